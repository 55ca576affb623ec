// Reads Word documents: paragraphs and tables in reading order.
import type { DocumentContent } from './content.ts';
import type { DocumentMetadata } from './document-text.ts';
import { ReadingFailure } from './failure.ts';
import { FlowBuilder } from './flow.ts';
import { emptyMetadata, textOrNull } from './metadata.ts';
import { isCutZip, unzipParts } from './zip.ts';
import { readTags, unescapeXml } from './xml.ts';

const main = 'word/document.xml';
const properties = 'docProps/core.xml';
/** Heads and feet may be the only place that names the publisher or the date. */
const runningParts = /^word\/(?:header|footer)\d+\.xml$/u;

/** Elements whose text is not shown: deleted text, field codes, and the second copy of a text box. */
const hidden = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:delText']);

const decoder = new TextDecoder();

interface OpenTable {
  rows: string[][];
  cell: string[] | null;
}

/** Collects the lines and tables of one part. A table inside a cell is read as lines of that cell. */
class BodyReader {
  readonly #builder: FlowBuilder;
  readonly #tables: OpenTable[] = [];
  #paragraph = '';
  #hiddenDepth = 0;
  #isText = false;

  constructor(builder: FlowBuilder) {
    this.#builder = builder;
  }

  open(name: string): void {
    if (hidden.has(name)) this.#hiddenDepth++;
    if (this.#hiddenDepth > 0) return;
    if (name === 'w:t') this.#isText = true;
    else if (name === 'w:tab') this.#paragraph += ' ';
    else if (name === 'w:br' || name === 'w:cr') this.#endLine();
    else if (name === 'w:p') this.#endLine();
    else if (name === 'w:tbl') this.#tables.push({ rows: [], cell: null });
    else if (name === 'w:tr') this.#tables.at(-1)?.rows.push([]);
    else if (name === 'w:tc') this.#openCell();
  }

  close(name: string): void {
    if (hidden.has(name)) {
      this.#hiddenDepth--;
      return;
    }
    if (this.#hiddenDepth > 0) return;
    if (name === 'w:t') this.#isText = false;
    else if (name === 'w:p') this.#endLine();
    else if (name === 'w:tc') this.#closeCell();
    else if (name === 'w:tbl') this.#closeTable();
  }

  text(raw: string): void {
    if (this.#isText && this.#hiddenDepth === 0) this.#paragraph += unescapeXml(raw);
  }

  #openCell(): void {
    const table = this.#tables.at(-1);
    if (table) table.cell = [];
  }

  #endLine(): void {
    const line = this.#paragraph;
    this.#paragraph = '';
    if (line.trim() === '') return;
    const cell = this.#tables.findLast((table) => table.cell !== null)?.cell;
    if (cell) cell.push(line);
    else this.#builder.addLine(line);
  }

  #closeCell(): void {
    this.#endLine();
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    table.rows.at(-1)?.push(table.cell.join(' '));
    table.cell = null;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.findLast((each) => each.cell !== null)?.cell;
    if (outer) outer.push(...table.rows.map((row) => row.join(' ')));
    // A table of one cell is a frame around text.
    else if (table.rows.every((row) => row.length < 2))
      for (const [line = ''] of table.rows) this.#builder.addLine(line);
    else this.#builder.addTable({ rows: table.rows, hasHeader: false });
  }
}

function readPart(xml: string, builder: FlowBuilder): void {
  const reader = new BodyReader(builder);
  for (const tag of readTags(xml)) {
    reader.text(tag.before);
    if (tag.kind !== 'close') reader.open(tag.name);
    if (tag.kind !== 'open') reader.close(tag.name);
  }
}

function metadataOf(xml: string): DocumentMetadata {
  const field = (name: string): string | null => {
    const [, value] = new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{0,2000})</${name}>`, 'u').exec(xml) ?? [];
    return value === undefined ? null : textOrNull(unescapeXml(value));
  };
  return {
    ...emptyMetadata,
    title: field('dc:title'),
    author: field('dc:creator'),
    subject: field('dc:subject'),
    keywords: field('cp:keywords'),
    createdAt: field('dcterms:created'),
  };
}

export function readDocx(bytes: Uint8Array): DocumentContent {
  const parts = unzipParts(bytes, (name) => name === main || name === properties || runningParts.test(name));
  const body = parts.get(main);
  if (!body) throw new ReadingFailure(isCutZip(bytes) ? 'cut' : 'unsupported');
  const builder = new FlowBuilder();
  const seen = new Set<string>();
  for (const [name, data] of parts) {
    const xml = decoder.decode(data);
    // Heads of the first and of even pages are often the same.
    if (!runningParts.test(name) || seen.has(xml)) continue;
    seen.add(xml);
    readPart(xml, builder);
  }
  readPart(decoder.decode(body), builder);
  return { ...builder.build(), metadata: metadataOf(decoder.decode(parts.get(properties))) };
}
