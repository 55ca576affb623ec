import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeeds, describeFinding } from '../../../seeds/check.ts';
import { checkEvidence, readSources } from '../../../seeds/evidence.ts';
import { readSeedFiles, stampOf, type SeedFile } from '../../../seeds/files.ts';
import { seeds as packaged } from '../../../seeds/index.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../../support/builders.ts';

interface Rows {
  companies?: object[];
  report?: object;
  views?: object[];
  figures?: object[];
  notFigures?: object[];
}

/** Seed files of one small report. Arguments replace the valid default rows. */
function filesOf({ companies, report, views, figures, notFigures }: Rows = {}): SeedFile[] {
  const reportId = 'spring-report';
  const of = (kind: SeedFile['kind'], content: unknown): SeedFile => ({
    name: `reports/${reportId}/${kind}.json`,
    kind,
    reportId,
    text: JSON.stringify(content),
  });
  return [
    { name: 'companies.json', kind: 'companies', text: JSON.stringify(companies ?? [aCompany()]) },
    of('report', report ?? aReport()),
    of('views', views ?? [aView()]),
    of('figures', figures ?? [aFigure()]),
    of('not-figures', notFigures ?? []),
  ];
}

const findings = (files: SeedFile[]): string[] => checkSeeds(files).findings.map(describeFinding);

const listed = (code: string, id = 'lamp-works') =>
  aCompany({ id, status: 'listed', listings: [{ code, exchange: 'SZSE' }] });

