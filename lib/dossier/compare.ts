// Sets companies side by side: latest ratings and targets, and each figure that reports state, by metric, period, kind and
// unit. A row holds one kind and one unit only, so that no two numbers of a row mean different things.
import { statementsOf } from '../comparison/changes.ts';
import type { ReportsById } from '../comparison/rivals.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { DossierRows } from './dossier.ts';
import { periodOrder } from './order.ts';
import { summarize, type Summary } from './summary.ts';

/** Most companies that a user can choose; a group is compared whole. */
export const mostCompared = 6;

export interface ComparedRow {
  /** A sample of the row: all its figures share its period, kind and unit. */
  sample: Figure;
  /**
   * Statements by company id, latest first: one for each report that changed the number. A company without one is absent.
   */
  cells: Readonly<Record<string, readonly Figure[]>>;
}

export interface ComparedMetric {
  metric: Figure['metric'];
  /** Latest period first. */
  rows: ComparedRow[];
}

export interface Comparison {
  /** The companies in the given order, with their leading views. */
  columns: Summary[];
  /** Target prices by company id, the latest of each report first. They have their own units. */
  targets: Readonly<Record<string, readonly Figure[]>>;
  /** Metrics of most companies first, then by importance. */
  metrics: ComparedMetric[];
  reports: Report[];
}

const targetMetric = 'target-price';

const kindOrder: Record<Figure['kind'], number> = {
  actual: 0,
  guidance: 1,
  estimate: 2,
  expectation: 3,
  'price-move': 4,
};

const otherMetric = 4;

/** The company's own numbers. Price moves are history, and inferred subjects are no base for a comparison. */
const isCompared = ({ subject, attribution, kind }: Figure): boolean =>
  subject.kind === 'company' && attribution === 'stated' && kind !== 'price-move';

const companyOf = ({ subject }: Figure): string => subject.companyIds[0]!;

const isSameNumber = (a: Figure, b: Figure | undefined): boolean =>
  a.value === b?.value &&
  a.low === b?.low &&
  a.high === b?.high &&
  a.comparator === b?.comparator &&
  a.unit === b?.unit;

/** A later report that repeats a number replaces the earlier one. */
function changedStatements(figures: readonly Figure[], reports: ReportsById): Figure[] {
  const statements = statementsOf(figures, reports).toReversed();
  return statements.filter((figure, nth) => nth === 0 || !isSameNumber(figure, statements[nth - 1]));
}

function cellsOf(figures: readonly Figure[], reports: ReportsById): Record<string, readonly Figure[]> {
  const byCompany = Map.groupBy(figures, companyOf);
  return Object.fromEntries([...byCompany].map(([id, some]) => [id, changedStatements(some, reports)]));
}

/** Number of companies with a number in any of the rows. */
const coverage = (rows: readonly ComparedRow[]): number =>
  new Set(rows.flatMap(({ cells }) => Object.keys(cells))).size;

/** @param companyIds unknown ones are left out. */
export function compareCompanies(companyIds: readonly string[], rows: DossierRows): Comparison {
  const columns = summarize([...new Set(companyIds)], rows);
  const ids = new Set(columns.map(({ company }) => company.id));
  const reports = new Map(rows.reports.map((report) => [report.id, report]));
  const own = rows.figures.filter((figure) => isCompared(figure) && ids.has(companyOf(figure)));
  const [targets, others] = [
    own.filter(({ metric }) => metric.id === targetMetric),
    own.filter(({ metric }) => metric.id !== targetMetric),
  ];
  const metrics = [...Map.groupBy(others, ({ metric }) => metric.id).values()].map((ofMetric) => {
    const byRow = Map.groupBy(ofMetric, ({ period, kind, unit }) => [period, kind, unit].join('|'));
    const compared = [...byRow.values()].map((figures) => ({ sample: figures[0]!, cells: cellsOf(figures, reports) }));
    return {
      metric: ofMetric[0]!.metric,
      weight: ofMetric[0]!.gloss?.weight ?? otherMetric,
      rows: compared.toSorted(
        ({ sample: a }, { sample: b }) =>
          periodOrder(b.period).localeCompare(periodOrder(a.period)) || kindOrder[a.kind] - kindOrder[b.kind],
      ),
    };
  });
  const named = new Set([...own.map(({ reportId }) => reportId), ...columns.flatMap(({ report }) => report?.id ?? [])]);
  return {
    columns,
    targets: cellsOf(targets, reports),
    metrics: metrics
      .toSorted((a, b) => coverage(b.rows) - coverage(a.rows) || b.weight - a.weight)
      .map(({ metric, rows: compared }) => ({ metric, rows: compared })),
    reports: rows.reports.filter(({ id }) => named.has(id)),
  };
}

/** Whether at least two companies have a number in the row. */
export const isShared = ({ cells }: ComparedRow): boolean => Object.keys(cells).length > 1;

/** Only the rows that at least two companies have. */
export const sharedOnly = (comparison: Comparison): Comparison => ({
  ...comparison,
  metrics: comparison.metrics
    .map(({ metric, rows }) => ({ metric, rows: rows.filter(isShared) }))
    .filter(({ rows }) => rows.length > 0),
});

export const countRows = ({ metrics }: Comparison): number => metrics.reduce((sum, { rows }) => sum + rows.length, 0);

/** The companies, those with a target or number of the comparison first, else in the given order. */
export function numbersFirst({ columns, targets, metrics }: Comparison): Summary[] {
  const withNumber = new Set(
    [targets, ...metrics.flatMap(({ rows }) => rows.map(({ cells }) => cells))].flatMap(Object.keys),
  );
  const hasNumber = ({ company }: Summary): boolean => withNumber.has(company.id);
  return [...columns.filter(hasNumber), ...columns.filter((column) => !hasNumber(column))];
}
