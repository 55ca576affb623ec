// Reads plain text and Markdown.
import type { DocumentContent } from './content.ts';
import { decodeText } from './decode.ts';
import { FlowBuilder } from './flow.ts';
import { emptyMetadata } from './metadata.ts';

const tableRow = /^\s*\|.*\|\s*$/u;
const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/u;

/** True for text with headings or tables of Markdown. */
export const isMarkdown = (text: string): boolean =>
  /^#{1,6} \S/mu.test(text) ||
  /<table\b[^>]*>/iu.test(text) ||
  text.split('\n', 2000).some((line) => tableRule.test(line));

const cellsOf = (line: string): string[] => {
  const inner = line.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map(withoutMarkup);
};

/** Without the marks of headings, emphasis, links and pictures. */
const withoutMarkup = (line: string): string =>
  line
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,2000}\)/gu, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,2000}\)/gu, '$1')
    .replace(/^\s*(?:#{1,6}\s+|>\s?)+/u, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,300}?)\1/gu, '$2')
    .replace(/\\([|*_#])/gu, '$1');

/** Programs that turn a PDF into Markdown write tables as one line of HTML. */
const htmlTable = /<table\b[^>]*>.*?<\/table>/iu;

function addHtmlTables(line: string, builder: FlowBuilder): void {
  for (const part of line.split(/(<table\b[^>]*>.*?<\/table>)/iu)) {
    if (!htmlTable.test(part)) {
      if (part.trim() !== '') builder.addLine(withoutMarkup(part));
      continue;
    }
    const rows = part
      .split(/<\/tr>/iu)
      .map((row) => [...row.matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/giu)].map(([, cell = '']) => textOf(cell)))
      .filter((cells) => cells.length > 0);
    builder.addTable({ rows, hasHeader: true });
  }
}

const textOf = (cell: string): string =>
  cell
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();

function addMarkdown(lines: readonly string[], builder: FlowBuilder): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (htmlTable.test(line)) {
      addHtmlTables(line, builder);
      continue;
    }
    if (!tableRow.test(line) || !tableRule.test(lines[i + 1] ?? '')) {
      builder.addLine(withoutMarkup(line));
      continue;
    }
    const rows = [cellsOf(line)];
    for (i += 2; tableRow.test(lines[i] ?? ''); i++) rows.push(cellsOf(lines[i] ?? ''));
    i--;
    builder.addTable({ rows, hasHeader: true });
  }
}

/** Lines with tabs are rows, as they are pasted from a table. */
function addPlain(lines: readonly string[], builder: FlowBuilder): void {
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) builder.addTable({ rows, hasHeader: false });
    rows = [];
  };
  for (const line of lines) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else {
      flush();
      builder.addLine(line);
    }
  }
  flush();
}

export function readText(text: string): DocumentContent & { kind: 'text' | 'markdown' } {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/u);
  const builder = new FlowBuilder();
  const kind = isMarkdown(text) ? 'markdown' : 'text';
  if (kind === 'markdown') addMarkdown(lines, builder);
  else addPlain(lines, builder);
  return { ...builder.build(), metadata: emptyMetadata, kind };
}

export const readPlain = (bytes: Uint8Array): ReturnType<typeof readText> => readText(decodeText(bytes, null));
