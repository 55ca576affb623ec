// A third packaged report with words that no code knows: files in seeds/ alone must give dossiers in both languages.
import { describe, expect, it } from 'vitest';
import { copyOf, type CopyWords } from '../../../lib/dossier/copy.ts';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import { assembleFullDossier } from '../../../lib/dossier/full.ts';
import { figureLabel } from '../../../lib/dossier/label.ts';
import { inLanguage } from '../../../lib/format/language.ts';
import { houseName, ratingGloss } from '../../../lib/format/glossary.ts';
import { rowsOf } from '../../../lib/packs/gloss.ts';
import { checkSeeds, describeFinding } from '../../../seeds/check.ts';
import { readSeedFiles, type SeedFile } from '../../../seeds/files.ts';
import { aCompany, aFigure, aReport, aView } from '../../support/builders.ts';

const span = [{ start: 10, end: 14 }];
const at = { reportId: 'tide-report' };
const subject = (name: string, id: string) => ({ kind: 'company' as const, companyId: id, name });
const about = (name: string, id: string) => ({ kind: 'company' as const, companyIds: [id], name });
const lit = { id: 'lamps-lit' };

const companies = [
  { ...aCompany({ id: 'tide-works' }), names: { zh: '潮汐制造' } },
  { ...aCompany({ id: 'ebb-works' }), names: { zh: '退潮制造', en: 'Ebb Works' } },
  { ...aCompany({ id: 'flow-works' }), names: { en: 'Flow Works' } },
];
const report = aReport({ id: 'tide-report', title: { zh: '潮汐周报' }, publisher: '潮汐证券', asOf: '2026-10-01' });
const views = [
  {
    ...aView({ ...at, id: 'tide.one', groups: ['潮汐发电'] }),
    subject: subject('潮汐制造', 'tide-works'),
    stance: '乘潮',
  },
  {
    ...aView({ ...at, id: 'tide.two', groups: ['潮汐发电'] }),
    subject: subject('退潮制造', 'ebb-works'),
    stance: '候潮',
  },
].map((view) => ({ ...view, stanceClass: undefined }));
const figures = [
  ['tide-works', '潮汐制造', 3],
  ['ebb-works', '退潮制造', 2],
  ['flow-works', 'Flow Works', 1],
].map(([id, name, value]) => ({
  ...aFigure({
    ...at,
    id: `tide.${id}`,
    metric: lit,
    value: Number(value),
    unit: '万盏',
    period: '2026',
    speaker: '潮汐报',
  }),
  subject: about(String(name), String(id)),
  asWritten: `${value}万盏`,
  evidence: span,
}));
const revenue = {
  ...aFigure({ ...at, id: 'tide.revenue', metric: { id: 'revenue' }, period: '2026' }),
  subject: about('潮汐制造', 'tide-works'),
};
const words = [
  { kind: 'publisher', term: '潮汐证券', en: 'Tide Securities' },
  { kind: 'rating', term: '乘潮', en: 'ride the tide', class: 'recommend', publisher: '潮汐证券' },
  { kind: 'group', term: '潮汐发电', en: 'Tidal power' },
  { kind: 'speaker', term: '潮汐报', en: 'The Tide' },
];
const unit = { kind: 'unit', term: '万盏', en: 'k lamps', factor: 10, family: 'count' };
const metric = { kind: 'metric', id: 'lamps-lit', zh: '点亮灯盏', en: 'Lamps lit', family: 'count', weight: 9.5 };

/** The packaged files, with the rows that an author would add. */
function filesWithThirdReport(added: { glossary?: object[]; views?: object[] } = {}): SeedFile[] {
  const more: Partial<Record<SeedFile['kind'], object[]>> = {
    companies,
    glossary: [...words, ...(added.glossary ?? [])],
    metrics: [metric],
    units: [unit],
  };
  const of = (kind: SeedFile['kind'], content: unknown): SeedFile => ({
    name: `reports/tide-report/${kind}.json`,
    kind,
    reportId: 'tide-report',
    text: JSON.stringify(content),
  });
  return [
    ...readSeedFiles().map((file) => {
      const rows = more[file.kind];
      return rows ? { ...file, text: JSON.stringify([...(JSON.parse(file.text) as object[]), ...rows]) } : file;
    }),
    of('report', report),
    of('views', added.views ?? views),
    of('figures', [...figures, revenue]),
    of('not-figures', []),
  ];
}

const findingsOf = (files: SeedFile[]): string[] => checkSeeds(files).findings.map(describeFinding);

