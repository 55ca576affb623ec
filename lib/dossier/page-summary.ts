// What a glance at a dossier tells: the strongest view, one change between reports, the figures that tell most.
import { isSameQuantity, type FigureChange, type ViewChange } from '../comparison/changes.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import type { Dossier, DossierFigure } from './dossier.ts';

export interface PageSummary {
  view: View | null;
  /** That the view is of, or else the latest. */
  report: Report | null;
  /** Of its numbers the most telling one, else of the rating. */
  change: FigureChange | ViewChange | null;
  /** Neither what the change tells, nor what is only inferred to be the company's. */
  figures: DossierFigure[];
}

/** So many lines, the change counted. */
const mostLines = 3;

export function pageSummaryOf({ views, figures, changes, reports }: Dossier): PageSummary {
  const [view = null] = views;
  const sure = figures.filter(({ relation }) => relation !== 'inferred');
  // The dossier's figures stand in the order of what they tell.
  const rank = ({ to }: FigureChange): number => {
    const at = sure.findIndex(({ figure }) => isSameQuantity(figure, to));
    return at < 0 ? sure.length : at;
  };
  const [figureChange] = changes.figures.toSorted((a, b) => rank(a) - rank(b));
  const viewChange = changes.views.findLast(({ to }) => to.id === view?.id);
  const change = figureChange ?? viewChange ?? null;
  const others = sure.filter(
    ({ figure, relation }) =>
      figure.kind !== 'expectation' &&
      // How an index moved in some week says little of one of its companies.
      !(figure.kind === 'price-move' && relation === 'sector') &&
      !changes.figures.some(({ to }) => isSameQuantity(to, figure)),
  );
  return {
    view,
    report: (view ? reports.find(({ id }) => id === view.reportId) : reports[0]) ?? null,
    change,
    figures: others.slice(0, mostLines - (change ? 1 : 0)),
  };
}
