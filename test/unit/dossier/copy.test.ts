import { describe, expect, it } from 'vitest';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import { copyOf, type CopyFormat, type CopyWords } from '../../../lib/dossier/copy.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import type { PackContent } from '../../../lib/packs/pack.ts';
import { aCompany, aFigure, aReport, aView, figureSubject } from '../../support/builders.ts';
import { glossed } from '../../support/glossary.ts';

const chinese: CopyWords = {
  language: 'zh-CN',
  columns: {
    company: '公司',
    what: '项目',
    period: '时间',
    amount: '数值',
    unit: '单位',
    kind: '性质',
    change: '变动',
    note: '说明',
    report: '研报',
    asOf: '截至',
  },
  kinds: { actual: '实际', guidance: '指引', estimate: '研报估计', expectation: '市场预期', 'price-move': '涨跌' },
  movements: {
    yoy: '同比',
    qoq: '环比',
    'vs-expectation': '较预期',
    'vs-previous': '较前期',
    'vs-benchmark': '较基准',
  },
  view: '观点',
  inferred: '推断',
  unsigned: '来源未署名',
  noFacts: '没有数据。',
  speaker: (name) => `据 ${name}`,
  section: (name) => `原文 §${name}`,
  asOf: (day) => `截至 ${day}`,
};
const english: CopyWords = { ...chinese, language: 'en', view: 'view', kinds: { ...chinese.kinds, actual: 'actual' } };

const report = aReport({
  sections: [{ label: '2', title: { zh: '照明', en: 'Lighting' }, start: 0, end: 100 }],
});

const listed = aCompany({ listings: [{ code: '900001', exchange: 'SSE' }], status: 'listed' });

const copied = (format: CopyFormat, rows: Partial<PackContent>, words = chinese): string => {
  const dossier = assembleDossier('lamp-works', glossed({ companies: [listed], reports: [report], ...rows }), {
    isWatched: true,
    origin: 'store',
  });
  return copyOf(dossier!, format, words);
};

const revenue = aFigure({
  metric: { id: 'revenue', zh: '营业收入', en: 'Revenue' },
  value: 1200,
  comparator: '>',
  speaker: '公司公告',
  changes: [{ type: 'yoy', value: 17.5, unit: '%', asWritten: '17.5%', evidence: [{ start: 30, end: 35 }] }],
});

const cells = (figure: Partial<Figure>): string[] =>
  copied('tsv', { figures: [aFigure(figure)] })
    .split('\n')[1]!
    .split('\t');

describe('copyOf as plain text', () => {
  it('writes the company, then one line per statement with source and date', () => {
    const view = aView({ rationale: { zh: '订单回升', en: 'Orders recover' } });

    expect(copied('text', { views: [view], figures: [revenue] })).toBe(
      [
        '灯塔制造 900001.SH',
        '观点: 建议关注 · 订单回升 · 某证券 春季报告 原文 §2 照明 · 截至 2025-04-30',
        '营业收入 25Q1: > 1,200 亿元 · 实际 · 同比 +17.5% · 据 公司公告 · 某证券 春季报告 原文 §2 照明 · 截至 2025-04-30',
      ].join('\n'),
    );
  });

  it('uses English labels and units in English', () => {
    expect(copied('text', { figures: [revenue] }, english)).toContain(
      'Revenue 2025 Q1: > 120 bn yuan · actual · 同比 +17.5% · 据 公司公告 · 某证券 Spring report 原文 §2 Lighting',
    );
  });

  it('translates house, speaker, section and rating in English', () => {
    const reports = [
      aReport({
        publisher: '中原证券',
        sections: [{ label: '建议关注', title: { zh: '名单', en: 'Names' }, start: 0, end: 100 }],
      }),
    ];
    const views = [aView({ stance: '重点推荐', stanceClass: 'recommend' })];
    const figures = [{ ...revenue, speaker: '华尔街见闻', changes: [] }];

    expect(copied('text', { reports, views, figures }, english).split('\n').slice(1)).toEqual([
      'view: 重点推荐 (top pick) · Central China Securities Spring report 原文 §Watch list: Names · 截至 2025-04-30',
      'Revenue 2025 Q1: > 120 bn yuan · actual · 据 Wallstreetcn · Central China Securities Spring report 原文 §Watch list: Names · 截至 2025-04-30',
    ]);
  });

  it('does not repeat the market as speaker of an expectation', () => {
    const figures = [aFigure({ kind: 'expectation', speaker: '市场预期' })];

    expect(copied('text', { figures })).toContain('12 亿元 · 市场预期 · 某证券');
  });

  it('does not repeat the code when it is the name', () => {
    const companies = [
      aCompany({ names: { zh: '900001', en: '900001' }, listings: listed.listings, status: 'listed' }),
    ];

    expect(copied('text', { companies })).toBe('900001.SH\n没有数据。');
  });

  it('labels reports without publisher as unsigned and inferred figures as inferred', () => {
    const figures = [aFigure({ attribution: 'inferred', caveat: { zh: '原文缺主语', en: 'the subject is lost' } })];

    const said = copied('text', { reports: [aReport({ publisher: null })], figures });

    expect(said).toContain('实际 · 推断; 原文缺主语 · 来源未署名 春季报告 · 截至 2025-04-30');
  });

  it('names the unit of a unit’s figure', () => {
    const companies = [listed, aCompany({ id: 'wick-unit', status: 'unit', parentId: 'lamp-works' })];
    const figures = [aFigure({ subject: figureSubject(['wick-unit'], 'company', '灯芯部') })];

    expect(copied('text', { companies, figures })).toContain('灯芯部 revenue 25Q1: 12 亿元');
  });

  it('writes only the heading and a note when there are no facts', () => {
    expect(copied('text', {})).toBe('灯塔制造 900001.SH\n没有数据。');
  });
});

