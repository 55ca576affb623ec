import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../lib/documents/document-text.ts';
import { column, rightAligned } from '../../support/pdf.ts';
import { readPdf } from '../../support/read-pdf.ts';

const cellsOf = ({ text, tables }: DocumentText) =>
  tables.map(({ title, header, rows }) => ({
    title: title && text.slice(title.start, title.end),
    header: header.map(({ start, end }) => text.slice(start, end)),
    rows: rows.map((row) => Object.fromEntries(row.map(({ start, end, column: at }) => [at, text.slice(start, end)]))),
  }));

describe('a table of forecasts', () => {
  const years = ['2023A', '2024A', '2025E', '2026E'];
  const rights = [220, 280, 340, 400];

  it('assigns each value to its year, also if cells are empty', async () => {
    const document = await readPdf({
      pages: [
        [
          ...column(['盈利预测（百万元）'], 40, 90, 9),
          ...rightAligned(years, rights, 110),
          { text: '营业收入', x: 40, y: 125, size: 9 },
          ...rightAligned(['1,200.5', '1,830', '2,410', '3,006'], rights, 125),
          { text: '增长率', x: 40, y: 140, size: 9 },
          ...rightAligned(['52.4%', '31.7%', '24.7%'], rights.slice(1), 140),
          { text: '归母净利润', x: 40, y: 155, size: 9 },
          ...rightAligned(['(35.2)', '-', '210', '296'], rights, 155),
        ],
      ],
    });

    expect(cellsOf(document)).toEqual([
      {
        title: '盈利预测（百万元）',
        header: years,
        rows: [
          { 0: '营业收入', 1: '1,200.5', 2: '1,830', 3: '2,410', 4: '3,006' },
          { 0: '增长率', 2: '52.4%', 3: '31.7%', 4: '24.7%' },
          { 0: '归母净利润', 1: '(35.2)', 2: '-', 3: '210', 4: '296' },
        ],
      },
    ]);
  });

  it('splits years that are drawn without a space', async () => {
    const document = await readPdf({
      pages: [
        [
          { text: '2024A2025E2026E', x: 200, y: 110, size: 9 },
          ...['收入', '利润'].flatMap((label, i) => [
            { text: label, x: 40, y: 125 + 15 * i, size: 9 },
            ...rightAligned(['746', '812', '903'], [222, 245, 267], 125 + 15 * i),
          ]),
        ],
      ],
    });

    expect(cellsOf(document)[0]).toMatchObject({
      header: ['2024A', '2025E', '2026E'],
      rows: [
        { 0: '收入', 1: '746', 2: '812', 3: '903' },
        { 0: '利润', 1: '746', 2: '812', 3: '903' },
      ],
    });
  });

  it('keeps three statements that are printed side by side apart', async () => {
    const statements = [
      { title: '资产负债表', x: 20, labels: ['货币资金', '存货'] },
      { title: '利润表', x: 210, labels: ['营业收入', '净利润'] },
      { title: '现金流量表', x: 400, labels: ['经营现金流', '净增加额'] },
    ];
    const rightsOf = (x: number): number[] => [x + 90, x + 130, x + 170];
    const valuesOf = (row: number, table: number): string[] => [0, 1, 2].map((i) => `${table + 1}${row + 1},${i}00`);
    const row = (y: number, cells: (table: number) => readonly string[], label: (table: number) => string) =>
      statements.flatMap(({ x }, table) => [
        { text: label(table), x, y, size: 8 },
        ...rightAligned(cells(table), rightsOf(x), y, 8),
      ]);
    const document = await readPdf({
      pages: [
        [
          ...row(
            100,
            () => ['2024A', '2025E', '2026E'],
            (table) => statements[table]?.title ?? '',
          ),
          ...[0, 1].flatMap((i) =>
            row(
              114 + 14 * i,
              (table) => valuesOf(i, table),
              (table) => statements[table]?.labels[i] ?? '',
            ),
          ),
        ],
      ],
    });

    expect(cellsOf(document)).toEqual(
      statements.map(({ title, labels }, table) => ({
        title,
        header: ['2024A', '2025E', '2026E'],
        rows: labels.map((label, i) => {
          const [first, second, third] = valuesOf(i, table);
          return { 0: label, 1: first, 2: second, 3: third };
        }),
      })),
    );
  });

  it('keeps the first word of a label that is close to the figures of a table further left', async () => {
    const header = ['12/25', '12/26E', '12/27E'];
    const [left, right] = [
      [130, 170, 210],
      [350, 390, 430],
    ];
    const row = (y: number, labels: readonly string[], values: readonly string[]) => [
      { text: labels[0] ?? '', x: 20, y, size: 9 },
      ...rightAligned(values, left, y),
      { text: labels[1] ?? '', x: 222, y, size: 9 },
      ...rightAligned(values, right, y),
    ];
    const document = await readPdf({
      pages: [
        [
          { text: 'Ratios', x: 20, y: 100, size: 9 },
          ...rightAligned(header, left, 100),
          ...row(114, ['ROE (%)', ''], ['8.1', '9.2', '10.3']),
          ...rightAligned(header, right, 128),
          ...row(142, ['P/E (X)', 'Total revenue'], ['21.1', '19.2', '17.3']),
          ...row(156, ['P/B (X)', 'Cost of goods sold'], ['2.1', '1.9', '1.7']),
        ].filter(({ text }) => text !== ''),
      ],
    });

    const labels = cellsOf(document)
      .at(-1)
      ?.rows.map((cells) => cells[0]);
    expect(labels).toEqual(['Total revenue', 'Cost of goods sold']);
  });

  it('gives each metric of a list of companies the names of its rows', async () => {
    const rights = [200, 250, 300, 370, 420, 470];
    const row = (y: number, name: string, values: readonly string[]) => [
      { text: name, x: 40, y, size: 9 },
      ...rightAligned(values, rights, y),
    ];
    const document = await readPdf({
      pages: [
        [
          { text: 'EPS（元）', x: 230, y: 96, size: 9 },
          { text: 'PE（倍）', x: 400, y: 96, size: 9 },
          ...row(110, '公司', ['2024A', '2025E', '2026E', '2024A', '2025E', '2026E']),
          ...row(125, '300999.SZ示例股份', ['0.85', '1.10', '1.42', '35.2', '27.2', '21.1']),
          ...row(140, '688999.SH样本科技', ['-0.20', '0.15', '0.40', 'n.a.', '80.0', '30.0']),
        ],
      ],
    });

    expect(cellsOf(document)).toEqual([
      {
        title: 'EPS（元）',
        header: ['2024A', '2025E', '2026E'],
        rows: [
          { 0: '300999.SZ示例股份', 1: '0.85', 2: '1.10', 3: '1.42' },
          { 0: '688999.SH样本科技', 1: '-0.20', 2: '0.15', 3: '0.40' },
        ],
      },
      {
        title: 'PE（倍）',
        header: ['2024A', '2025E', '2026E'],
        rows: [
          { 0: '300999.SZ示例股份', 1: '35.2', 2: '27.2', 3: '21.1' },
          { 0: '688999.SH样本科技', 1: 'n.a.', 2: '80.0', 3: '30.0' },
        ],
      },
    ]);
  });

  it('takes a sentence with three years for prose', async () => {
    const { tables } = await readPdf({
      pages: [
        column(['预计公司2025年、2026年、2027年净利润分别为1.2、1.5和1.9亿元', '对应市盈率20、16、12倍'], 40, 100),
      ],
    });

    expect(tables).toEqual([]);
  });
});

