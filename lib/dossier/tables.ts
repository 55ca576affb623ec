// Tables for spreadsheets and documents: companies with rating, date, house and change, as TSV, Markdown or CSV.
import { isRating } from '../comparison/changes.ts';
import { houseName } from '../format/glossary.ts';
import { inLanguage, type Language } from '../format/language.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, quantityText } from '../format/quantity.ts';
import { headingOf } from './label.ts';
import type { Summary } from './summary.ts';

export const tableFormats = ['tsv', 'markdown', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The first row is the head. */
export type Table = readonly (readonly string[])[];

const plainNumber = /^[+\-−]?[\d,]+(?:\.\d+)?$/;
/** What a spreadsheet would run as a formula, also after blanks and in full-width form. */
const formula = /^\s*[=+\-@＝＋－＠]/;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A number without separators; any other text that could be a formula is protected. */
function spreadsheetCell(text: string): string {
  const line = oneLine(text);
  if (plainNumber.test(line)) return line.replaceAll(',', '').replace('−', '-').replace('+', '');
  return formula.test(line) ? `'${line}` : line;
}

const csvCell = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const markdownCell = (text: string): string => oneLine(text).replace(/[\\|*_[\]<>`]/g, String.raw`\$&`);
const markdownLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** CSV begins with a byte order mark, without which spreadsheets do not read UTF-8. */
export function formatTable(table: Table, format: TableFormat): string {
  if (format === 'markdown') {
    const [head = [], ...rows] = table.map((cells) => cells.map(markdownCell));
    return [head, head.map(() => '---'), ...rows].map(markdownLine).join('\n');
  }
  const rows = table.map((cells) => cells.map(spreadsheetCell));
  if (format === 'tsv') return rows.map((cells) => cells.join('\t')).join('\n');
  return `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** For the clipboard beside TSV: spreadsheets and documents take its cells as they are. */
export function htmlTable([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inHtml(spreadsheetCell(cell))}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((cells) => line(cells, 'td')).join('')}</tbody></table>`;
}

const columns = ['code', 'name', 'rating', 'date', 'house', 'change'] as const;

/** UI strings, passed in because lib/dossier does not import locales. */
export interface TableWords {
  language: Language;
  columns: Record<(typeof columns)[number], string>;
  unreported: string;
  noRating: string;
  outlookOnly: string;
  unsigned: string;
}

function ratingOf({ view, report }: Summary, words: TableWords): string {
  if (!report) return words.unreported;
  if (!view) return words.noRating;
  return isRating(view) ? view.stance : words.outlookOnly;
}

function changeOf({ change }: Summary, { language }: TableWords): string {
  if (!change) return '';
  if (change.kind === 'view') return `${change.from.stance} → ${change.to.stance}`;
  const { from, to } = change;
  const label = [inLanguage(to.metric, language), formatPeriod(to.period ?? '', language)].filter(Boolean).join(' ');
  return `${label} ${formatQuantity(from, language).number} → ${quantityText(formatQuantity(to, language))}`;
}

/** One row for each company, in the given order. */
export const companyTable = (summaries: readonly Summary[], words: TableWords): Table => [
  columns.map((column) => words.columns[column]),
  ...summaries.map((summary) => {
    const { name, codes } = headingOf(summary.company, words.language);
    const { report } = summary;
    return [
      // A company that only its code is known of has the code as name.
      codes[0] ?? (summary.company.listings.length > 0 ? name : ''),
      codes[0] || summary.company.listings.length === 0 ? name : '',
      ratingOf(summary, words),
      report?.asOf ?? '',
      report ? (houseName(report, words.language) ?? words.unsigned) : '',
      changeOf(summary, words),
    ];
  }),
];
