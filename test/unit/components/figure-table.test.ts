import { beforeEach, describe, expect, it } from 'vitest';
import { figureTables, inTableOrder } from '../../../components/draft/figure-table.ts';
import type { DraftFigure } from '../../../lib/model/draft.ts';

let count = 0;

/** Its id is its number among the figures of the test. */
const figure = (metric: string, period: string | null, subject = '示例股份'): { row: DraftFigure } => ({
  row: {
    id: String(count++),
    reportId: 'draft',
    subject: { kind: 'company', companyIds: ['300999.SZSE'], name: subject },
    attribution: 'stated',
    metric: { id: metric, zh: metric },
    value: 1,
    unit: '亿元',
    period,
    kind: 'estimate',
    changes: [],
    asWritten: '1',
    evidence: [{ start: 0, end: 1 }],
  },
});

beforeEach(() => {
  count = 0;
});

describe('figure tables', () => {
  it('have a row per metric and a column per period in order of time', () => {
    const [table, ...others] = figureTables([
      figure('revenue', '2026'),
      figure('revenue', '2025'),
      figure('eps', '2026'),
    ]);

    expect(others).toEqual([]);
    expect(table?.periods).toEqual(['2025', '2026']);
    expect(table?.rows).toEqual([
      { metric: { id: 'revenue', zh: 'revenue' }, unit: '亿元', cells: [['1'], ['0']] },
      { metric: { id: 'eps', zh: 'eps' }, unit: '亿元', cells: [[], ['2']] },
    ]);
  });

  it('are one for each subject', () => {
    const tables = figureTables([figure('revenue', '2025'), figure('revenue', '2025', '另一家')]);

    expect(tables.map(({ subject }) => subject)).toEqual(['示例股份', '另一家']);
  });

  it('list figures without a period below the table', () => {
    const [table] = figureTables([figure('target-price', null), figure('revenue', '2025')]);

    expect(table?.periods).toEqual(['2025']);
    expect(table?.others).toEqual(['0']);
  });

  it('have columns for years and shared periods only, if there are too many for columns', () => {
    const rows = [
      figure('revenue', '2026'),
      figure('revenue', '2025'),
      ...['2025Q1', '2025Q1', '2025Q2', '2025-07', '2025-08'].map((period) => figure('eps', period)),
    ];

    const [table] = figureTables(rows);

    expect(table?.periods).toEqual(['2025', '2025Q1', '2026']);
    expect(table?.others).toEqual(['4', '5', '6']);
  });

  it('keep two figures of one metric and period in one cell', () => {
    expect(figureTables([figure('revenue', '2025'), figure('revenue', '2025')])[0]?.rows[0]?.cells).toEqual([
      ['0', '1'],
    ]);
  });

  it('give each figure exactly once, in the order shown', () => {
    const rows = [
      figure('revenue', '2026'),
      figure('eps', '2025'),
      figure('revenue', '2025'),
      figure('revenue', null, '另一家'),
    ];

    expect(inTableOrder(figureTables(rows))).toEqual(['2', '0', '1', '3']);
  });
});
