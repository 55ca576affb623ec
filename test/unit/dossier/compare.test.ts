import { describe, expect, it } from 'vitest';
import { compareCompanies, countRows, sharedOnly } from '../../../lib/dossier/compare.ts';
import { comparisonTable, type CompareWords } from '../../../lib/dossier/compare-export.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject, metric } from '../../support/builders.ts';

const lamp = aCompany({ id: '300308.SZSE', listings: [{ code: '300308', exchange: 'SZSE' }], status: 'listed' });
const mirror = aCompany({ id: 'mirror-works', names: { zh: '明镜', en: 'Mirror' } });
const bare = aCompany({ id: 'bare-works', names: { zh: '空白', en: 'Bare' } });
const reports = [
  aReport({ id: 'spring', asOf: '2025-02-07', publisher: null }),
  aReport({ id: 'summer', asOf: '2025-08-14' }),
];
let count = 0;
const figure = (companyId: string, more: Partial<Figure> = {}): Figure =>
  aFigure({ id: `figure-${(count += 1)}`, reportId: 'summer', subject: figureSubject([companyId]), ...more });

const compare = (figures: readonly Figure[], ids = [lamp.id, 'mirror-works', 'bare-works']) =>
  compareCompanies(ids, {
    companies: [lamp, mirror, bare],
    reports,
    views: [
      aView({
        id: 'old',
        reportId: 'spring',
        subject: companySubject(lamp.id),
        stance: '买入',
        stanceClass: 'recommend',
      }),
      aView({
        id: 'new',
        reportId: 'summer',
        subject: companySubject(lamp.id),
        stance: '中性',
        stanceClass: 'neutral',
      }),
    ],
    figures,
  });

const words: CompareWords = {
  language: 'zh-CN',
  columns: { metric: '指标', period: '期间', kind: '口径', unit: '单位', source: '来源', note: '备注' },
  rating: '最新评级',
  date: '研报日期',
  house: '机构',
  target: '目标价',
  kinds: { actual: '实际', guidance: '指引', estimate: '研报预测', expectation: '市场预期', 'price-move': '' },
  unreported: '研报未提及',
  noRating: '研报未给评级',
  outlookOnly: '无评级 · 展望',
  unsigned: '未注明机构',
  doubtfulCurrency: '（币种存疑）',
  before: (company, amount, date) => `${company} 此前 ${amount}（${date}）`,
};

describe('compareCompanies', () => {
  it('keeps figures of different units, kinds and periods in rows of their own', () => {
    const { metrics } = compare([
      figure(lamp.id),
      figure('mirror-works', { unit: '亿美元' }),
      figure('mirror-works', { kind: 'guidance' }),
      figure('mirror-works', { period: '2025Q2' }),
      figure('mirror-works'),
    ]);

    expect(
      metrics[0]!.rows.map(({ sample, cells }) => [sample.period, sample.kind, sample.unit, Object.keys(cells)]),
    ).toEqual([
      ['2025Q2', 'actual', '亿元', ['mirror-works']],
      ['2025Q1', 'actual', '亿元', [lamp.id, 'mirror-works']],
      ['2025Q1', 'actual', '亿美元', ['mirror-works']],
      ['2025Q1', 'guidance', '亿元', ['mirror-works']],
    ]);
  });

  it('leaves out price moves, inferred figures and those of sectors', () => {
    const { metrics } = compare([
      figure(lamp.id, { kind: 'price-move' }),
      figure(lamp.id, { attribution: 'inferred', caveat: { zh: '推断' } }),
      figure(lamp.id, { subject: figureSubject([lamp.id], 'sector') }),
    ]);

    expect(metrics).toEqual([]);
  });

  it('gives the number of the latest report first, and the earlier ones after it', () => {
    const { metrics } = compare([figure(lamp.id, { reportId: 'spring', value: 10 }), figure(lamp.id, { value: 12 })]);

    expect(metrics[0]!.rows[0]!.cells[lamp.id]!.map(({ value }) => value)).toEqual([12, 10]);
  });

  it('does not call a number that a later report repeats an earlier one', () => {
    const { metrics } = compare([figure(lamp.id, { reportId: 'spring', value: 12 }), figure(lamp.id, { value: 12 })]);

    expect(metrics[0]!.rows[0]!.cells[lamp.id]!.map(({ reportId }) => reportId)).toEqual(['summer']);
  });

  it('puts the metric that most companies have first, and can leave out what only one has', () => {
    const comparison = compare([
      figure(lamp.id, { metric: metric('orders') }),
      figure(lamp.id, { period: '2025Q2' }),
      figure(lamp.id),
      figure('mirror-works'),
    ]);

    expect(comparison.metrics.map(({ metric: { id } }) => id)).toEqual(['revenue', 'orders']);
    expect(countRows(comparison)).toBe(3);
    expect(sharedOnly(comparison).metrics.map(({ rows }) => rows.map(({ sample }) => sample.period))).toEqual([
      ['2025Q1'],
    ]);
  });

  it('takes each known company once, in the given order', () => {
    const { columns } = compare([], ['mirror-works', lamp.id, 'mirror-works', 'unknown']);

    expect(columns.map(({ company }) => company.id)).toEqual(['mirror-works', lamp.id]);
  });
});

describe('comparisonTable', () => {
  it('writes kind and unit into columns, sources beside the numbers, and leaves empty cells empty', () => {
    const table = comparisonTable(
      compare([
        figure(lamp.id, { reportId: 'spring', value: 10 }),
        figure(lamp.id, { value: 1200 }),
        figure('mirror-works', { isCurrencyDoubtful: true, value: 309 }),
        figure(lamp.id, { metric: metric('target-price'), unit: '元', period: null, kind: 'estimate', value: 180 }),
      ]),
      words,
    );

    expect(table).toEqual([
      ['指标', '期间', '口径', '单位', '灯塔制造 300308.SZ', '明镜', '空白', '来源', '备注'],
      ['最新评级', '', '', '', '中性', '研报未给评级', '研报未提及', '', ''],
      ['研报日期', '', '', '', '2025-08-14', '2025-08-14', '', '', ''],
      ['机构', '', '', '', '某证券', '某证券', '', '', ''],
      ['目标价', '', '', '', '180 元', '', '', '某证券 2025-08-14', ''],
      [
        'revenue',
        '25Q1',
        '实际',
        '亿元',
        '1,200',
        '309（币种存疑）',
        '',
        '某证券 2025-08-14',
        '灯塔制造 此前 10（2025-02-07）',
      ],
    ]);
  });
});