describe('a table without years', () => {
  it('takes its columns from the places that the rows share, also if cells are empty', async () => {
    const rows = [
      ['代码', '公司', '投资评级', '目标价（元）'],
      ['300999', '示例股份', '增持', '40.00'],
      ['688999', '样本科技', '', '12.50'],
      ['002999', '例证电子', '买入', ''],
    ];
    const document = await readPdf({
      pages: [
        [
          { text: '重点公司估值', x: 40, y: 84, size: 9 },
          ...rows.flatMap((row, i) =>
            row.flatMap((text, k) => (text === '' ? [] : [{ text, x: 40 + 110 * k, y: 100 + 14 * i, size: 9 }])),
          ),
        ],
      ],
    });

    expect(cellsOf(document)).toEqual([
      {
        title: '重点公司估值',
        header: ['公司', '投资评级', '目标价（元）'],
        rows: [
          { 0: '300999', 1: '示例股份', 2: '增持', 3: '40.00' },
          { 0: '688999', 1: '样本科技', 3: '12.50' },
          { 0: '002999', 1: '例证电子', 2: '买入' },
        ],
      },
    ]);
  });

  const years = ['2023A', '2024A', '2025E', '2026E'];
  const rights = [220, 280, 340, 400];

  it('keeps the row of a label of two lines, which are drawn before their figures', async () => {
    const document = await readPdf({
      pages: [
        [
          ...rightAligned(years, rights, 110),
          { text: '营业收入', x: 40, y: 125, size: 9 },
          ...rightAligned(['1,200', '1,830', '2,410', '3,006'], rights, 125),
          { text: '归母净利润', x: 40, y: 138, size: 9 },
          { text: '(百万元)', x: 40, y: 149, size: 9 },
          ...rightAligned(['120', '183', '210', '296'], rights, 143),
          { text: '市盈率', x: 40, y: 165, size: 9 },
          ...rightAligned(['30.1', '20.2', '15.3', '10.4'], rights, 165),
        ],
      ],
    });

    const [table] = document.tables;
    expect(
      table?.rows.map((row) => row.map(({ start, end, column: at }) => `${at}:${document.text.slice(start, end)}`)),
    ).toEqual([
      ['0:营业收入', '1:1,200', '2:1,830', '3:2,410', '4:3,006'],
      ['0:归母净利润', '0:(百万元)', '1:120', '2:183', '3:210', '4:296'],
      ['0:市盈率', '1:30.1', '2:20.2', '3:15.3', '4:10.4'],
    ]);
  });

  it('finds the rows of a header that is drawn last', async () => {
    const document = await readPdf({
      pages: [
        [
          ...['收入', '利润'].flatMap((label, i) => [
            { text: label, x: 40, y: 125 + 15 * i, size: 9 },
            ...rightAligned(['746', '812', '903', '990'], rights, 125 + 15 * i),
          ]),
          ...rightAligned(years, rights, 110),
        ],
      ],
    });

    expect(cellsOf(document)[0]).toMatchObject({
      header: years,
      rows: [
        { 0: '收入', 4: '990' },
        { 0: '利润', 4: '990' },
      ],
    });
  });

  it('keeps rows of figures that begin with their year, which are no axis', async () => {
    const document = await readPdf({
      pages: [
        [
          ...column(['盈利预测'], 40, 90, 9),
          ...['2024A', '2025E', '2026E', '2027E'].flatMap((year, i) =>
            [year, '4,827', '1.396', '26.0'].map((text, k) => ({ text, x: 40 + 80 * k, y: 110 + 15 * i, size: 9 })),
          ),
        ],
      ],
    });

    expect(document.text).toContain('2025E\t4,827\t1.396\t26.0');
  });
});
