import { describe, expect, it } from 'vitest';
import { printedPlaces } from '../../../lib/documents/places.ts';
import { column, prose } from '../../support/pdf.ts';
import { readPdf } from '../../support/read-pdf.ts';

describe('a report with a rating box beside its text', () => {
  const file = {
    info: { Title: '示例股份点评', Author: '某证券' },
    pages: [
      [
        ...column(['示例股份（300999.SZ）：海外放量'], 40, 60, 16),
        ...column(prose, 40, 100),
        ...column(['投资评级', '增持（维持）', '目标价：40.00元'], 430, 100, 9),
        ...column(['盈利预测与评级：维持增持评级。'], 40, 200),
      ],
    ],
  };

  it('joins the lines of a paragraph and keeps the lines of the box', async () => {
    const { text } = await readPdf(file);

    expect(text.split('\n')).toEqual([
      '示例股份（300999.SZ）：海外放量',
      prose.join(''),
      '投资评级',
      '增持（维持）',
      '目标价：40.00元',
      '盈利预测与评级：维持增持评级。',
    ]);
  });

  it('leads from an offset to the page and the printed line', async () => {
    const { text, boxes, pages } = await readPdf(file);
    const start = text.indexOf('40.00元');
    const box = boxes.find((each) => each.start <= start && start < each.end);

    expect(box).toMatchObject({ page: 0, x0: 430, size: 9 });
    expect(box?.y0).toBeGreaterThan(115);
    expect(box?.y1).toBeLessThan(132);
    expect(pages).toEqual([{ start: 0, end: text.length, width: 595, height: 842 }]);
  });

  it('gives a box for each line of a paragraph', async () => {
    const { text, boxes } = await readPdf(file);

    expect(boxes.slice(1, 4).map(({ start, end }) => text.slice(start, end))).toEqual(prose);
  });

  it('reads the metadata', async () => {
    const { metadata } = await readPdf(file);

    expect(metadata).toMatchObject({ title: '示例股份点评', author: '某证券', creator: null });
  });
});

describe('a side column that is drawn before the text', () => {
  it('keeps both columns whole, although their lines are at the same height', async () => {
    const side = ['分析师', '某某某', '执业证书编号：S0990525000001'];
    const { text } = await readPdf({ pages: [[...column(side, 430, 100, 9), ...column(prose, 40, 100)]] });

    expect(text).toBe([...side, prose.join('')].join('\n'));
  });
});

describe('paragraphs', () => {
  it.each([
    ['hangs under a bullet', '•', 10],
    ['hangs under a number', '4．', 18],
    ['begins further left than the indented first line', '', -20],
  ])('are joined if the next line %s', async (_, mark, shift) => {
    const [first = '', ...others] = prose;
    // Justified text ends at one edge.
    const start = mark + (shift < 0 ? first.slice(2) : first);
    const lines = [start, ...others].map((text, i) => ({ text, x: i === 0 ? 60 : 60 + shift, y: 100 + 15 * i }));
    const { text } = await readPdf({ pages: [lines] });

    expect(text.replace('• ', '•')).toBe([start, ...others].join(''));
  });

  it('are joined after a number of a table or chart that a sentence begins with', async () => {
    const [first = '', ...others] = prose;
    const lines = [`表2中统计了${first.slice(6)}`, ...others];
    const { text } = await readPdf({ pages: [column(lines, 40, 100)] });

    expect(text).toBe(lines.join(''));
  });

  it('end before bullets, captions, sources and headings', async () => {
    const [first = '', second = ''] = prose;
    const others = ['（1）行业景气度回升', '图3：公司毛利率走势', '资料来源：公司公告', '二、盈利预测'];
    const { text } = await readPdf({ pages: [column([first, second, ...others], 40, 100)] });

    expect(text.split('\n')).toEqual([first + second, ...others]);
  });

  it('go on over the end of a page', async () => {
    const [first = '', second = '', third = ''] = prose;
    const head = [{ text: '某证券|公司研究', x: 40, y: 30, size: 9 }];
    const { text } = await readPdf({
      pages: [
        [...head, ...column([first, second], 40, 700)],
        [...head, ...column([third], 40, 100)],
      ],
    });

    expect(text).toBe(`某证券|公司研究\n${prose.join('')}`);
  });
});

describe('a line', () => {
  it('is whole if punctuation marks are printed close together', async () => {
    const { text } = await readPdf({
      pages: [
        [
          { text: '核心是“趋势”、', x: 40, y: 100 },
          // The comma above is as wide as a character, and half of it is blank.
          { text: '“波段”和“点位”的统一', x: 40 + 80 - 7, y: 100 },
        ],
      ],
    });

    expect(text).toBe('核心是“趋势”、“波段”和“点位”的统一');
  });
});

describe('English prose', () => {
  it('joins lines with a space, and without one after a hyphen', async () => {
    const lines = [
      'We initiate coverage on Sample Corp with a Buy rating and a 12-month price target of HK$88. We expect long-',
      'term growth from cloud services, and we forecast revenue of RMB6bn in 2026 as new data centers come into use',
      'and margins recover.',
    ];
    const { text } = await readPdf({ pages: [column(lines, 40, 100)] });

    expect(text).toBe(
      'We initiate coverage on Sample Corp with a Buy rating and a 12-month price target of HK$88. We expect long-term growth from cloud services, and we forecast revenue of RMB6bn in 2026 as new data centers come into use and margins recover.',
    );
  });
});

describe('characters', () => {
  it.each([
    ['a spaced-out title', '《 基 于 多 因 子 的 选 股 方 法 》', '《基于多因子的选股方法》'],
    [
      'spaces between Chinese characters, digits and letters',
      '预计 2025 年 EPS 为 1.2 元，维持买入',
      '预计2025年EPS为1.2元，维持买入',
    ],
    ['bullets of symbol fonts', '\uF06C 风险提示：需求不及预期的可能', '• 风险提示：需求不及预期的可能'],
  ])('reads %s', async (_, drawn, expected) => {
    const { text } = await readPdf({ pages: [[{ text: drawn, x: 40, y: 100 }]] });

    expect(text).toBe(expected);
  });
});

describe('a table of forecasts', () => {
  it('leads from each cell to its own place', async () => {
    const row = (y: number, cells: string[]) => cells.map((cell, at) => ({ text: cell, x: 40 + 100 * at, y }));
    const { text, boxes } = await readPdf({
      pages: [[...row(100, ['百万元', '2025A', '2026E']), ...row(116, ['营业收入', '31050', '39800'])]],
    });
    const start = text.indexOf('39800');

    const [place, ...others] = printedPlaces({ text, boxes }, { start, end: start + 5 });

    expect(others).toEqual([]);
    expect(place?.x0).toBeCloseTo(240);
    expect(place?.x1).toBeCloseTo(265);
  });
});
