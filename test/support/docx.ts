// Writes small Word documents for tests.
import { strToU8, zipSync } from 'fflate';

export interface DocxFile {
  title?: string;
  /** Running head. */
  header?: string;
  /** Paragraphs as text, tables as rows of cells. */
  body: readonly (string | readonly (readonly string[])[])[];
  /** Markup after the body. */
  xml?: string;
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

export function docxOf({ title = '', header, body, xml = '' }: DocxFile): Uint8Array<ArrayBuffer> {
  const content = body.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join('');
  const parts = {
    '[Content_Types].xml': strToU8('<Types/>'),
    ...(header === undefined ? {} : { 'word/header1.xml': strToU8(`<w:hdr>${paragraph(header)}</w:hdr>`) }),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${content}${xml}</w:body></w:document>`),
    'docProps/core.xml': strToU8(`<cp:coreProperties><dc:title>${title}</dc:title></cp:coreProperties>`),
  };
  return Uint8Array.from(zipSync(parts));
}
