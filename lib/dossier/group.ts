// Assembles the dossier of a report's company group (光通信, 液冷, IDC …): its views, figures and member companies.
import { namesOf } from '../format/glossary.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { groupsOf, sentencesOf } from './assemble.ts';
import { chartsAcross, type Chart } from './charts.ts';
import type { Dossier, DossierRows } from './dossier.ts';
import { byImportance } from './order.ts';
import { inViewOrder } from './view-order.ts';

export interface GroupDossier {
  /** As the report names the group. */
  name: string;
  names: Bilingual;
  /** Views on the sector, theme or market itself; latest first (view-order.ts). */
  views: View[];
  /** Figures of the group itself, never of a company; most important first. */
  figures: Figure[];
  /** Each company with its leading view, in the order of the views. */
  members: { company: Company; view: View; report: Report }[];
  charts: Chart[];
  /** Latest first. */
  reports: Report[];
  sentences: Dossier['sentences'];
}

const isOfGroup = ({ subject, attribution }: Figure, name: string): boolean =>
  subject.kind !== 'company' &&
  subject.kind !== 'product' &&
  attribution !== 'unattributed' &&
  // Reports add a qualifier after the group's name: 光通信 (通信细分行业指数).
  subject.name.startsWith(name);

/** Returns `null` if no view belongs to such a group. */
export function assembleGroup(name: string, rows: DossierRows): GroupDossier | null {
  const reportsById = new Map(rows.reports.map((report) => [report.id, report]));
  const asOf = ({ reportId }: { reportId: string }): string => reportsById.get(reportId)?.asOf ?? '';
  const within = inViewOrder(
    rows.views.filter((view) => groupsOf(view).includes(name)),
    reportsById,
  );
  if (within.length === 0) return null;
  const companies = new Map(rows.companies.map((company) => [company.id, company]));
  const leading = new Map<string, View>();
  for (const view of within) {
    const id = view.subject.companyId;
    if (id !== undefined && !leading.has(id)) leading.set(id, view);
  }
  const views = within.filter((view) => view.subject.companyId === undefined);
  const inOrder = (figures: readonly Figure[]): Figure[] =>
    figures
      .map((figure) => ({ figure, relation: 'own' as const }))
      .toSorted(byImportance(asOf))
      .map(({ figure }) => figure);
  const figures = inOrder(rows.figures.filter((figure) => isOfGroup(figure, name)));
  const memberIds = new Set(leading.keys());
  const ofMembers = inOrder(rows.figures.filter(({ subject }) => subject.companyIds.some((id) => memberIds.has(id))));
  const named = new Set([...within, ...figures].map(({ reportId }) => reportId));
  return {
    name,
    names: namesOf(name, within.find(({ gloss }) => gloss?.terms?.[name]) ?? within[0]!),
    views,
    figures,
    members: [...leading].flatMap(([id, view]) => {
      const company = companies.get(id);
      const report = reportsById.get(view.reportId);
      return company && report ? [{ company, view, report }] : [];
    }),
    charts: chartsAcross(ofMembers, { ownIds: new Set(), within: memberIds }, rows),
    reports: rows.reports.filter(({ id }) => named.has(id)).toSorted((a, b) => b.asOf.localeCompare(a.asOf)),
    sentences: sentencesOf([...views, ...figures], rows.sources ?? []),
  };
}
