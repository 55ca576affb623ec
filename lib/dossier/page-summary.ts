// Summarizes a dossier for the strip and the toolbar icon: the leading view, one change and the most important figures.
import { disputingOf } from '../comparison/conflicts.ts';
import { isSameQuantity, type FigureChange, type ViewChange } from '../comparison/changes.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import type { DossierFigure, PublicDossier } from './dossier.ts';

export interface PageSummary {
  view: View | null;
  /** Ratings of other houses from the same days that contradict `view`. */
  disputing: View[];
  /** The view's report, or the latest one if there is no view. */
  report: Report | null;
  /** The most important change of a figure, else the change of the rating. */
  change: FigureChange | ViewChange | null;
  /** Without inferred figures, price moves and those already in a change. */
  figures: DossierFigure[];
}

/** Lines in total, including the change. */
const mostLines = 3;

export function pageSummaryOf({ views, figures, changes, conflicts, reports }: PublicDossier): PageSummary {
  const [view = null] = views;
  const sure = figures.filter(({ relation }) => relation !== 'inferred');
  // The dossier's figures are sorted by importance, so their index ranks the changes.
  const rank = ({ to }: FigureChange): number => {
    const at = sure.findIndex(({ figure }) => isSameQuantity(figure, to));
    return at < 0 ? sure.length : at;
  };
  const [figureChange] = changes.figures.toSorted((a, b) => rank(a) - rank(b));
  const viewChange = changes.views.findLast(({ to }) => to.id === view?.id);
  const change = figureChange ?? viewChange ?? null;
  const others = sure.filter(
    ({ figure }) =>
      figure.kind !== 'expectation' &&
      // Beside the page's quote, a price move of a past day or week would pass for today's.
      figure.kind !== 'price-move' &&
      !changes.figures.some(({ to }) => isSameQuantity(to, figure)),
  );
  return {
    view,
    disputing: disputingOf(view, conflicts.views.flat()),
    report: (view ? reports.find(({ id }) => id === view.reportId) : reports[0]) ?? null,
    change,
    figures: others.slice(0, mostLines - (change ? 1 : 0)),
  };
}
