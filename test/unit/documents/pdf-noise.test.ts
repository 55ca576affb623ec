import { describe, expect, it } from 'vitest';
import { column, prose } from '../../support/pdf.ts';
import { readPdf } from '../../support/read-pdf.ts';

describe('text that is not part of the report', () => {
  const page = (number: number) => [
    { text: '公司研究|电子', x: 40, y: 30, size: 9 },
    { text: `[Table_Page${number}]`, x: 40, y: 60, size: 10 },
    { text: `第${['一', '二', '三'][number - 1] ?? ''}页的正文写到这里为止。`, x: 40, y: 200 },
    { text: '请务必阅读正文之后的免责条款部分', x: 40, y: 810, size: 8 },
    { text: `${number}/3`, x: 540, y: 810, size: 8 },
  ];
  const pages = [1, 2, 3].map(page);

  it('keeps the first running head, which may name the house, and drops the others, notices and page numbers', async () => {
    const { text } = await readPdf({ pages });

    expect(text).toBe(
      '公司研究|电子\n第一页的正文写到这里为止。\n第二页的正文写到这里为止。\n第三页的正文写到这里为止。',
    );
  });

  it('keeps rows of tables that are alike at the upper edge of two pages', async () => {
    const rows = (year: number, y: number) =>
      [`${year}年`, '12.5', '13.8', '亿元'].map((text, i) => ({ text, x: 40 + 90 * i, y, size: 9 }));
    const { text } = await readPdf({
      pages: [
        [...rows(2024, 60), ...column(prose, 40, 200)],
        [...rows(2025, 90), ...column(prose, 40, 200)],
      ],
    });

    expect(text).toContain('2024年\t12.5\t13.8\t亿元');
    expect(text).toContain('2025年\t12.5\t13.8\t亿元');
  });

  it('drops template marks inside of sentences, also if they are drawn in pieces', async () => {
    const { text } = await readPdf({
      pages: [
        [
          { text: '公司业绩[Table_', x: 40, y: 100 },
          { text: 'Summary]符合预期，维持买入评级', x: 115, y: 100 },
        ],
      ],
    });

    expect(text).toBe('公司业绩符合预期，维持买入评级');
  });

  it('drops rotated text and the axis of a chart, and keeps a price that is alone in its line', async () => {
    const { text } = await readPdf({
      pages: [
        [
          ...column(['目标价', '40.00', '合理估值区间见后文的详细测算'], 430, 100),
          { text: '涨跌幅走势', x: 60, y: 300, isRotated: true },
          ...['40%', '20%', '0%', '-20%'].map((text, i) => ({ text, x: 60, y: 320 + 20 * i, size: 8 })),
          ...['2024-07', '2024-11', '2025-03'].map((text, i) => ({ text, x: 90 + 60 * i, y: 420, size: 8 })),
        ],
      ],
    });

    expect(text).toBe('目标价\n40.00\n合理估值区间见后文的详细测算');
  });

  it('hashes copies from two accounts as the same text', async () => {
    const copy = (code: string, day: string) =>
      readPdf({
        pages: [
          [
            ...column(prose, 40, 100),
            { text: code, x: 40, y: 800, size: 3 },
            { text: code, x: 40, y: 780, size: 9 },
            { text: `用户某某于${day}日下载`, x: 300, y: 780, size: 9 },
          ],
        ],
      });
    const first = await copy('aB3xK9mQ2wE7rT5yU1iO8pL4kJ6hG0fD2sA9zX3cV7bN5mQ1w', '2026-07-02');
    const second = await copy('qW4eR8tY2uI6oP0aS3dF7gH1jK5lZ9xC4vB8nM2qW6eR0tY3u', '2026-07-09');

    expect(first.text).toBe(prose.join(''));
    expect(second.textSha256).toBe(first.textSha256);
    expect(second.bytesSha256).not.toBe(first.bytesSha256);
  });

  it('reads bold text that is drawn twice once', async () => {
    const { text } = await readPdf({
      pages: [
        [
          { text: '维持买入评级，目标价四十元', x: 40, y: 100 },
          { text: '维持买入评级，目标价四十元', x: 40.3, y: 100 },
        ],
      ],
    });

    expect(text).toBe('维持买入评级，目标价四十元');
  });
});