function seedRows() {
  const seeds = checkSeeds(filesWithThirdReport());
  const values = <T>(rows: { value: T }[]): T[] => rows.map(({ value }) => value);
  return rowsOf(
    {
      companies: values(seeds.companies),
      reports: values(seeds.reports),
      views: values(seeds.views),
      figures: values(seeds.figures),
      glossary: values(seeds.glossary),
    },
    values(seeds.shared),
  );
}

const state = { isWatched: false, origin: 'packaged' } as const;
const rows = seedRows();
const dossier = assembleDossier('tide-works', rows, state)!;

describe('a third packaged report', () => {
  it('passes the seed check', () => {
    expect(findingsOf(filesWithThirdReport())).toEqual([]);
  });

  it('has its rating word with class and meaning', () => {
    const [view] = dossier.views;

    expect(view).toMatchObject({ stance: '乘潮', stanceClass: 'recommend' });
    expect(ratingGloss(view!, 'en')).toBe('ride the tide');
    expect(houseName(dossier.reports[0], 'en')).toBe('Tide Securities');
  });

  it('has no rank for a rating word that the glossary does not have', () => {
    const other = assembleDossier('ebb-works', rows, state)!;

    expect(other.views[0]).toMatchObject({ stance: '候潮', stanceClass: 'unknown' });
    expect(ratingGloss(other.views[0]!, 'en')).toBeNull();
  });

  it('puts its metric where the weight says, with names in both languages', () => {
    const labels = (language: 'en' | 'zh-CN') => dossier.figures.map((entry) => figureLabel(entry, language));

    expect(labels('zh-CN')).toEqual(['点亮灯盏', '营业收入']);
    expect(labels('en')).toEqual(['Lamps lit', 'Revenue']);
  });

  it('has its group in both languages, with the peers', () => {
    const [group] = dossier.peers;

    expect(inLanguage(group!.names, 'en')).toBe('Tidal power');
    expect(inLanguage(group!.names, 'zh-CN')).toBe('潮汐发电');
    expect(group!.companies.map(({ id }) => id)).toEqual(['ebb-works']);
  });

  it('charts its metric', () => {
    const [chart] = assembleFullDossier('tide-works', rows, state)!.charts;

    expect(chart?.rows.map(({ company }) => company?.id)).toEqual(['tide-works', 'ebb-works', 'flow-works']);
  });

  it.each([
    ['en', 'Lamps lit 2026: 30k lamps · as said by The Tide · Tide Securities 潮汐周报'],
    ['zh-CN', '点亮灯盏 2026 年: 3 万盏 · as said by 潮汐报 · 潮汐证券 潮汐周报'],
  ] as const)('is copied in %s, and text without a translation as it is', (language, line) => {
    const plain = (name: string): string => name;
    const copyWords = {
      language,
      kinds: { actual: '' },
      movements: {},
      columns: {},
      view: 'view',
      unsigned: '',
      speaker: (name: string) => `as said by ${name}`,
      section: plain,
      asOf: plain,
    } as unknown as CopyWords;

    expect(copyOf(dossier, 'text', copyWords)).toContain(line);
  });
});

describe('the glossary files', () => {
  it.each([
    [
      'a class that a view contradicts',
      { views: [{ ...views[0], stanceClass: 'watch' }] },
      'seeds/reports/tide-report/views.json:2: stanceClass: 乘潮 is recommend in the glossary, not watch',
    ],
    ['a duplicate term', { glossary: [words[2]!] }, /^seeds\/glossary\.json:\d+: duplicate id group\|潮汐发电\|$/],
    ['an unknown kind', { glossary: [{ kind: 'mood', term: '潮' }] }, /^seeds\/glossary\.json:\d+: kind: /],
    ['a unit without English', { glossary: [{ kind: 'unit', term: '盏' }] }, /^seeds\/glossary\.json:\d+: en: /],
  ])('are refused with row and reason for %s', (_, added, finding) => {
    expect(findingsOf(filesWithThirdReport(added))).toEqual([expect.stringMatching(finding)]);
  });

  it('have a name for every metric and a fitting unit', () => {
    const third = filesWithThirdReport();
    const figuresFile = third.find(({ name }) => name === 'reports/tide-report/figures.json')!;
    const bad = [
      { ...figures[0], metric: { id: 'nameless' } },
      { ...revenue, unit: '%' },
    ];

    expect(
      findingsOf([...third.filter((file) => file !== figuresFile), { ...figuresFile, text: JSON.stringify(bad) }]),
    ).toEqual([
      'seeds/reports/tide-report/figures.json:2: metric: nameless has no name',
      'seeds/reports/tide-report/figures.json:3: unit: revenue is measured in units of money, not of ratio (%)',
    ]);
  });
});
