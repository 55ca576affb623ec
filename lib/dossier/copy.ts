// Exports a dossier for the clipboard as plain text, Markdown or TSV. Every line has unit, period, kind, report and date,
// so that no number is pasted without its source.
import { inLanguage, type Language } from '../format/language.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, quantityText } from '../format/quantity.ts';
import { houseName, ratingGloss, sectionName, speakerOf } from '../format/glossary.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Figure, FigureMovement } from '../model/figure.ts';
import type { Dossier, DossierFigure } from './dossier.ts';
import { figureLabel, headingOf } from './label.ts';
import { sectionsOf } from './sentence.ts';

export type CopyFormat = 'text' | 'markdown' | 'tsv';

const columns = ['company', 'what', 'period', 'amount', 'unit', 'kind', 'change', 'note', 'report', 'asOf'] as const;

/** UI strings, passed in because lib/dossier does not import locales. */
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
  section: (name: string) => string;
  asOf: (day: string) => string;
}

type Row = Record<(typeof columns)[number], string>;

function sourceOf(row: { reportId: string; evidence: readonly Evidence[] }, dossier: Dossier, words: CopyWords) {
  const report = dossier.reports.find(({ id }) => id === row.reportId);
  const [section] = sectionsOf(report, row.evidence);
  return {
    report: [
      houseName(report, words.language) ?? words.unsigned,
      report ? inLanguage(report.title, words.language) : row.reportId,
      section ? words.section(sectionName(section, report, words.language)) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    asOf: report?.asOf ?? '',
  };
}

function movementOf(change: FigureMovement, words: CopyWords): string {
  return `${words.movements[change.type]} ${quantityText(formatQuantity(change, words.language, true))}`;
}

function figureRow(entry: DossierFigure, company: string, dossier: Dossier, words: CopyWords): Row {
  const { figure, relation } = entry;
  const { number, unit } = formatQuantity(figure, words.language, figure.kind === 'price-move');
  const speaker = speakerOf(figure, words.language);
  const notes = [
    relation === 'inferred' ? words.inferred : '',
    speaker === null ? '' : words.speaker(speaker),
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

/** The report's rating word and its translation in parentheses, if the glossary has one. */
function stanceText(view: Dossier['views'][number], language: Language): string {
  const gloss = ratingGloss(view, language);
  return gloss === null ? view.stance : `${view.stance} (${gloss})`;
}

function viewRows(company: string, dossier: Dossier, words: CopyWords): Row[] {
  return dossier.views.map((view) => ({
    company,
    what: words.view,
    period: '',
    amount: stanceText(view, words.language),
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
    const details = [quantityText({ number: row.amount, unit: row.unit }), row.kind, row.change, row.note];
    const source = `${row.report} · ${words.asOf(row.asOf)}`;
    return `${what}: ${[...details.filter((part) => part !== ''), source].join(' · ')}`;
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

/** Writes numbers without separators, and quotes text that a spreadsheet would evaluate as a formula. */
function inCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  const number = plain.replace(/,/g, '').replace('−', '-');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(number)) return number.replace('+', '');
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}

/** Explains an empty table: a header alone would not say that there are no facts. */
const emptyRow = (company: string, words: CopyWords): Row => ({
  ...(Object.fromEntries(columns.map((column) => [column, ''])) as Row),
  company,
  note: words.noFacts,
});

const asTable = (rows: readonly Row[], words: CopyWords): string =>
  [columns.map((column) => words.columns[column]), ...rows.map((row) => columns.map((column) => inCell(row[column])))]
    .map((cells) => cells.join('\t'))
    .join('\n');

export function copyOf(dossier: Dossier, format: CopyFormat, words: CopyWords): string {
  const { name, codes } = headingOf(dossier.company, words.language);
  const title = [name, ...codes].join(' ');
  const rows = [
    ...viewRows(title, dossier, words),
    ...dossier.figures.map((entry) => figureRow(entry, title, dossier, words)),
  ];
  if (format === 'tsv') return asTable(rows.length > 0 ? rows : [emptyRow(title, words)], words);
  return format === 'text' ? asText(title, rows, words) : asMarkdown(title, rows, words);
}
