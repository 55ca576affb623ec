import { describe, expect, it } from 'vitest';
import { headerGroups } from '../../../lib/documents/layout/header.ts';

/** A line of words that are 40 points apart. */
const line = (...texts: string[]) => ({
  words: texts.map((text, i) => ({ text, x0: 60 * i, x1: 60 * i + 4.5 * text.length })),
  baseline: 100,
  size: 9,
});

const columnsOf = (...texts: string[]): string[][] =>
  headerGroups(line(...texts)).map(({ columns }) => columns.map(({ text }) => text));

describe('a header of years', () => {
  it.each([
    [['2023A', '2024A', '2025E']],
    [['2023', '2024', '2025E', '2026E']],
    [['FY24A', 'FY25E', 'FY26E']],
    [['F2024', 'F2025', 'F2026']],
    [['12/24', '12/25E', '12/26E']],
    [['Dec-24A', 'Dec-25E', 'Dec-26E']],
    [['1Q25', '2Q25', '3Q25', '4Q25E']],
    [['25Q1', '25Q2', '25Q3']],
    [['2025Q1', '2025Q2', '2025Q3']],
    [['1H24', '2H24', '1H25']],
    [['2023年', '2024年', '2025年']],
    [['2023(A)', '2024（E）', '2025（E）']],
    [['2024-12-31', '2025-06-30', '2025-12-31']],
  ])('has the periods %j', (periods) => {
    expect(columnsOf('会计年度', ...periods)).toEqual([periods]);
  });

  it('begins anew where the years do', () => {
    expect(columnsOf('公司', '2024A', '2025E', '2026E', '2024A', '2025E', '2026E')).toHaveLength(2);
    expect(columnsOf('Company', '12/25E', '12/26E', '12/27E', '12/25E', '12/26E', '12/27E')).toHaveLength(2);
  });

  it('is found beside a row of another table', () => {
    const [group] = headerGroups(line('现金比率', '0.2', '0.1', '0.3', '资产负债表', '2024A', '2025E', '2026E'));

    expect(group?.label.map(({ text }) => text)).toEqual(['资产负债表']);
    expect(group?.from).toBeGreaterThan(180);
  });

  it.each([
    ['a row of values', ['营业收入', '1,200', '1,530', '1,880']],
    ['percentages', ['毛利率', '25%', '26%', '27%']],
    [
      'prose',
      [
        '公司预计',
        '2025年',
        '和',
        '2026年',
        '营业收入将继续保持较快的增长，净利润',
        '2027年',
        '有望翻番，维持评级不变',
      ],
    ],
    ['a single year', ['报告日期', '2025年']],
  ])('is not %s', (_, texts) => {
    expect(columnsOf(...texts)).toEqual([]);
  });

  it('has a label that names the day of the year’s end', () => {
    const [group] = headerGroups(line('Year-end', '31', 'Dec', 'FY24', 'FY25', 'FY26F'));

    expect(group?.label.map(({ text }) => text)).toEqual(['Year-end', '31', 'Dec']);
    expect(group?.from).toBe(0);
  });
});
