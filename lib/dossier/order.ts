// What a reader wants first. The rule, in words: a view by the weight of its stance, then by date and place; a figure
// by how much its metric tells, less for a unit's, much less for the surroundings', last what is only inferred to be the
// company's; then by date and period; then what the report says last, for there a raised guidance follows the one it
// replaces.
import type { Figure } from '../model/figure.ts';
import { stanceWeight, type View } from '../model/view.ts';
import type { DossierFigure, Relation } from './dossier.ts';

const relationWeight: Record<Relation, number> = { own: 0, unit: -1.5, sector: -6, inferred: -20 };

/** Metrics that decide an investment case; any other weighs `otherMetric`. */
const metricWeights: Readonly<Record<string, number>> = {
  capex: 9,
  'data-center-investment': 9,
  revenue: 9,
  'net-profit': 8,
  'net-loss': 8,
  'contract-liabilities': 8,
  rpo: 8,
  'order-backlog': 8,
  backlog: 8,
  'operating-income': 7,
  'operating-margin': 7,
  'gross-margin': 7,
  'ipo-raise': 7,
  'price-change-day': 2,
  'price-change-week': 2,
  'price-change-month': 2,
  'index-change-week': 1,
  'index-change-month': 1,
};
const otherMetric = 4;
/** A growth told by itself says nearly what its metric would; a rank says less than the number it ranks. */
const growthMetric = 6;

const kindWeight: Record<Figure['kind'], number> = {
  guidance: 0.4,
  estimate: 0.4,
  actual: 0.2,
  expectation: -4,
  'price-move': 0,
};

function weightOf({ figure, relation }: DossierFigure): number {
  const { id } = figure.metric;
  const metric = metricWeights[id] ?? (/-growth(?:-|$)/.test(id) ? growthMetric : otherMetric);
  return metric + kindWeight[figure.kind] + relationWeight[relation];
}

/**
 * As the report has them: by their first places, then by the next ones, for the members of a list share the place of
 * their rating word.
 */
export function byPlace(a: View | Figure, b: View | Figure): number {
  const apart = a.evidence.findIndex(({ start }, at) => start !== b.evidence[at]?.start);
  return apart < 0 ? a.evidence.length - b.evidence.length : a.evidence[apart]!.start - (b.evidence[apart]?.start ?? 0);
}

type AsOf = (row: { reportId: string }) => string;

export const byWeight =
  (asOf: AsOf) =>
  (a: View, b: View): number =>
    stanceWeight[b.stanceClass] - stanceWeight[a.stanceClass] || asOf(b).localeCompare(asOf(a)) || byPlace(a, b);

/**
 * Puts periods in order by the time they end: "2025Q1" before "2025H1" before "2025-07". Of two that end together the
 * longer comes later ("2025" after "2025Q4").
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

export const byImportance =
  (asOf: AsOf) =>
  (a: DossierFigure, b: DossierFigure): number =>
    weightOf(b) - weightOf(a) ||
    asOf(b.figure).localeCompare(asOf(a.figure)) ||
    periodOrder(b.figure.period).localeCompare(periodOrder(a.figure.period)) ||
    byPlace(b.figure, a.figure);

/** What makes two figures the same statement: two reports that repeat a number tell a reader nothing twice. */
const statement = ({ subject, metric, value, low, high, unit, period, kind }: Figure): string =>
  [subject.name, metric.id, value, low, high, unit, period, kind].join('|');

/** Of figures that state the same, only the first. */
export function withoutRepeats(figures: readonly DossierFigure[]): DossierFigure[] {
  const seen = new Set<string>();
  return figures.filter(({ figure }) => {
    const key = statement(figure);
    return seen.has(key) ? false : seen.add(key);
  });
}
