// The dossier at full length, for a page of its own: besides what the card has, every report's word in the order of time,
// and what is worth a drawing.
import { isSameQuantity } from '../comparison/changes.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { assembleDossier, relatedFigures, sentencesOf } from './assemble.ts';
import { chartsAcross, chartsOverTime, type Chart } from './charts.ts';
import type { Dossier, DossierFigure, DossierRows } from './dossier.ts';
import { byImportance, withoutRepeats } from './order.ts';

export interface ChapterFigure extends DossierFigure {
  /** What the market had expected of the same quantity, where the report sets it beside the number. */
  expected: Figure | null;
}

/** What one report says of the company and its units. */
export interface Chapter {
  report: Report;
  views: View[];
  /** Most telling first. */
  figures: ChapterFigure[];
}

export interface FullDossier {
  dossier: Dossier;
  /** Latest report first. A number that two reports give stands in both: that it was said again is news. */
  chapters: Chapter[];
  /** Of what the company is part of: never its own numbers. */
  sector: Figure[];
  /** Numbers whose subject the source lost and which can only be inferred to be the company's. */
  inferred: Figure[];
  charts: Chart[];
}

/** An expectation stands with the number that met it or missed it; alone only where the report gives no number. */
function withExpectations(figures: readonly DossierFigure[]): ChapterFigure[] {
  const expectations = figures.map(({ figure }) => figure).filter(({ kind }) => kind === 'expectation');
  const told = new Set<Figure>();
  const paired = figures.map((entry) => {
    const isNumber = entry.figure.kind !== 'expectation' && entry.figure.period !== null;
    const expected = isNumber
      ? expectations.find((figure) => !told.has(figure) && isSameQuantity(figure, entry.figure))
      : undefined;
    if (expected) told.add(expected);
    return { ...entry, expected: expected ?? null };
  });
  return paired.filter(({ figure }) => !told.has(figure));
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
  const related = relatedFigures(dossier.company, rows).toSorted(byImportance(asOf));
  const of = (relation: DossierFigure['relation']): Figure[] =>
    dossier.figures.filter((entry) => entry.relation === relation).map(({ figure }) => figure);
  const own = related.filter(({ relation }) => relation === 'own' || relation === 'unit').map(({ figure }) => figure);
  const ownIds = new Set([companyId, ...dossier.units.map((unit) => unit.id)]);
  const peerIds = new Set(dossier.peers.flatMap((group) => group.companies.map((peer) => peer.id)));
  const chapters = dossier.reports.map((report) => ({
    report,
    views: dossier.views.filter((view) => view.reportId === report.id),
    figures: withExpectations(
      withoutRepeats(
        related.filter(
          ({ figure, relation }) => figure.reportId === report.id && (relation === 'own' || relation === 'unit'),
        ),
      ),
    ),
  }));
  return {
    dossier: {
      ...dossier,
      sentences: sentencesOf(
        [...dossier.views, ...dossier.sectorViews, ...related.map(({ figure }) => figure)],
        rows.sources ?? [],
      ),
    },
    chapters: chapters.filter(({ views, figures }) => views.length + figures.length > 0),
    sector: of('sector'),
    inferred: of('inferred'),
    charts: [...chartsAcross(own, { ownIds, peerIds, within: null }, rows), ...chartsOverTime(own, rows)],
  };
}
