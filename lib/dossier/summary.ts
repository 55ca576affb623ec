// A company in one row: its strongest view and its most telling figure.
import { figureChanges, viewChanges, type FigureChange, type ViewChange } from '../comparison/changes.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import type { DossierRows } from './dossier.ts';
import { byImportance, byWeight } from './order.ts';

export interface Summary {
  company: Company;
  view: View | null;
  figure: Figure | null;
  /** What reports say differently of it: of its numbers the most telling one, else its rating. */
  change: FigureChange | ViewChange | null;
  /** The report that the view (or else the figure) is from. */
  report: Report | null;
}

/** One for each id that is known, in the order given. Only a company's own, surely attributed figures count. */
export function summarize(companyIds: readonly string[], rows: DossierRows): Summary[] {
  const companies = new Map(rows.companies.map((company) => [company.id, company]));
  const reports = new Map(rows.reports.map((report) => [report.id, report]));
  const asOf = (row: { reportId: string }): string => reports.get(row.reportId)?.asOf ?? '';
  const views = Map.groupBy(rows.views, (view) => view.subject.companyId);
  const figures = Map.groupBy(
    rows.figures.filter((figure) => figure.subject.kind === 'company' && figure.attribution === 'stated'),
    (figure) => figure.subject.companyIds[0],
  );
  return companyIds.flatMap((id) => {
    const company = companies.get(id);
    if (!company) return [];
    const view = views.get(id)?.toSorted(byWeight(asOf))[0] ?? null;
    const telling = (figures.get(id) ?? []).map((figure) => ({ figure, relation: 'own' as const }));
    const figure = telling.toSorted(byImportance(asOf))[0]?.figure ?? null;
    const change =
      figureChanges(figures.get(id) ?? [], reports).toSorted((a, b) =>
        byImportance(asOf)({ figure: a.to, relation: 'own' }, { figure: b.to, relation: 'own' }),
      )[0] ??
      viewChanges(views.get(id) ?? [], reports).at(-1) ??
      null;
    return [{ company, view, figure, change, report: reports.get((view ?? figure)?.reportId ?? '') ?? null }];
  });
}
