// Summarizes companies for list rows: leading view and most important figure.
import { conflictsOf, disputingOf } from '../comparison/conflicts.ts';
import { figureChanges, viewChanges, type FigureChange, type ViewChange } from '../comparison/changes.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportHead } from '../model/report.ts';
import type { View } from '../model/view.ts';
import type { DossierRows } from './dossier.ts';
import { byImportance } from './order.ts';
import { inViewOrder } from './view-order.ts';

export interface Summary {
  company: Company;
  view: View | null;
  /** Ratings of other houses from the same days that contradict `view`. */
  disputing: View[];
  /** Never a price move: in a list, one of a past day or week would pass for today's. */
  figure: Figure | null;
  /** The most important change of a figure between reports, else the latest change of the rating. */
  change: FigureChange | ViewChange | null;
  /** The report of the view, or of the figure if there is no view. */
  report: ReportHead | null;
}

export type SummaryRows = Pick<DossierRows, 'companies' | 'views' | 'figures'> & { reports: readonly ReportHead[] };

/** Returns one summary per known id, in the given order. Only the company's own stated figures are used. */
export function summarize(companyIds: readonly string[], rows: SummaryRows): Summary[] {
  const companies = new Map(rows.companies.map((company) => [company.id, company]));
  const reports = new Map(rows.reports.map((report) => [report.id, report]));
  const asOf = (row: { reportId: string }): string => reports.get(row.reportId)?.asOf ?? '';
  const views = Map.groupBy(rows.views, (view) => view.subject.companyId);
  const figures = Map.groupBy(
    rows.figures.filter(
      (figure) => figure.subject.kind === 'company' && figure.attribution === 'stated' && figure.kind !== 'price-move',
    ),
    (figure) => figure.subject.companyIds[0],
  );
  return companyIds.flatMap((id) => {
    const company = companies.get(id);
    if (!company) return [];
    const ofCompany = views.get(id) ?? [];
    const view = inViewOrder(ofCompany, reports)[0] ?? null;
    const own = (figures.get(id) ?? []).map((figure) => ({ figure, relation: 'own' as const }));
    const figure = own.toSorted(byImportance(asOf))[0]?.figure ?? null;
    const change =
      figureChanges(figures.get(id) ?? [], reports).toSorted((a, b) =>
        byImportance(asOf)({ figure: a.to, relation: 'own' }, { figure: b.to, relation: 'own' }),
      )[0] ??
      viewChanges(ofCompany, reports).at(-1) ??
      null;
    return [
      {
        company,
        view,
        disputing: disputingOf(view, conflictsOf([], ofCompany, reports).views.flat()),
        figure,
        change,
        report: reports.get((view ?? figure)?.reportId ?? '') ?? null,
      },
    ];
  });
}
