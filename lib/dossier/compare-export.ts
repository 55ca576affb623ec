// A comparison as a table for spreadsheets and documents. Kind and unit have columns of their own, so cells are plain numbers;
// a number of doubtful currency is not one.
import { isRating } from '../comparison/changes.ts';
import { houseName, speakerOf } from '../format/glossary.ts';
import { inLanguage, type Language } from '../format/language.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, quantityText } from '../format/quantity.ts';
import type { Figure } from '../model/figure.ts';
import type { ComparedRow, Comparison } from './compare.ts';
import { headingOf } from './label.ts';
import type { Summary } from './summary.ts';
import type { Table } from './tables.ts';

/** UI strings, passed in because lib/dossier does not import locales. */
export interface CompareWords {
  language: Language;
  columns: Record<'metric' | 'period' | 'kind' | 'unit' | 'source' | 'note', string>;
  rating: string;
  date: string;
  house: string;
  target: string;
  kinds: Record<Figure['kind'], string>;
  unreported: string;
  noRating: string;
  outlookOnly: string;
  unsigned: string;
  doubtfulCurrency: string;
  /** An earlier number of a company: "中际旭创 此前 12（2025-02-07）". */
  before: (company: string, amount: string, date: string) => string;
}

const unique = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('; ');

/** Ratings of houses that differ stand beside each other. */
function ratingOf({ view, disputing, report }: Summary, words: CompareWords): string {
  if (!report) return words.unreported;
  if (!view) return words.noRating;
  if (!isRating(view)) return words.outlookOnly;
  return [view, ...disputing].map(({ stance }) => stance).join(' / ');
}

export function comparisonTable(comparison: Comparison, words: CompareWords): Table {
  const { language } = words;
  const reports = new Map(comparison.reports.map((report) => [report.id, report]));
  const nameOf = ({ company }: Summary): string => headingOf(company, language).name;
  const asOf = ({ reportId }: Figure): string => reports.get(reportId)?.asOf ?? '';
  const sourceOf = (figure: Figure): string => {
    const report = reports.get(figure.reportId);
    return [report ? (houseName(report, language) ?? words.unsigned) : '', asOf(figure)].join(' ').trim();
  };
  const amountOf = (figure: Figure, unit: string | null): string => {
    const formatted = formatQuantity(figure, language);
    const text = formatted.unit === unit ? formatted.number : quantityText(formatted);
    return figure.isCurrencyDoubtful ? text + words.doubtfulCurrency : text;
  };
  const noteOf = (cells: ComparedRow['cells'], unit: string | null): string =>
    unique(
      comparison.columns.flatMap((column) => {
        const [last, ...earlier] = cells[column.company.id] ?? [];
        const speaker = last ? speakerOf(last, language) : null;
        return [
          ...earlier.map((figure) => words.before(nameOf(column), amountOf(figure, unit), asOf(figure))),
          ...(speaker === null ? [] : [`${nameOf(column)}: ${speaker}`]),
          ...(last?.caveat ? [`${nameOf(column)}: ${inLanguage(last.caveat, language)}`] : []),
        ];
      }),
    );
  const row = (head: readonly string[], cells: ComparedRow['cells'], unit: string | null): string[] => {
    const last = comparison.columns.map(({ company }) => cells[company.id]?.[0]);
    return [
      ...head,
      ...last.map((figure) => (figure ? amountOf(figure, unit) : '')),
      unique(last.map((figure) => (figure ? sourceOf(figure) : ''))),
      noteOf(cells, unit),
    ];
  };
  const about = (label: string, cellOf: (column: Summary) => string): string[] => [
    label,
    '',
    '',
    '',
    ...comparison.columns.map(cellOf),
    '',
    '',
  ];
  const { columns } = words;
  return [
    [
      columns.metric,
      columns.period,
      columns.kind,
      columns.unit,
      ...comparison.columns.map(({ company }) => {
        const { name, codes } = headingOf(company, language);
        return [name, ...codes.slice(0, 1)].join(' ');
      }),
      columns.source,
      columns.note,
    ],
    about(words.rating, (column) => ratingOf(column, words)),
    about(words.date, ({ report }) => report?.asOf ?? ''),
    about(words.house, ({ report }) => (report ? (houseName(report, language) ?? words.unsigned) : '')),
    ...(Object.keys(comparison.targets).length > 0 ? [row([words.target, '', '', ''], comparison.targets, null)] : []),
    ...comparison.metrics.flatMap(({ metric, rows }) =>
      rows.map(({ sample, cells }) => {
        const { unit } = formatQuantity(sample, language);
        const period = sample.period === null ? '' : formatPeriod(sample.period, language);
        return row([inLanguage(metric, language), period, words.kinds[sample.kind], unit], cells, unit);
      }),
    ),
  ];
}
