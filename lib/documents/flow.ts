// Builds the text of documents that have no pages: lines, and tables of rows and cells.
import type { DocumentTable, TableCell, TextSpan } from './document-text.ts';
import type { AssembledText } from './layout/assemble.ts';
import { foldCharacters } from './layout/characters.ts';
import { isPeriod } from './layout/header.ts';
import { isNotice, isStamp, withoutMarks } from './layout/noise.ts';
import { isValue } from './layout/value.ts';
import type { Steps } from './slices.ts';

/** Spaces between Chinese characters come from line ends of the source. Those of a spaced-out title are left to readers. */
const lineBreakSpace = /(?<=[\u3000-\u9FFF\uFF00-\uFFEF])\n\s*(?=[\u3000-\u9FFF\uFF00-\uFFEF])/gu;

/** Text of one line: usual characters, no marks, single spaces. */
export const cleanLine = (text: string): string =>
  withoutMarks(foldCharacters(text.replace(lineBreakSpace, '')))
    .replace(/\s+/gu, ' ')
    .trim();

/** A row as an empty string for each empty cell, so that columns keep their places. */
export type FlowRow = readonly string[];

export interface FlowTable {
  rows: readonly FlowRow[];
  /** True if the document marks the first row as a header. */
  hasHeader: boolean;
}

export class FlowBuilder {
  #text = '';
  readonly #tables: DocumentTable[] = [];

  addLine(raw: string): void {
    const text = cleanLine(raw);
    if (text !== '' && !isNotice(text) && !isStamp(text)) this.#append(text);
  }

  addTable(table: FlowTable): void {
    for (const _ of this.tableSteps(table));
  }

  /** Adds a table row by row. */
  *tableSteps({ rows, hasHeader }: FlowTable): Steps<void> {
    const title = this.#lastLine();
    const placed: TableCell[][] = [];
    for (const row of rows) {
      const cells = this.#addRow(row);
      if (cells.length > 0) placed.push(cells);
      yield;
    }
    const cells = placed.map((row) => row.map((cell) => this.#text.slice(cell.start, cell.end)));
    // A table of one row or one column is a frame around text.
    if (placed.length < 2 || !cells.some((row) => row.length > 1)) return;
    const isHeaded = hasHeader || isHeader(cells);
    this.#tables.push({
      page: 0,
      title,
      header: isHeaded ? (placed[0] ?? []).filter(({ column }) => column > 0) : [],
      rows: isHeaded ? placed.slice(1) : placed,
    });
  }

  build(): AssembledText {
    const text = this.#text;
    return { text, pages: [{ start: 0, end: text.length, width: 0, height: 0 }], boxes: [], tables: this.#tables };
  }

  #append(text: string): TextSpan {
    if (this.#text !== '') this.#text += '\n';
    const start = this.#text.length;
    this.#text += text;
    return { start, end: this.#text.length };
  }

  #addRow(row: FlowRow): TableCell[] {
    const texts = row.map(cleanLine);
    const line = texts.filter((text) => text !== '').join('\t');
    if (line === '') return [];
    let { start } = this.#append(line);
    return texts.flatMap((text, column) => {
      if (text === '') return [];
      const cell = { start, end: start + text.length, column };
      start = cell.end + 1;
      return [cell];
    });
  }

  #lastLine(): TextSpan | null {
    const start = this.#text.lastIndexOf('\n') + 1;
    return start < this.#text.length && this.#text.length - start <= 60 ? { start, end: this.#text.length } : null;
  }
}

/** A first row of years, or one without figures above rows that have them. */
function isHeader(cells: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = cells;
  if (first.filter(isPeriod).length >= 2) return true;
  return !first.some((text) => isValue(text)) && others.some((row) => row.some((text) => isValue(text)));
}