describe('seed files', () => {
  it('are valid when every row matches its schema and all references resolve', () => {
    expect(findings(filesOf())).toEqual([]);
  });

  it.each<[string, Rows, string]>([
    [
      'a code that its exchange does not use',
      { companies: [aCompany(), listed('688256', 'second')] },
      'seeds/companies.json:3: listings.0.code: the code does not match the form of its exchange',
    ],
    [
      'a listed company without a listing',
      { companies: [aCompany({ status: 'listed' })], views: [], figures: [] },
      'seeds/companies.json:2: listings: a listed company must have a listing',
    ],
    [
      'a unit without a parent',
      { companies: [aCompany({ status: 'unit' })], views: [], figures: [] },
      'seeds/companies.json:2: parentId: a unit must have a parentId, other companies must not',
    ],
    [
      'an unknown parent',
      { companies: [aCompany({ status: 'unit', parentId: 'nobody' })] },
      'seeds/companies.json:2: unknown company nobody',
    ],
    [
      'a homonym that is not a name of the company',
      {
        companies: [aCompany({ homonym: { words: ['风车'], sense: { zh: '风车', en: 'a windmill' } } })],
        views: [],
        figures: [],
      },
      'seeds/companies.json:2: homonym.words: a homonym must be one of the company’s names or aliases',
    ],
    [
      'a listing that two companies claim',
      { companies: [aCompany(), listed('300308', 'first'), listed('300308', 'second')] },
      'seeds/companies.json:4: 300308.SZSE already belongs to first',
    ],
    [
      'a duplicate id',
      { figures: [aFigure({ id: 'same' }), aFigure({ id: 'other' }), aFigure({ id: 'same' })] },
      'seeds/reports/spring-report/figures.json:4: duplicate id same',
    ],
    [
      'a figure of an unknown company',
      { figures: [aFigure({ subject: figureSubject(['nobody']) })] },
      'seeds/reports/spring-report/figures.json:2: unknown company nobody',
    ],
    [
      'a view on an unknown company',
      { views: [aView(), aView({ id: 'second', subject: companySubject('nobody') })] },
      'seeds/reports/spring-report/views.json:3: unknown company nobody',
    ],
    [
      'a fact of an unknown report',
      { views: [aView({ reportId: 'lost-report' })] },
      'seeds/reports/spring-report/views.json:2: unknown report lost-report',
    ],
    [
      'a figure with both a value and a range',
      { figures: [aFigure({ value: 5, low: 1, high: 9 })] },
      'seeds/reports/spring-report/figures.json:2: value: must have either a value, or low and high with low ≤ high',
    ],
    [
      'a range whose low exceeds its high',
      { figures: [aFigure({ low: 9, high: 1 })] },
      'seeds/reports/spring-report/figures.json:2: value: must have either a value, or low and high with low ≤ high',
    ],
    [
      'an unattributed figure with a company',
      { figures: [aFigure({ attribution: 'unattributed', caveat: { zh: '缺', en: 'lost' } })] },
      'seeds/reports/spring-report/figures.json:2: subject.companyIds: an unattributed figure must not name a company',
    ],
    [
      'an inferred figure without its reason',
      { figures: [aFigure({ attribution: 'inferred' })] },
      'seeds/reports/spring-report/figures.json:2: caveat: an inferred or unattributed figure must have a caveat',
    ],
    [
      'a period of an unknown form',
      { figures: [aFigure({ period: '2025 一季度' })] },
      'seeds/reports/spring-report/figures.json:2: period: not a period (2025, 2025Q1, FY2026, 2025-07 …)',
    ],
    [
      'evidence beyond the end of the source',
      { figures: [aFigure({ evidence: [{ start: 998, end: 1002 }] })] },
      'seeds/reports/spring-report/figures.json:2: evidence 998–1002 ends after the source',
    ],
    [
      'evidence that ends before it starts',
      { views: [aView({ evidence: [{ start: 9, end: 4 }] })] },
      'seeds/reports/spring-report/views.json:2: evidence.0.end: a span must end after its start',
    ],
    [
      'a view of a sector that names a company',
      { views: [aView({ subject: { ...companySubject('lamp-works'), kind: 'sector' } as never })] },
      'seeds/reports/spring-report/views.json:2: subject.companyId: a view on a company must have a companyId, other views must not',
    ],
    [
      'a report with an invalid date',
      { report: aReport({ asOf: '2099-01-01' }), views: [], figures: [] },
      'seeds/reports/spring-report/report.json:1: asOf: the date is in the future',
    ],
    [
      'a report of an impossible day',
      { report: aReport({ asOf: '2025-02-30' }), views: [], figures: [] },
      'seeds/reports/spring-report/report.json:1: asOf: no such day',
    ],
    [
      'a figure of the future',
      { report: aReport(), views: [], figures: [aFigure({ asOf: '2099-01-01' })] },
      'seeds/reports/spring-report/figures.json:2: asOf: the date is in the future',
    ],
    [
      'an impossible month',
      { report: aReport({ asOf: '2025-13-01' }), views: [], figures: [] },
      'seeds/reports/spring-report/report.json:1: asOf: a day must be YYYY-MM-DD',
    ],
  ])('report file, row and reason of %s', (_, rows, finding) => {
    expect(findings(filesOf(rows))).toEqual(expect.arrayContaining([finding]));
  });

  it('report an unknown field', () => {
    const [finding] = findings(filesOf({ companies: [{ ...aCompany(), ticker: 'LAMP' }], views: [], figures: [] }));

    expect(finding).toMatch(/^seeds\/companies\.json:2: .*ticker/);
  });

  it('report a not-figure row with an unknown reason', () => {
    const odd = { start: 1, end: 2, text: '7', reason: 'because' };

    expect(findings(filesOf({ notFigures: [odd] }))[0]).toMatch(
      /^seeds\/reports\/spring-report\/not-figures\.json:2: reason/,
    );
  });

  it('report a file that is not JSON', () => {
    const [companies, ...rest] = filesOf();
    const cut = { ...companies!, text: companies!.text.slice(0, -2) };

    expect(findings([cut, ...rest])[0]).toMatch(/^seeds\/companies\.json:1: not JSON: /);
  });

  it('report all problems, not only the first', () => {
    const files = filesOf({
      companies: [aCompany(), aCompany({ id: 'Not An Id' })],
      figures: [aFigure({ unit: '' }), aFigure({ id: 'second', asWritten: '' })],
    });

    expect(findings(files)).toHaveLength(3);
  });
});

describe('the stamp', () => {
  it('changes with every shipped row, but not with rows that are not shipped', () => {
    const before = stampOf(filesOf());

    expect(stampOf(filesOf({ figures: [aFigure({ value: 13 })] }))).not.toBe(before);
    expect(stampOf(filesOf({ companies: [aCompany(), listed('300308', 'second')] }))).not.toBe(before);
    expect(stampOf(filesOf({ notFigures: [{ start: 1, end: 2, text: '7', reason: 'numbering' }] }))).toBe(before);
  });
});

