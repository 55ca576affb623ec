// Sort order of a dossier's figures: by metric weight, lowered for a unit, more for a sector, most for inferred figures; then
// by date and period. Remaining ties put the last statement in the report first, because a raised guidance follows the one
// it replaces. Price moves come last: they are history when the report is read.
import type { Figure } from '../model/figure.ts';
import type { View } from '../model/view.ts';
import type { DossierFigure, Relation } from './dossier.ts';

const relationWeight: Record<Relation, number> = { own: 0, unit: -1.5, sector: -6, inferred: -20 };

/** Weight of a metric that neither the registry of metrics nor the pack's glossary knows. */
const otherMetric = 4;

const kindWeight: Record<Figure['kind'], number> = {
  guidance: 0.4,
  estimate: 0.4,
  actual: 0.2,
  expectation: -4,
  'price-move': -30,
};

function weightOf({ figure, relation }: DossierFigure): number {
  return (figure.gloss?.weight ?? otherMetric) + kindWeight[figure.kind] + relationWeight[relation];
}

/**
 * Compares rows of one report by their place in it: by first evidence span, then by the following ones. Members of a list
 * share the span of their rating word, so the first span alone is not enough.
 */
export function byPlace(a: View | Figure, b: View | Figure): number {
  const apart = a.evidence.findIndex(({ start }, at) => start !== b.evidence[at]?.start);
  return apart < 0 ? a.evidence.length - b.evidence.length : a.evidence[apart]!.start - (b.evidence[apart]?.start ?? 0);
}

type AsOf = (row: { reportId: string }) => string;

/**
 * Returns a sort key that orders periods by their end: "2025Q1" before "2025H1" before "2025-07". If two end together, the
 * longer one sorts later ("2025" after "2025Q4").
 */
export function periodOrder(period: string | null): string {
  const last = (period ?? '').split('..').at(-1)!.replace('FY', '');
  const part = /^(\d{4})(?:-(\d{2})|Q(\d)|H(\d))?$/.exec(last);
  if (!part) return last;
  const [, year, month, quarter, half] = part;
  const end = month ? Number(month) : quarter ? Number(quarter) * 3 : half ? Number(half) * 6 : 12;
  const length = month ? 'w' : quarter ? 'x' : half ? 'y' : 'z';
  return `${year}-${String(end).padStart(2, '0')}${length}`;
}

/** Compares figures: most important first. See the file header for the rule. */
export const byImportance =
  (asOf: AsOf) =>
  (a: DossierFigure, b: DossierFigure): number =>
    weightOf(b) - weightOf(a) ||
    asOf(b.figure).localeCompare(asOf(a.figure)) ||
    periodOrder(b.figure.period).localeCompare(periodOrder(a.figure.period)) ||
    byPlace(b.figure, a.figure);

/** Key of a statement, without its report: two reports that repeat a number have equal keys. */
const statement = ({ subject, metric, value, low, high, unit, period, kind }: Figure): string =>
  [subject.name, metric.id, value, low, high, unit, period, kind].join('|');

/** Keeps the first of figures that make the same statement. */
export function withoutRepeats(figures: readonly DossierFigure[]): DossierFigure[] {
  const seen = new Set<string>();
  return figures.filter(({ figure }) => {
    const key = statement(figure);
    return seen.has(key) ? false : seen.add(key);
  });
}
