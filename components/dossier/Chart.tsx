// A bar chart of one quantity: one row per company or period, one bar per report. Includes the data as a table, for screen
// readers and for copying.
import { useTranslations } from 'use-intl';
import { barsOf, type Bar, type Chart, type ChartRow } from '../../lib/dossier/charts.ts';
import { subjectName } from '../../lib/dossier/label.ts';
import { inLanguage, type Language } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/intl.tsx';
import './Chart.css';

/** In percent of the chart's width. The rest is for the numbers, which must also fit into a panel of 320 px. */
const barsWidth = 50;
const barHeight = 9;
const barStep = 13;
/** More bars in a row would be too thin. The table shows all of them. */
const mostBars = 3;

const labelOf = (chart: Chart, { company, period }: ChartRow, language: Language): string =>
  chart.by === 'company' && company ? inLanguage(company.names, language) : formatPeriod(period, language);

/** The kind of all figures; null if they differ, and each bar then has its own label. */
function commonKind({ rows }: Chart): Figure['kind'] | null {
  const kinds = new Set(rows.flatMap(({ statements }) => statements.map(({ kind }) => kind)));
  return kinds.size === 1 ? [...kinds][0]! : null;
}

function BarMark({ bar, at, age, kind }: { bar: Bar; at: number; age: string; kind: string | null }) {
  const language = useLanguage();
  const { figure, from, to, upTo } = bar;
  const y = at * barStep + 2;
  const rect = (a: number, b: number, className: string) => (
    <rect
      className={className}
      x={`${Math.min(a, b)}%`}
      width={`${Math.max(Math.abs(b - a), 0.4)}%`}
      y={y}
      height={barHeight}
    />
  );
  return (
    <g className={age}>
      {rect(from, to, 'chart-bar')}
      {upTo === to ? null : rect(to, upTo, 'chart-range')}
      <text x={`${Math.max(from, to, upTo)}%`} dx="6" y={y + barHeight - 0.5}>
        {formatQuantity(figure, language).number}
        {kind ? <tspan className="chart-kind"> {kind}</tspan> : null}
      </text>
    </g>
  );
}

function Drawing({ chart, kind }: { chart: Chart; kind: Figure['kind'] | null }) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const { zero, bars } = barsOf(chart, barsWidth);
  const latest = chart.reports.at(-1)?.id;
  return (
    <div className="chart-rows" aria-hidden="true">
      {chart.rows.map((row, at) => {
        const shown = (bars[at] ?? []).slice(-mostBars);
        const label = labelOf(chart, row, language);
        return (
          <div key={row.company?.id ?? row.period} className={row.isOwn ? 'chart-row chart-own' : 'chart-row'}>
            <span className="chart-label" title={label}>
              {label}
            </span>
            <svg width="100%" height={shown.length * barStep + 1}>
              {zero > 0 ? <line className="chart-zero" x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="100%" /> : null}
              {shown.map((bar, nth) => (
                <BarMark
                  key={bar.figure.id}
                  bar={bar}
                  at={nth}
                  age={bar.figure.reportId === latest ? 'chart-latest' : 'chart-earlier'}
                  kind={kind || bar.figure.kind === 'actual' ? null : t(`kind.${bar.figure.kind}`)}
                />
              ))}
            </svg>
          </div>
        );
      })}
    </div>
  );
}

function Legend({ chart }: { chart: Chart }) {
  const language = useLanguage();
  return (
    <p className="chart-legend">
      {chart.reports.map((report, at) => (
        <span key={report.id}>
          <svg width="9" height="9" aria-hidden="true">
            <g className={at === chart.reports.length - 1 ? 'chart-latest' : 'chart-earlier'}>
              <rect className="chart-bar" width="9" height="9" />
            </g>
          </svg>
          {report.asOf.slice(0, 7)} {inLanguage(report.title, language)}
        </span>
      ))}
    </p>
  );
}

function Table({ chart, title }: { chart: Chart; title: string }) {
  const t = useTranslations('chart');
  const tFigure = useTranslations('figure');
  const language = useLanguage();
  return (
    <table>
      <caption className="yj-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`by.${chart.by}`)}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('report')}</th>
        </tr>
      </thead>
      <tbody>
        {chart.rows.flatMap((row) =>
          row.statements.map((figure) => (
            <tr key={figure.id} className={row.isOwn ? 'chart-own' : undefined}>
              <th scope="row">{labelOf(chart, row, language)}</th>
              <td>
                <Amount figure={figure} />
              </td>
              <td>{tFigure(`kind.${figure.kind}`)}</td>
              <td>{chart.reports.find(({ id }) => id === figure.reportId)?.asOf}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

export function ChartView({ chart }: { chart: Chart }) {
  const t = useTranslations('chart');
  const tFigure = useTranslations('figure');
  const language = useLanguage();
  const { sample } = chart;
  const kind = commonKind(chart);
  const ofKind = kind === null || kind === 'actual' ? '' : tFigure(`kind.${kind}`);
  const what = [inLanguage(sample.metric, language), ofKind].filter(Boolean).join(language === 'en' ? ' ' : '');
  const subject = subjectName(sample.subject, language);
  const title =
    chart.by === 'company'
      ? t('ofCompanies', { what, period: formatPeriod(sample.period ?? '', language) })
      : t('ofPeriods', { subject, what });
  const { unit } = formatQuantity(sample, language);
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        <span className="yj-quiet">
          {[unit, chart.by === 'company' ? t('companies', { count: chart.rows.length }) : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </figcaption>
      <Drawing chart={chart} kind={kind} />
      <Legend chart={chart} />
      <details>
        <summary>{t('table')}</summary>
        <Table chart={chart} title={title} />
      </details>
    </figure>
  );
}
