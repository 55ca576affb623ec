// Document 文档: the text of a file that a report was read from, as the library keeps it. Never leaves this device.
import * as z from 'zod/mini';

const offset = z.int().check(z.nonnegative());
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a sha256 must be 64 hex digits'));

const pageSchema = z.strictObject({ start: offset, end: offset, width: z.number(), height: z.number() });

const spanSchema = z.strictObject({ start: offset, end: offset });
const cellSchema = z.strictObject({ start: offset, end: offset, column: offset });

/** As lib/documents reads it: `rows` hold cells by column, `header` the cells of the years. */
const tableSchema = z.strictObject({
  page: offset,
  title: z.nullable(spanSchema),
  header: z.array(cellSchema),
  rows: z.array(z.array(cellSchema)),
});

/** A printed line: offsets into the text, page index, and points from the page's upper left corner. */
const boxSchema = z.strictObject({
  start: offset,
  end: offset,
  page: offset,
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
  size: z.number(),
  cellEdges: z.optional(z.array(z.number())),
});

const readerSchema = z.strictObject({ pdfjs: z.nullable(z.string()), layout: offset });

/** A row of the store. Boxes and tables are one text, because most readers want the document's text only. */
export const storedDocumentSchema = z.strictObject({
  /** The hash of the text without tracking codes and download stamps: copies from different accounts are one row. */
  id: sha256,
  /** Hash of the bytes: the same file is known again. */
  bytesSha256: sha256,
  name: z.string(),
  kind: z.enum(['pdf', 'html', 'docx', 'text', 'markdown']),
  /** Evidence holds offsets into it. */
  text: z.string().check(z.minLength(1)),
  pages: z.array(pageSchema),
  /** `layoutSchema` as JSON. */
  layout: z.string(),
  addedAtMs: z.number().check(z.nonnegative()),
  /** Offsets are comparable only between equal readers. */
  reader: readerSchema,
});

const layoutSchema = z.strictObject({ boxes: z.array(boxSchema), tables: z.array(tableSchema) });

export type StoredDocument = z.infer<typeof storedDocumentSchema>;
export type Document = Omit<StoredDocument, 'layout'> & z.infer<typeof layoutSchema>;

export function storedDocument({ boxes, tables, ...document }: Document): StoredDocument {
  return { ...document, layout: JSON.stringify({ boxes, tables }) };
}

/** A layout that cannot be read, as that of an edited backup, is left out: the text is enough to show a place. */
export function documentOfRow({ layout, ...document }: StoredDocument): Document {
  const empty = { boxes: [], tables: [] };
  try {
    return { ...document, ...(layoutSchema.safeParse(JSON.parse(layout)).data ?? empty) };
  } catch {
    // Not JSON. See above.
    return { ...document, ...empty };
  }
}
