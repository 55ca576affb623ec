// Arranges a draft's figures for the review: one table per subject, a row per metric, a column per period. Pure.
import type { DraftFigure } from '../../lib/model/draft.ts';

/** The parts of a draft's row that the arrangement needs. */
export interface ArrangedRow {
  row: DraftFigure;
}

export interface FigureTableRow {
  metric: DraftFigure['metric'];
  /** The unit of most cells, which the row's head says once. */
  unit: string;
  /** Ids of figures by column. A cell may have several, such as a forecast and what it was before. */
  cells: readonly (readonly string[])[];
}

export interface FigureTable {
  subject: string;
  /** In order of time. */
  periods: readonly string[];
  rows: readonly FigureTableRow[];
  /** Ids of figures without a period, or whose period is no column because few figures have it. */
  others: readonly string[];
}

/** More columns do not fit beside the document. */
const mostPeriods = 6;
/** So few periods are all columns. */
const fewPeriods = 4;

/** The same number with another scope is another row: 营业收入 and 云业务收入. */
const metricKey = ({ metric }: DraftFigure): string => `${metric.id}|${metric.zh ?? metric.en ?? ''}`;

/** Years before quarters of the same year; FY2026 beside 2026. */
const periodOrder = (period: string): string => period.replace(/^FY/, '');

const isYear = (period: string): boolean => /^(?:FY)?\d{4}$/.test(period);

/** Years first, because forecasts have them; then other periods that several figures have. All, if they are few. */
function periodsOf(figures: readonly DraftFigure[]): string[] {
  const counts = new Map<string, number>();
  for (const { period } of figures) if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  const byTime = ([a]: [string, number], [b]: [string, number]): number => periodOrder(a).localeCompare(periodOrder(b));
  const all = [...counts].toSorted(byTime);
  const shown = all.length <= fewPeriods ? all : all.filter(([period, count]) => isYear(period) || count > 1);
  return shown
    .toSorted(([a, countA], [b, countB]) => Number(isYear(b)) - Number(isYear(a)) || countB - countA)
    .slice(0, mostPeriods)
    .toSorted(byTime)
    .map(([period]) => period);
}

function commonUnit(figures: readonly DraftFigure[]): string {
  const groups = [...Map.groupBy(figures, ({ unit }) => unit)].toSorted(([, a], [, b]) => b.length - a.length);
  return groups[0]?.[0] ?? '';
}

export function figureTables(rows: readonly ArrangedRow[]): FigureTable[] {
  const bySubject = Map.groupBy(
    rows.map(({ row }) => row),
    ({ subject }) => subject.name,
  );
  return [...bySubject].map(([subject, members]) => {
    const periods = periodsOf(members);
    const inTable = members.filter(({ period }) => period !== null && periods.includes(period));
    const byMetric = Map.groupBy(inTable, metricKey);
    return {
      subject,
      periods,
      rows: [...byMetric.values()].map((ofMetric) => ({
        metric: ofMetric[0]!.metric,
        unit: commonUnit(ofMetric),
        cells: periods.map((period) => ofMetric.filter((figure) => figure.period === period).map(({ id }) => id)),
      })),
      others: members.filter(({ period }) => period === null || !periods.includes(period)).map(({ id }) => id),
    };
  });
}

/** Ids in the order in which the tables show them, for stepping by key. */
export const inTableOrder = (tables: readonly FigureTable[]): string[] =>
  tables.flatMap(({ rows, others }) => [...rows.flatMap(({ cells }) => cells.flat()), ...others]);
