import { describe, expect, it } from 'vitest';
import { checkSeeds, describeFinding } from '../../../seeds/check.ts';
import { stampOf, type SeedFile } from '../../../seeds/files.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../../support/builders.ts';
import { filesOf, type Rows } from '../../support/seed-files.ts';

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
      'seeds/companies.json:3: 688256.SZSE: the code does not match the form of its exchange',
    ],
    [
      'a listed company whose id is not its primary listing',
      { companies: [aCompany(), listed('300308', 'second')] },
      'seeds/companies.json:3: the id must be 300308.SZSE, the primary listing',
    ],
    [
      'a former id of another company',
      { companies: [aCompany(), aCompany({ id: 'nvidia' })] },
      'seeds/companies.json:3: the id nvidia was that of NVDA.NASDAQ',
    ],
    [
      'a secondary listing before the primary one',
      {
        companies: [
          aCompany(),
          aCompany({
            id: '300308.SZSE',
            status: 'listed',
            listings: [
              { code: '03308', exchange: 'HKEX' },
              { code: '300308', exchange: 'SZSE' },
            ],
          }),
        ],
      },
      'seeds/companies.json:3: 300308.SZSE must come first',
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
