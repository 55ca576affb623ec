// Assembles the dossier of a report's company group (光通信, 液冷, IDC …): its views, figures and member companies.
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { groupsOf, sentencesOf } from './assemble.ts';
import { chartsAcross, type Chart } from './charts.ts';
import type { Dossier, DossierRows } from './dossier.ts';
import { byImportance, byWeight } from './order.ts';

export interface GroupDossier {
  /** As the report names the group. */
  name: string;
  /** Views on the sector, theme or market itself; by weight, then date. */
  views: View[];
  /** Figures of the group itself, never of a company; most important first. */
  figures: Figure[];
  /** Each company with its strongest view, strongest first. */
  members: { company: Company; view: View }[];
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
  const asOf = ({ reportId }: { reportId: string }): string =>
    rows.reports.find((report) => report.id === reportId)?.asOf ?? '';
  const within = rows.views.filter((view) => groupsOf(view).includes(name)).toSorted(byWeight(asOf));
  if (within.length === 0) return null;
  const companies = new Map(rows.companies.map((company) => [company.id, company]));
  const strongest = new Map<string, View>();
  for (const view of within) {
    const id = view.subject.companyId;
    if (id !== undefined && !strongest.has(id)) strongest.set(id, view);
  }
  const views = within.filter((view) => view.subject.companyId === undefined);
  const inOrder = (figures: readonly Figure[]): Figure[] =>
    figures
      .map((figure) => ({ figure, relation: 'own' as const }))
      .toSorted(byImportance(asOf))
      .map(({ figure }) => figure);
  const figures = inOrder(rows.figures.filter((figure) => isOfGroup(figure, name)));
  const memberIds = new Set(strongest.keys());
  const ofMembers = inOrder(rows.figures.filter(({ subject }) => subject.companyIds.some((id) => memberIds.has(id))));
  const named = new Set([...within, ...figures].map(({ reportId }) => reportId));
  return {
    name,
    views,
    figures,
    members: [...strongest].flatMap(([id, view]) => {
      const company = companies.get(id);
      return company ? [{ company, view }] : [];
    }),
    charts: chartsAcross(ofMembers, { ownIds: new Set(), within: memberIds, peerIds: memberIds }, rows),
    reports: rows.reports.filter(({ id }) => named.has(id)).toSorted((a, b) => b.asOf.localeCompare(a.asOf)),
    sentences: sentencesOf([...views, ...figures], rows.sources ?? []),
  };
}
