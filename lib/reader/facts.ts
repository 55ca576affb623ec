// The facts of a report in the order of the document, by company. Pure.
import type { DossierFigure } from '../dossier/dossier.ts';
import type { ReportPage } from '../dossier/report-page.ts';
import type { Company } from '../model/company.ts';
import type { Evidence } from '../model/evidence.ts';
import type { View } from '../model/view.ts';

export type Fact = { id: string; evidence: readonly Evidence[] } & (
  { kind: 'view'; view: View } | { kind: 'figure'; entry: DossierFigure }
);

export interface FactGroup {
  /** null for facts on no single company. */
  company: Company | null;
  facts: Fact[];
}

const startOf = ({ evidence }: Fact): number => evidence[0]?.start ?? Number.POSITIVE_INFINITY;

/** A figure of several companies is listed with the first of them. Facts on no company come last. */
export function factsByCompany(page: ReportPage): FactGroup[] {
  const groups = new Map<string | null, Fact[]>();
  const add = (companyId: string | null, fact: Fact): void => {
    groups.set(companyId, [...(groups.get(companyId) ?? []), fact]);
  };
  const addView = (companyId: string | null, view: View): void =>
    add(companyId, { id: view.id, evidence: view.evidence, kind: 'view', view });
  for (const { company, view } of [...page.ratingGroups.flatMap(({ ratings }) => ratings), ...page.outlooks])
    addView(company.id, view);
  for (const view of page.sectorViews) addView(null, view);
  for (const entry of page.figureSections.flatMap(({ figures }) => figures)) {
    const { id, evidence, subject } = entry.figure;
    const known = page.companies.find((company) => subject.companyIds.includes(company.id));
    // The heading names the company already.
    const isOwn = known !== undefined && subject.kind === 'company' && entry.relation === 'unit';
    const shown = isOwn ? { ...entry, relation: 'own' as const } : entry;
    add(known?.id ?? null, { id, evidence, kind: 'figure', entry: shown });
  }
  return [...page.companies, null].flatMap((company) => {
    const facts = groups.get(company?.id ?? null);
    return facts ? [{ company, facts: facts.toSorted((a, b) => startOf(a) - startOf(b)) }] : [];
  });
}
