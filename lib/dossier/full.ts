// Assembles the full dossier for the side panel: the card's dossier plus one chapter per report and the charts.
import { isSameQuantity } from '../comparison/changes.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { assembleDossier, relatedFigures, sentencesOf } from './assemble.ts';
import { chartsAcross, chartsOverTime, type Chart } from './charts.ts';
import type { Dossier, DossierFigure, DossierRows } from './dossier.ts';
import { byImportance, withoutRepeats } from './order.ts';

export interface ChapterFigure extends DossierFigure {
  /** The market expectation for the same quantity, if the same report gives one. */
  expected: Figure | null;
}

/** One report's statements on the company and its units. */
export interface Chapter {
  report: Report;
  views: View[];
  /** Most important first. */
  figures: ChapterFigure[];
}

export interface FullDossier {
  dossier: Dossier;
  /** Latest report first. A number that two reports repeat is in both chapters: the confirmation is information too. */
  chapters: Chapter[];
  /** Figures of the company's sectors, indices and groups, never its own. */
  sector: Figure[];
  /** Figures whose subject the source omits and which are inferred to be the company's. */
  inferred: Figure[];
  charts: Chart[];
}

/** Pairs each expectation with the reported number of the same quantity; unpaired expectations stay in the list. */
function withExpectations(figures: readonly DossierFigure[]): ChapterFigure[] {
  const expectations = figures.map(({ figure }) => figure).filter(({ kind }) => kind === 'expectation');
  const used = new Set<Figure>();
  const paired = figures.map((entry) => {
    const isNumber = entry.figure.kind !== 'expectation' && entry.figure.period !== null;
    const expected = isNumber
      ? expectations.find((figure) => !used.has(figure) && isSameQuantity(figure, entry.figure))
      : undefined;
    if (expected) used.add(expected);
    return { ...entry, expected: expected ?? null };
  });
  return paired.filter(({ figure }) => !used.has(figure));
}

/** Returns `null` if the rows do not contain the company. */
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
    charts: [...chartsAcross(own, { ownIds, within: null }, rows), ...chartsOverTime(own, rows)],
  };
}
