// Which figures are worth a drawing: one quantity across companies, or one of a company's across periods. Only like beside
// like: the same metric, unit and kind of period, each number stated of its company by the report itself.
import { statementsOf } from '../comparison/changes.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { DossierRows } from './dossier.ts';
import { periodOrder } from './order.ts';

export interface ChartRow {
  /** The company of the row, where the rows are companies. */
  company: Pick<Company, 'id' | 'names'> | null;
  period: string;
  /** The dossier's own company, or a unit of it. */
  isOwn: boolean;
  /** What each report says of it, the earlier report first. */
  statements: Figure[];
}

export interface Chart {
  by: 'company' | 'period';
  /** Any of its figures: metric, unit and, where the rows are companies, the period are the same in all. */
  like: Figure;
  rows: ChartRow[];
  /** Those that speak in it, the earlier first. */
  reports: Report[];
}

/** Two numbers are read as fast as drawn. */
const fewestRows = 3;
/** Of each sort; what tells most comes first. */
const mostCharts = 2;

/** A longer bar for a lower rank would say the opposite of what it shows. */
const rankUnit = '名';

const isDrawable = ({ attribution, kind, unit, period, subject }: Figure): boolean =>
  attribution === 'stated' &&
  kind !== 'expectation' &&
  unit !== rankUnit &&
  period !== null &&
  (subject.kind === 'company' || subject.kind === 'product');

/** A year, a quarter and a day are no points of one series, nor a fiscal year one beside a calendar year; a span is its own. */
const periodKind = (period: string): string => (period.includes('..') ? period : period.replaceAll(/\d/g, '0'));

const quantityKey = ({ metric, unit, period }: Figure): string => [metric.id, unit, period].join('|');
const seriesKey = ({ subject, metric, unit, period }: Figure): string =>
  [subject.kind, subject.companyIds.join(), subject.name, metric.id, unit, periodKind(period ?? '')].join('|');

const size = ({ value, low = 0, high = low }: Figure): number => value ?? (low + high) / 2;

const latest = ({ statements }: ChartRow): Figure => statements.at(-1)!;

const reportsOf = ({ reports }: DossierRows): ReadonlyMap<string, Report> =>
  new Map(reports.map((report) => [report.id, report]));

function chartOf(by: Chart['by'], rows: ChartRow[], reports: ReadonlyMap<string, Report>): Chart[] {
  if (rows.length < fewestRows) return [];
  const named = new Set(rows.flatMap(({ statements }) => statements.map((figure) => figure.reportId)));
  const speaking = [...named].flatMap((id) => reports.get(id) ?? []);
  return [{ by, like: latest(rows[0]!), rows, reports: speaking.toSorted((a, b) => a.asOf.localeCompare(b.asOf)) }];
}

interface Across {
  /** Whose rows stand out. */
  ownIds: ReadonlySet<string>;
  /** Only these are set beside one another; null for all. */
  within: ReadonlySet<string> | null;
  /** Where there are any, price moves are compared among these: stocks that merely moved on the same day tell nothing. */
  peerIds: ReadonlySet<string>;
}

/** For each quantity of `leading`, in that order: the companies that reports state it of, the largest first. */
export function chartsAcross(
  leading: readonly Figure[],
  { ownIds, within, peerIds }: Across,
  rows: DossierRows,
): Chart[] {
  const reports = reportsOf(rows);
  const companies = new Map(rows.companies.map((company) => [company.id, company]));
  const quantities = Map.groupBy(
    rows.figures.filter((figure) => figure.subject.kind === 'company' && isDrawable(figure)),
    quantityKey,
  );
  const keys = leading.filter((figure) => figure.subject.kind === 'company' && isDrawable(figure)).map(quantityKey);
  const charts = [...new Set(keys)].flatMap((key) => {
    const ofCompany = Map.groupBy(quantities.get(key) ?? [], ({ subject }) => subject.companyIds[0]!);
    const drawn = [...ofCompany].flatMap(([id, figures]) => {
      const company = companies.get(id);
      const first = figures[0]!;
      const isNear = first.kind !== 'price-move' || peerIds.size === 0 || peerIds.has(id) || ownIds.has(id);
      if (!company || !isNear || within?.has(id) === false) return [];
      const statements = statementsOf(figures, reports);
      return [{ company, period: first.period!, isOwn: ownIds.has(id), statements }];
    });
    const ordered = drawn.toSorted((a, b) => size(latest(b)) - size(latest(a)));
    return chartOf('company', ordered, reports);
  });
  return charts.slice(0, mostCharts);
}

/** For each series of `own`, in that order: its periods, the earliest first. */
export function chartsOverTime(own: readonly Figure[], rows: DossierRows): Chart[] {
  const reports = reportsOf(rows);
  const charts = [...Map.groupBy(own.filter(isDrawable), seriesKey).values()].flatMap((series) => {
    const drawn = [...Map.groupBy(series, ({ period }) => period!)].map(([period, figures]) => ({
      company: null,
      period,
      isOwn: false,
      statements: statementsOf(figures, reports),
    }));
    const ordered = drawn.toSorted((a, b) => periodOrder(a.period).localeCompare(periodOrder(b.period)));
    return chartOf('period', ordered, reports);
  });
  return charts.slice(0, mostCharts);
}

/** From where to where a bar reaches: from nothing to the number; a range beyond that, from its low to its high end. */
export interface Bar {
  figure: Figure;
  /** In hundredths of the drawing's width. */
  from: number;
  to: number;
  /** Where a range goes on from `to`; the same as `to` for a number. */
  upTo: number;
}

/** @param width how much of the drawing bars may fill: their numbers stand beside them. */
export function barsOf(chart: Chart, width: number): { zero: number; bars: Bar[][] } {
  const ends = chart.rows.flatMap(({ statements }) =>
    statements.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]),
  );
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const scale = most === least ? 0 : width / (most - least);
  const at = (value: number): number => Math.round((value - least) * scale * 100) / 100;
  return {
    zero: at(0),
    bars: chart.rows.map(({ statements }) =>
      statements.map((figure) => ({
        figure,
        from: at(0),
        to: at(figure.value ?? figure.low ?? 0),
        upTo: at(figure.value ?? figure.high ?? 0),
      })),
    ),
  };
}
