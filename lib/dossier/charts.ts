// Selects figures for bar charts: one quantity across companies, or one company's quantity across periods. A chart has one
// metric, unit and kind of period, and only numbers that a report states about the company itself. Price moves are not
// charted: a past day or week of a price says nothing beside today's quote.
import { statementsOf } from '../comparison/changes.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { DossierRows } from './dossier.ts';
import { periodOrder } from './order.ts';

export interface ChartRow {
  /** `null` in a chart by period. */
  company: Pick<Company, 'id' | 'names'> | null;
  period: string;
  /** The row is the dossier's company or one of its units. */
  isOwn: boolean;
  /** One figure per report, earliest report first. */
  statements: Figure[];
}

export interface Chart {
  by: 'company' | 'period';
  /** A sample figure for the heading: all figures share its metric and unit, and in a chart by company its period. */
  sample: Figure;
  rows: ChartRow[];
  /** The reports with a figure in the chart, earliest first. */
  reports: Report[];
}

/** Two numbers are as easy to compare without a chart. */
const fewestRows = 3;
/** Per kind of chart (by company, by period). */
const mostCharts = 2;

const isDrawable = ({ attribution, kind, gloss, period, subject }: Figure): boolean =>
  attribution === 'stated' &&
  kind !== 'expectation' &&
  kind !== 'price-move' &&
  gloss?.isCharted !== false &&
  period !== null &&
  (subject.kind === 'company' || subject.kind === 'product');

/**
 * Key for periods of equal length and calendar: years, quarters, days and fiscal years each form their own series. A span
 * only matches itself.
 */
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
  const charted = [...named].flatMap((id) => reports.get(id) ?? []);
  return [{ by, sample: latest(rows[0]!), rows, reports: charted.toSorted((a, b) => a.asOf.localeCompare(b.asOf)) }];
}

interface CompanyFilter {
  /** Companies whose rows are highlighted. */
  ownIds: ReadonlySet<string>;
  /** Limits the charts to these companies; `null` for no limit. */
  within: ReadonlySet<string> | null;
}

/** One chart per quantity of `leading`, in that order. Its rows are the companies with that quantity, largest first. */
export function chartsAcross(
  leading: readonly Figure[],
  { ownIds, within }: CompanyFilter,
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
      if (!company || within?.has(id) === false) return [];
      const statements = statementsOf(figures, reports);
      return [{ company, period: first.period!, isOwn: ownIds.has(id), statements }];
    });
    const ordered = drawn.toSorted((a, b) => size(latest(b)) - size(latest(a)));
    return chartOf('company', ordered, reports);
  });
  return charts.slice(0, mostCharts);
}

/** One chart per series of `own`, in that order. Its rows are periods, earliest first. */
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

/** The extent of a bar, in percent of the chart's width. */
export interface Bar {
  figure: Figure;
  /** The zero line. */
  from: number;
  /** The value, or the low end of a range. */
  to: number;
  /** The high end of a range; equals `to` for a single value. */
  upTo: number;
}

/** @param width percent of the chart that bars may fill; the rest is for the numbers beside them. */
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
