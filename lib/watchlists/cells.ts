// Splits text into lines and cells: foreign tables leniently, line by line; our own CSV by RFC 4180.

/** Removes the trailing NUL padding and Ctrl-Z that old programs write. */
export function trimPadding(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\u0000' || text[end - 1] === '\u001a')) end--;
  return text.slice(0, end);
}

export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** Removes the spreadsheet notation that protects a code from conversion: ="600519", '000001. */
export function bareCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text.replace(/^'(?=\d)/, '');
}

/** Treats a quote that does not close within the line as an ordinary character, so that it does not swallow the file. */
export function splitCells(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line[at] === '"' ? quotedCell(line, at) : null;
    const isWhole = quoted !== null && (quoted.end === line.length || line.startsWith(delimiter, quoted.end));
    const next = line.indexOf(delimiter, at);
    const end = isWhole ? quoted.end : next === -1 ? line.length : next;
    cells.push(isWhole ? quoted.text : line.slice(at, end));
    at = end + delimiter.length;
  }
  return cells;
}

/** @returns the quoted cell that opens at `at` and its end, or null if the quote never closes. */
function quotedCell(text: string, at: number): { text: string; end: number } | null {
  for (let from = at + 1; ;) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    if (text[close + 1] !== '"') return { text: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
    from = close + 2;
  }
}

export interface CsvRecord {
  cells: string[];
  /** First line of the record, from 1. A quoted cell can contain line breaks. */
  line: number;
}

const countBreaks = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

/** Parses CSV by RFC 4180. @returns in `cut` the last record if its quote never closes because the file is truncated. */
export function parseCsv(text: string): { records: CsvRecord[]; cut: CsvRecord | null } {
  const records: CsvRecord[] = [];
  const breakOrComma = /,|\r\n|\n|\r/g;
  let line = 1;
  for (let at = 0; at < text.length;) {
    const record: CsvRecord = { cells: [], line };
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell(text, at) : null;
      if (text[at] === '"' && !quoted) return { records, cut: { cells: [...record.cells, text.slice(at)], line } };
      breakOrComma.lastIndex = quoted?.end ?? at;
      const stop = breakOrComma.exec(text);
      const end = stop?.index ?? text.length;
      // Text between a closing quote and the comma belongs to the cell, as in spreadsheets.
      record.cells.push(quoted ? quoted.text + text.slice(quoted.end, end) : text.slice(at, end));
      if (quoted) line += countBreaks(quoted.text);
      at = end + (stop?.[0].length ?? 0);
      if (stop?.[0] !== ',') break;
    }
    line++;
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record);
  }
  return { records, cut: null };
}

const csvCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const formatCsv = (records: readonly (readonly string[])[]): string =>
  records.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
