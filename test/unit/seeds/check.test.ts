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

/** Seed files of one small report, as they would lie on disk; what is given replaces the well-formed rows. */
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
  it('are well when every row keeps its schema and all names resolve', () => {
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
      'a parent that is not there',
      { companies: [aCompany({ status: 'unit', parentId: 'nobody' })] },
      'seeds/companies.json:2: no company nobody',
    ],
    [
      'a homonym that is no name of the company',
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
      'seeds/companies.json:4: 300308.SZSE is first’s already',
    ],
    [
      'an id that stands twice',
      { figures: [aFigure({ id: 'same' }), aFigure({ id: 'other' }), aFigure({ id: 'same' })] },
      'seeds/reports/spring-report/figures.json:4: the id same stands twice',
    ],
    [
      'a figure of a company that is not there',
      { figures: [aFigure({ subject: figureSubject(['nobody']) })] },
      'seeds/reports/spring-report/figures.json:2: no company nobody',
    ],
    [
      'a view on a company that is not there',
      { views: [aView(), aView({ id: 'second', subject: companySubject('nobody') })] },
      'seeds/reports/spring-report/views.json:3: no company nobody',
    ],
    [
      'a fact of a report that is not there',
      { views: [aView({ reportId: 'lost-report' })] },
      'seeds/reports/spring-report/views.json:2: no report lost-report',
    ],
    [
      'a figure with a value and a range both',
      { figures: [aFigure({ value: 5, low: 1, high: 9 })] },
      'seeds/reports/spring-report/figures.json:2: value: must have either a value, or low and high with low ≤ high',
    ],
    [
      'a range that is upside down',
      { figures: [aFigure({ low: 9, high: 1 })] },
      'seeds/reports/spring-report/figures.json:2: value: must have either a value, or low and high with low ≤ high',
    ],
    [
      'an unattributed figure that is somebody’s',
      { figures: [aFigure({ attribution: 'unattributed', caveat: { zh: '缺', en: 'lost' } })] },
      'seeds/reports/spring-report/figures.json:2: subject.companyIds: an unattributed figure must not name a company',
    ],
    [
      'an inferred figure without its reason',
      { figures: [aFigure({ attribution: 'inferred' })] },
      'seeds/reports/spring-report/figures.json:2: caveat: an inferred or unattributed figure must have a caveat',
    ],
    [
      'a period of no known form',
      { figures: [aFigure({ period: '2025 一季度' })] },
      'seeds/reports/spring-report/figures.json:2: period: not a period (2025, 2025Q1, FY2026, 2025-07 …)',
    ],
    [
      'evidence beyond the end of the source',
      { figures: [aFigure({ evidence: [{ start: 998, end: 1002 }] })] },
      'seeds/reports/spring-report/figures.json:2: evidence 998–1002 is beyond the source',
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
      'a report dated by no calendar',
      { report: aReport({ asOf: '2025-13-01' }), views: [], figures: [] },
      'seeds/reports/spring-report/report.json:1: asOf: a day must be YYYY-MM-DD',
    ],
  ])('name the file, the row and the reason of %s', (_, rows, finding) => {
    expect(findings(filesOf(rows))).toEqual(expect.arrayContaining([finding]));
  });

  it('name a field that no schema knows', () => {
    const [finding] = findings(filesOf({ companies: [{ ...aCompany(), ticker: 'LAMP' }], views: [], figures: [] }));

    expect(finding).toMatch(/^seeds\/companies\.json:2: .*ticker/);
  });

  it('name a number whose reason for being no figure is not one of ours', () => {
    const odd = { start: 1, end: 2, text: '7', reason: 'because' };

    expect(findings(filesOf({ notFigures: [odd] }))[0]).toMatch(
      /^seeds\/reports\/spring-report\/not-figures\.json:2: reason/,
    );
  });

  it('name the file whose text is not JSON', () => {
    const [companies, ...rest] = filesOf();
    const cut = { ...companies!, text: companies!.text.slice(0, -2) };

    expect(findings([cut, ...rest])[0]).toMatch(/^seeds\/companies\.json:1: not JSON: /);
  });

  it('are told all that is wrong, not the first thing only', () => {
    const files = filesOf({
      companies: [aCompany(), aCompany({ id: 'Not An Id' })],
      figures: [aFigure({ unit: '' }), aFigure({ id: 'second', asWritten: '' })],
    });

    expect(findings(files)).toHaveLength(3);
  });
});

describe('the stamp', () => {
  it('changes with every shipped row, and not with what is not shipped', () => {
    const before = stampOf(filesOf());

    expect(stampOf(filesOf({ figures: [aFigure({ value: 13 })] }))).not.toBe(before);
    expect(stampOf(filesOf({ companies: [aCompany(), listed('300308', 'second')] }))).not.toBe(before);
    expect(stampOf(filesOf({ notFigures: [{ start: 1, end: 2, text: '7', reason: 'numbering' }] }))).toBe(before);
  });
});

describe('the evidence', () => {
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

  it('stands where it says, and every number is accounted for', () => {
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
    ['a number that is no figure', { notFigures: [{ ...year, start: year.start + 1, end: year.end + 1 }] }],
  ])('that is shifted by one is caught: %s', (_, rows) => {
    expect(checked(rows).findings.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^at \d+–\d+ stands “/) as string]),
    );
  });

  it('leaves no number unexplained unseen', () => {
    const { findings, numbers, covered } = checked({ notFigures: [] });

    expect([numbers, covered]).toEqual([3, 2]);
    expect(findings).toMatchObject([{ reason: expect.stringMatching(/^the number 2025 .* is unexplained/) as string }]);
  });
});

describe('the packaged seeds', () => {
  const files = readSeedFiles();
  const seeds = checkSeeds(files);
  const folder = path.resolve(import.meta.dirname, '../../../../shared/seeds');

  it('are well', () => {
    expect(seeds.findings.map(describeFinding)).toEqual([]);
  });

  it('are all shipped, under the stamp that is theirs', () => {
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

  it('say every Chinese name, a syllable a character', () => {
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

  it('stand in their sources word for word, and explain every number of them', ({ skip }) => {
    if (!existsSync(folder)) skip(`the source documents are not at hand in ${folder}`);
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
