// Applies glossaries to rows: translations, classes of rating words, names and weights of metrics, English units.
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Gloss, GlossaryRow } from '../model/glossary.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { glossaryKey } from './check.ts';
import type { PackContent, PackRows } from './pack.ts';

type RowOf<K extends GlossaryRow['kind']> = Extract<GlossaryRow, { kind: K }>;

/** Increase it when `rowsOf` gives other rows for the same files: installed extensions then derive them again. */
export const rowsVersion = 1;

/** Glossary rows by kind and term. */
interface Lookup {
  find: <K extends GlossaryRow['kind']>(kind: K, term: string) => RowOf<K> | undefined;
  /** The row of the house, else the row for all publishers. */
  rating: (word: string, publisher: string | null) => RowOf<'rating'> | undefined;
}

/** Later rows replace earlier ones, so that a pack's glossary comes after the shared one. */
function lookupOf(rows: readonly GlossaryRow[]): Lookup {
  const byKey = new Map(rows.map((row) => [glossaryKey(row), row]));
  return {
    find: (kind, term) => byKey.get(`${kind}|${term}|`) as RowOf<typeof kind> | undefined,
    rating: (word, publisher) =>
      (byKey.get(`rating|${word}|${publisher ?? ''}`) ?? byKey.get(`rating|${word}|`)) as RowOf<'rating'> | undefined,
  };
}

/** Leaves out absent languages. */
function names(of: Bilingual | undefined): Bilingual {
  return { ...(of?.zh === undefined ? {} : { zh: of.zh }), ...(of?.en === undefined ? {} : { en: of.en }) };
}

type Term = readonly [term: string | null | undefined, translations: Bilingual | undefined];

function termsOf(terms: readonly Term[]): Pick<Gloss, 'terms'> {
  const known = terms.flatMap(([term, translations]) => {
    const found = names(translations);
    return term && (found.zh ?? found.en) !== undefined ? [[term, found] as const] : [];
  });
  return known.length > 0 ? { terms: Object.fromEntries(known) } : {};
}

/** A row without anything to add has no gloss, so that equal rows stay equal. */
const withGloss = <T>(row: T, gloss: Gloss): T => (Object.keys(gloss).length > 0 ? { ...row, gloss } : row);

const reportRow = (report: Report, { find }: Lookup): Report =>
  withGloss(
    report,
    termsOf([
      [report.publisher, find('publisher', report.publisher ?? '')],
      ...report.sections.map(({ label }): Term => [label, find('section', label)]),
    ]),
  );

function viewRow(view: PackContent['views'][number], publisher: string | null, { find, rating }: Lookup): View {
  const { subject, stance } = view;
  const word = rating(stance, publisher);
  const named = subject.nameEn === undefined ? undefined : { en: subject.nameEn };
  const groups = [...view.groups, ...(view.theme === undefined ? [] : [view.theme])];
  const gloss = termsOf([
    ...(subject.kind === 'company' ? [] : [[subject.name, find('group', subject.name) ?? named] as const]),
    ...groups.map((group): Term => [group, find('group', group)]),
    [stance, word],
  ]);
  return withGloss({ ...view, stanceClass: view.stanceClass ?? word?.class ?? 'unknown' }, gloss);
}

function unitOf(unit: string, { find }: Lookup): Pick<Gloss, 'unit'> {
  const row = find('unit', unit);
  return row ? { unit: [row.factor ?? 1, row.en] } : {};
}

/** For metrics without a weight: a growth rate without its base number is nearly as informative as the number itself. */
const growth = { id: /-growth(?:-|$)/, weight: 6 };

function figureRow(figure: Figure, lookup: Lookup): Figure {
  const { metric, unit, kind, speaker } = figure;
  const known = lookup.find('metric', metric.id);
  const spoken = lookup.find('speaker', speaker ?? '');
  const weight = known?.weight ?? (growth.id.test(metric.id) ? growth.weight : undefined);
  const isMisleading = known?.chart === 'none' || lookup.find('unit', unit)?.family === 'rank';
  const row = {
    ...figure,
    metric: { id: metric.id, ...names(known), ...names(metric) },
    changes: figure.changes.map((change) => withGloss(change, unitOf(change.unit, lookup))),
  };
  return withGloss(row, {
    ...termsOf([[speaker, spoken]]),
    ...unitOf(unit, lookup),
    ...(weight === undefined ? {} : { weight }),
    ...(isMisleading ? { isCharted: false } : {}),
    ...(spoken?.repeats === kind ? { isSpeakerRepeated: true } : {}),
  });
}

/** Repeats the only name in the other language, because search, recognition and lists need both. */
export function withBothNames(company: PackContent['companies'][number]): Company {
  const { zh, en } = company.names;
  return { ...company, names: { zh: zh ?? en ?? company.id, en: en ?? zh ?? company.id } };
}

/** @param shared the registry of metrics and the units, which all packs share. */
export function rowsOf(content: PackContent, shared: readonly GlossaryRow[]): PackRows {
  const lookup = lookupOf([...shared, ...content.glossary]);
  const publishers = new Map(content.reports.map(({ id, publisher }) => [id, publisher]));
  return {
    companies: content.companies.map(withBothNames),
    reports: content.reports.map((report) => reportRow(report, lookup)),
    views: content.views.map((view) => viewRow(view, publishers.get(view.reportId) ?? null, lookup)),
    figures: content.figures.map((figure) => figureRow(figure, lookup)),
  };
}

/** A row as its pack has it. */
export function withoutGloss<T extends object>(row: T): T {
  const { gloss: _, ...bare } = row as T & { gloss?: Gloss };
  return ('changes' in bare && Array.isArray(bare.changes)
    ? { ...bare, changes: (bare.changes as object[]).map(withoutGloss) }
    : bare) as unknown as T;
}