describe('copyOf as Markdown', () => {
  it('writes a heading and a table', () => {
    expect(copied('markdown', { figures: [revenue] })).toBe(
      [
        '### 灯塔制造 900001.SH',
        '',
        '| 项目 | 时间 | 数值 | 单位 | 性质 | 变动 | 说明 | 研报 | 截至 |',
        '| --- | --- | ---: | --- | --- | --- | --- | --- | --- |',
        String.raw`| 营业收入 | 25Q1 | \> 1,200 | 亿元 | 实际 | 同比 +17.5% | 据 公司公告 | 某证券 春季报告 原文 §2 照明 | 2025-04-30 |`,
      ].join('\n'),
    );
  });

  it('escapes pipes and asterisks', () => {
    const figures = [aFigure({ metric: { id: 'odd', zh: '收入|*净*', en: 'odd' } })];

    expect(copied('markdown', { figures })).toContain(String.raw`| 收入\|\*净\* |`);
  });
});

describe('copyOf as TSV', () => {
  it('writes a header, and rows with the same number of cells', () => {
    const [head, row] = copied('tsv', { figures: [revenue] }).split('\n');

    expect(head).toBe('公司\t项目\t时间\t数值\t单位\t性质\t变动\t说明\t研报\t截至');
    expect(row).toBe(
      '灯塔制造 900001.SH\t营业收入\t25Q1\t> 1,200\t亿元\t实际\t同比 +17.5%\t据 公司公告\t某证券 春季报告 原文 §2 照明\t2025-04-30',
    );
  });

  it('writes one row with a note when there are no facts', () => {
    const [head, row, ...others] = copied('tsv', {}).split('\n');

    expect(row!.split('\t')).toHaveLength(head!.split('\t').length);
    expect(row).toBe('灯塔制造 900001.SH\t\t\t\t\t\t\t没有数据。\t\t');
    expect(others).toEqual([]);
  });

  it.each<[string, Partial<Figure>, string]>([
    ['a thousand', { value: 1234.5 }, '1234.5'],
    ['a fall', { value: -2.86, kind: 'price-move', unit: '%' }, '-2.86'],
    ['a rise', { value: 6.7, kind: 'price-move', unit: '%' }, '6.7'],
    ['a range (as text)', { low: 600, high: 650 }, '600–650'],
  ])('writes %s in a form that a spreadsheet can read', (_, figure, cell) => {
    expect(cells(figure)[3]).toBe(cell);
  });

  it.each(['=HYPERLINK("x")', '+1+1', '@SUM(A1)', '-2+3'])('quotes %s so that it is not a formula', (name) => {
    expect(cells({ metric: { id: 'odd', zh: name, en: name } })[1]).toBe(`'${name}`);
  });

  it('replaces tabs and line breaks inside a cell', () => {
    expect(cells({ speaker: '甲\t乙\n丙' })).toHaveLength(10);
  });
});
