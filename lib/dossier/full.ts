// The dossier at full length, for a page of its own: besides what the card has, every report's word in the order of time,
// and what is worth a drawing.
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { assembleDossier, relatedFigures, sentencesOf } from './assemble.ts';
import { chartsAcross, chartsOverTime, type Chart } from './charts.ts';
import type { Dossier, DossierFigure, DossierRows } from './dossier.ts';
import { byTelling, withoutRepeats } from './order.ts';

/** What one report says of the company and its units. */
export interface Chapter {
  report: Report;
  views: View[];
  /** Most telling first. */
  figures: DossierFigure[];
}

export interface FullDossier {
  dossier: Dossier;
  /** Latest report first. A number that two reports give stands in both: that it was said again is news. */
  chapters: Chapter[];
  /** Of what the company is part of: never its own numbers. */
  surrounding: Figure[];
  /** Numbers whose subject the source lost and which can only be inferred to be the company's. */
  inferred: Figure[];
  charts: Chart[];
}

/** @returns null for a company that is not among the rows. */
export function assembleFullDossier(
  companyId: string,
  rows: DossierRows,
  state: Pick<Dossier, 'isWatched' | 'origin'>,
): FullDossier | null {
  const dossier = assembleDossier(companyId, rows, state);
  if (!dossier) return null;
  const asOf = (row: { reportId: string }): string =>
    rows.reports.find((report) => report.id === row.reportId)?.asOf ?? '';
  const related = relatedFigures(dossier.company, rows).toSorted(byTelling(asOf));
  const of = (relation: DossierFigure['relation']): Figure[] =>
    dossier.figures.filter((entry) => entry.relation === relation).map(({ figure }) => figure);
  const own = related.filter(({ relation }) => relation === 'own' || relation === 'unit').map(({ figure }) => figure);
  const ownIds = new Set([companyId, ...dossier.units.map((unit) => unit.id)]);
  const peerIds = new Set(dossier.peers.flatMap((group) => group.companies.map((peer) => peer.id)));
  const chapters = dossier.reports.map((report) => ({
    report,
    views: dossier.views.filter((view) => view.reportId === report.id),
    figures: withoutRepeats(
      related.filter(
        ({ figure, relation }) => figure.reportId === report.id && (relation === 'own' || relation === 'unit'),
      ),
    ),
  }));
  return {
    dossier: {
      ...dossier,
      sentences: sentencesOf(
        [...dossier.views, ...dossier.surroundingViews, ...related.map(({ figure }) => figure)],
        rows.sources ?? [],
      ),
    },
    chapters: chapters.filter(({ views, figures }) => views.length + figures.length > 0),
    surrounding: of('surrounding'),
    inferred: of('inferred'),
    charts: [...chartsAcross(own, { ownIds, peerIds, within: null }, rows), ...chartsOverTime(own, rows)],
  };
}
