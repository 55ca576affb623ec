// Assembles one company's dossier from database rows.
import { figureChanges, strongest, viewChanges } from '../comparison/changes.ts';
import { conflictsOf } from '../comparison/conflicts.ts';
import { namesOf } from '../format/glossary.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Source } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { Dossier, DossierFigure, DossierRows, PeerGroup, Relation } from './dossier.ts';
import { byPlace, byImportance, withoutRepeats } from './order.ts';
import { sentenceAround, type Sentence } from './sentence.ts';
import { inViewOrder } from './view-order.ts';

function relationOf(
  figure: Figure,
  company: Company,
  unitIds: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): Relation | null {
  const { kind, companyIds, name } = figure.subject;
  if (figure.attribution === 'unattributed') return null;
  if (kind === 'company' || kind === 'product') {
    const isOwn = companyIds.includes(company.id);
    if (!isOwn && !companyIds.some((id) => unitIds.has(id))) return null;
    return figure.attribution === 'inferred' ? 'inferred' : isOwn ? 'own' : 'unit';
  }
  if (kind === 'group') return companyIds.includes(company.id) ? 'sector' : null;
  return kind === 'index' || kind === 'sector'
    ? [...groups].some((group) => name.startsWith(group))
      ? 'sector'
      : null
    : null;
}

/** Returns a view's groups, its theme, and (for a view on a sector, theme or market) the name of its subject. */
export const groupsOf = ({ groups, theme, subject }: View): string[] => [
  ...groups,
  ...(theme ? [theme] : []),
  ...(subject.kind === 'company' ? [] : [subject.name]),
];

/** Returns the sentence around the first span of each row, by row id. Rows without an attached document are left out. */
export function sentencesOf(rows: readonly (View | Figure)[], sources: readonly Source[]): Record<string, Sentence> {
  const texts = new Map(sources.map((source) => [source.reportId, source.text]));
  return Object.fromEntries(
    rows.flatMap(({ id, reportId, evidence: [place] }) => {
      const text = texts.get(reportId);
      return text !== undefined && place ? [[id, sentenceAround(text, place)]] : [];
    }),
  );
}

/** Companies that a report lists in the same group, in the report's order. The group of the leading view comes first. */
function peersOf(
  own: readonly View[],
  all: readonly View[],
  companies: ReadonlyMap<string, Company>,
  asOf: (row: View) => string,
): PeerGroup[] {
  const ordered = all.toSorted(byPlace);
  const groups = new Map<string, View>();
  for (const view of own) for (const group of view.groups) if (!groups.has(group)) groups.set(group, view);
  return [...groups].flatMap(([name, leading]) => {
    const { reportId, subject } = leading;
    const members = ordered.filter((view) => view.reportId === reportId && view.groups.includes(name));
    const byCompany = Map.groupBy(members, (view) => view.subject.companyId ?? '');
    byCompany.delete(subject.companyId ?? '');
    const peers = [...byCompany].flatMap(([id, views]) => {
      const company = companies.get(id);
      if (!company) return [];
      const { stance, stanceClass, gloss } = strongest(views);
      return [
        {
          id,
          names: company.names,
          listings: company.listings,
          view: { stance, stanceClass, ...(gloss ? { gloss } : {}) },
        },
      ];
    });
    return peers.length > 0
      ? [{ name, names: namesOf(name, groups.get(name)!), asOf: asOf(leading), companies: peers }]
      : [];
  });
}

const viewsOf = (companyId: string, rows: DossierRows): View[] =>
  rows.views.filter((view) => view.subject.companyId === companyId);

const unitsOf = (companyId: string, rows: DossierRows): Company[] =>
  rows.companies.filter((other) => other.parentId === companyId);

/** Returns every figure that concerns the company, in row order and with repeats. */
export function relatedFigures(company: Company, rows: DossierRows): DossierFigure[] {
  const groups = new Set(viewsOf(company.id, rows).flatMap(groupsOf));
  const unitIds = new Set(unitsOf(company.id, rows).map((unit) => unit.id));
  return rows.figures.flatMap((figure) => {
    const relation = relationOf(figure, company, unitIds, groups);
    return relation ? [{ figure, relation }] : [];
  });
}

/** Returns `null` if the rows do not contain the company. */
export function assembleDossier(
  companyId: string,
  rows: DossierRows,
  state: Pick<Dossier, 'isWatched' | 'origin'>,
): Dossier | null {
  const companies = new Map(rows.companies.map((company) => [company.id, company]));
  const company = companies.get(companyId);
  if (!company) return null;
  const reportsById = new Map(rows.reports.map((report) => [report.id, report]));
  const asOf = (row: { reportId: string }): string => reportsById.get(row.reportId)?.asOf ?? '';

  const views = inViewOrder(viewsOf(companyId, rows), reportsById);
  const groups = new Set(views.flatMap(groupsOf));
  const related = relatedFigures(company, rows);
  const figures = withoutRepeats(related.toSorted(byImportance(asOf)));
  const ownFigures = related
    .filter(({ relation }) => relation === 'own' || relation === 'unit')
    .map(({ figure }) => figure);
  const sectorViews = inViewOrder(
    rows.views.filter((view) => !view.subject.companyId && groupsOf(view).some((group) => groups.has(group))),
    reportsById,
  );

  const named = new Set([...views, ...sectorViews, ...figures.map(({ figure }) => figure)].map((row) => row.reportId));
  return {
    company,
    parent: companies.get(company.parentId ?? '') ?? null,
    units: unitsOf(companyId, rows),
    views,
    sectorViews,
    changes: { figures: figureChanges(ownFigures, reportsById), views: viewChanges(views, reportsById) },
    conflicts: conflictsOf(ownFigures, views, reportsById),
    figures,
    peers: peersOf(views, rows.views, companies, asOf),
    reports: rows.reports.filter((report) => named.has(report.id)).toSorted((a, b) => b.asOf.localeCompare(a.asOf)),
    sentences: sentencesOf([...views, ...figures.map(({ figure }) => figure)], rows.sources ?? []),
    ...state,
  };
}