describe('checkEvidence', () => {
  const text = '一、灯塔制造（建议关注）：2025年一季度营收12亿元，同比增长5%。';
  const place = (of: string, from = 0) => ({ start: text.indexOf(of, from), end: text.indexOf(of, from) + of.length });
  const revenue = aFigure({
    evidence: [place('12亿元')],
    changes: [{ type: 'yoy', value: 5, unit: '%', asWritten: '5%', evidence: [place('5%')] }],
  });
  const year = { ...place('2025年'), text: '2025年', reason: 'period' };
  const view = aView({ evidence: [place('灯塔制造'), place('建议关注')] });
  const checked = (rows: Rows) => {
    const seeds = checkSeeds(filesOf({ views: [view], figures: [revenue], notFigures: [year], ...rows }));
    return checkEvidence(seeds, seeds.reports[0]!.value, text);
  };

  it('reports nothing when all spans match and all numbers are covered', () => {
    expect(checked({})).toEqual({ findings: [], numbers: 3, covered: 3 });
  });

  it.each<[string, Rows]>([
    [
      'a figure',
      { figures: [{ ...revenue, evidence: [{ start: place('12亿元').start - 1, end: place('12亿元').end - 1 }] }] },
    ],
    [
      'a movement',
      {
        figures: [
          {
            ...revenue,
            changes: [
              { ...revenue.changes[0]!, evidence: [{ start: place('5%').start + 1, end: place('5%').end + 1 }] },
            ],
          },
        ],
      },
    ],
    [
      'a view',
      {
        views: [
          {
            ...view,
            evidence: [place('灯塔制造'), { start: place('建议关注').start + 1, end: place('建议关注').end + 1 }],
          },
        ],
      },
    ],
    ['a number that is not a figure', { notFigures: [{ ...year, start: year.start + 1, end: year.end + 1 }] }],
  ])('reports evidence that is shifted by one: %s', (_, rows) => {
    expect(checked(rows).findings.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^the text at \d+–\d+ is “/) as string]),
    );
  });

  it('reports a number that no row covers', () => {
    const { findings, numbers, covered } = checked({ notFigures: [] });

    expect([numbers, covered]).toEqual([3, 2]);
    expect(findings).toMatchObject([{ reason: expect.stringMatching(/^no row covers the number 2025 /) as string }]);
  });
});

describe('the packaged seeds', () => {
  const files = readSeedFiles();
  const seeds = checkSeeds(files);
  const folder = path.resolve(import.meta.dirname, '../../../../shared/seeds');

  it('are valid', () => {
    expect(seeds.findings.map(describeFinding)).toEqual([]);
  });

  it('are all shipped with the matching stamp', () => {
    expect(packaged.version).toBe(stampOf(files));
    expect(packaged.companies).toEqual(
      seeds.companies.map(({ value }, nth) => {
        const { pinyin } = packaged.companies[nth]!;
        return pinyin ? { ...value, pinyin } : value;
      }),
    );
    for (const kind of ['reports', 'views', 'figures'] as const) {
      const ids = seeds[kind].map(({ value }) => value.id);

      expect(packaged[kind].map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    }
  });

  it('have pinyin for every Chinese name, one syllable per character', () => {
    const chinese = /[\u3400-\u9fff]/g;
    const said = packaged.companies.flatMap(({ names, aliases, pinyin = {} }) =>
      [names.zh, names.en, ...aliases.map(({ text }) => text)].map((name) => ({
        name,
        characters: name.match(chinese)?.length ?? 0,
        syllables: pinyin[name]?.split(' ').length ?? 0,
      })),
    );

    expect(said.filter(({ syllables }) => syllables > 0).length).toBeGreaterThan(200);
    expect(said.filter(({ characters, syllables }) => characters !== syllables)).toEqual([]);
  });

  it('match their sources literally and cover every number in them', ({ skip }) => {
    if (!existsSync(folder)) skip(`the source documents are not in ${folder}`);
    const sources = readSources(folder);

    const checks = seeds.reports.map(({ value }) =>
      checkEvidence(seeds, value, sources.get(value.source.sha256) ?? ''),
    );

    expect(checks.flatMap(({ findings }) => findings.map(describeFinding))).toEqual([]);
    for (const { numbers, covered } of checks) {
      expect(numbers).toBeGreaterThan(0);
      expect(covered).toBe(numbers);
    }
  });
});
