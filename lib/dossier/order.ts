// What a reader wants first. The rule, in words: a view by the weight of its stance, then by date; a figure by whose it
// is (own, unit's, surroundings'), then by how much its metric tells, then by date, then as the report has it.
import type { Figure } from '../model/figure.ts';
import type { StanceClass, View } from '../model/view.ts';
import type { DossierFigure, Relation } from './dossier.ts';

const stanceWeight: Record<StanceClass, number> = {
  recommend: 6,
  focus: 5,
  watch: 4,
  outperform: 3,
  neutral: 2,
  underperform: 2,
  outlook: 1,
};

const relationWeight: Record<Relation, number> = { own: 2, unit: 1, surrounding: 0 };

/** Metrics that decide an investment case, heaviest first; any other stands between them and price moves. */
const tellingMetrics: readonly (readonly [prefix: string, weight: number])[] = [
  ['capex', 9],
  ['revenue', 9],
  ['contract-liabilities', 8],
  ['rpo', 8],
  ['order-backlog', 8],
  ['backlog', 8],
  ['net-', 7],
  ['operating-', 7],
  ['gross-margin', 7],
  ['market-share', 6],
  ['price-change', 2],
  ['index-change', 1],
];

const kindWeight: Record<Figure['kind'], number> = {
  guidance: 0.4,
  actual: 0.3,
  estimate: 0.2,
  expectation: -4,
  'price-move': 0,
};

const metricWeight = (figure: Figure): number =>
  (tellingMetrics.find(([prefix]) => figure.metric.id.startsWith(prefix))?.[1] ?? 4) + kindWeight[figure.kind];

type AsOf = (row: { reportId: string }) => string;

export const byWeight =
  (asOf: AsOf) =>
  (a: View, b: View): number =>
    stanceWeight[b.stanceClass] - stanceWeight[a.stanceClass] || asOf(b).localeCompare(asOf(a));

export const byTelling =
  (asOf: AsOf) =>
  (a: DossierFigure, b: DossierFigure): number =>
    relationWeight[b.relation] - relationWeight[a.relation] ||
    metricWeight(b.figure) - metricWeight(a.figure) ||
    asOf(b.figure).localeCompare(asOf(a.figure)) ||
    (b.figure.period ?? '').localeCompare(a.figure.period ?? '') ||
    (a.figure.evidence[0]?.start ?? 0) - (b.figure.evidence[0]?.start ?? 0);
