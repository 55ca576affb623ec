// A dossier as text to take along: every statement with its unit, period, kind, report and day, so that none travels
// without its source. Plain text for a message, Markdown for notes, TSV for a spreadsheet.
import { inLanguage, type Language } from '../format/language.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity } from '../format/quantity.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Figure, FigureMovement } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Dossier, DossierFigure } from './dossier.ts';
import { figureLabel } from './label.ts';

export type CopyFormat = 'text' | 'markdown' | 'tsv';

const columns = ['company', 'what', 'period', 'amount', 'unit', 'kind', 'change', 'note', 'report', 'asOf'] as const;

/** The interface's words: this room has none of its own. */
export interface CopyWords {
  language: Language;
  columns: Record<(typeof columns)[number], string>;
  kinds: Record<Figure['kind'], string>;
  movements: Record<FigureMovement['type'], string>;
  view: string;
  inferred: string;
  unsigned: string;
  noFacts: string;
  speaker: (name: string) => string;
  section: (label: string, title: string) => string;
  asOf: (day: string) => string;
}

type Row = Record<(typeof columns)[number], string>;

export function sectionOf(
  report: Report | undefined,
  evidence: readonly Evidence[],
): Report['sections'][number] | null {
  const at = evidence[0]?.start ?? 0;
  return report?.sections.find(({ start, end }) => start <= at && at < end) ?? null;
}

function sourceOf(row: { reportId: string; evidence: readonly Evidence[] }, dossier: Dossier, words: CopyWords) {
  const report = dossier.reports.find(({ id }) => id === row.reportId);
  const section = sectionOf(report, row.evidence);
  return {
    report: [
      report?.publisher ?? words.unsigned,
      report ? inLanguage(report.title, words.language) : row.reportId,
      section ? words.section(section.label, inLanguage(section.title, words.language)) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    asOf: report?.asOf ?? '',
  };
}

function movementOf(change: FigureMovement, words: CopyWords): string {
  const { number, unit } = formatQuantity(change, words.language, true);
  return `${words.movements[change.type]} ${number}${unit}`;
}

function figureRow(entry: DossierFigure, company: string, dossier: Dossier, words: CopyWords): Row {
  const { figure, relation } = entry;
  const { number, unit } = formatQuantity(figure, words.language, figure.kind === 'price-move');
  const notes = [
    relation === 'inferred' ? words.inferred : '',
    figure.speaker ? words.speaker(figure.speaker) : '',
    figure.caveat ? inLanguage(figure.caveat, words.language) : '',
  ];
  return {
    company,
    what: figureLabel(entry, words.language),
    period: figure.period ? formatPeriod(figure.period, words.language) : '',
    amount: number,
    unit,
    kind: words.kinds[figure.kind],
    change: figure.changes.map((change) => movementOf(change, words)).join('; '),
    note: notes.filter((note) => note !== '').join('; '),
    ...sourceOf(figure, dossier, words),
  };
}

function viewRows(company: string, dossier: Dossier, words: CopyWords): Row[] {
  return dossier.views.map((view) => ({
    company,
    what: words.view,
    period: '',
    amount: view.stance,
    unit: '',
    kind: '',
    change: '',
    note: view.rationale ? inLanguage(view.rationale, words.language) : '',
    ...sourceOf(view, dossier, words),
  }));
}

function asText(title: string, rows: readonly Row[], words: CopyWords): string {
  const lines = rows.map((row) => {
    const what = [row.what, row.period].filter((part) => part !== '').join(' ');
    const said = [[row.amount, row.unit].filter((part) => part !== '').join(' '), row.kind, row.change, row.note];
    const source = `${row.report} · ${words.asOf(row.asOf)}`;
    return `${what}: ${[...said.filter((part) => part !== ''), source].join(' · ')}`;
  });
  return [title, ...(lines.length > 0 ? lines : [words.noFacts])].join('\n');
}

const inMarkdown = (text: string): string => text.replace(/[\\|*_[\]<>`]/g, String.raw`\$&`).replace(/\s*\n\s*/g, ' ');

function asMarkdown(title: string, rows: readonly Row[], words: CopyWords): string {
  const shown = columns.filter((column) => column !== 'company');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = [
    line(shown.map((column) => words.columns[column])),
    line(shown.map((column) => (column === 'amount' ? '---:' : '---'))),
    ...rows.map((row) => line(shown.map((column) => inMarkdown(row[column])))),
  ];
  return [`### ${inMarkdown(title)}`, '', ...(rows.length > 0 ? body : [words.noFacts])].join('\n');
}

/** A number as a spreadsheet reads it; other text never starts a formula. */
function inCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  const number = plain.replace(/,/g, '').replace('−', '-');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(number)) return number.replace('+', '');
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}

const asTable = (rows: readonly Row[], words: CopyWords): string =>
  [columns.map((column) => words.columns[column]), ...rows.map((row) => columns.map((column) => inCell(row[column])))]
    .map((cells) => cells.join('\t'))
    .join('\n');

/** @param codes the company's, as the interface writes them. */
export function copyOf(dossier: Dossier, codes: readonly string[], format: CopyFormat, words: CopyWords): string {
  const title = [inLanguage(dossier.company.names, words.language), ...codes].join(' ');
  const rows = [
    ...viewRows(title, dossier, words),
    ...dossier.figures.map((entry) => figureRow(entry, title, dossier, words)),
  ];
  if (format === 'tsv') return asTable(rows, words);
  return format === 'text' ? asText(title, rows, words) : asMarkdown(title, rows, words);
}
