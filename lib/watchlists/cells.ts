// Lines and cells: of a foreign table leniently, line by line; of our own CSV by RFC 4180.

/** Old programs fill a file up with NUL and end it with Ctrl-Z: neither is part of the list. */
export function withoutFill(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\u0000' || text[end - 1] === '\u001a')) end--;
  return text.slice(0, end);
}

export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);

/**
 * A cell as it is meant: ="600519" and '000001 are how a spreadsheet is told to leave a code alone.
 */
export function bareCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text.replace(/^'(?=\d)/, '');
}

/** A quote that does not close in its line is a character like any other: else one stray quote would swallow the file. */
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

/** @returns the cell whose quote opens at `at`, and where it ends; null where it never closes. */
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
  /** Line on which it begins, from 1: a quoted cell may hold line breaks. */
  line: number;
}

const countBreaks = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

/** RFC 4180. @returns also what stands behind a quote that never closes: the file is cut there. */
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
      // What stands between a closing quote and the comma belongs to the cell, as spreadsheets read it.
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
