// Text of one document with the places that lead from an offset back to a page, a printed line and a table cell.

/** UTF-16 offsets into `DocumentText.text`; `end` is exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/** One page of a PDF. Other kinds have a single page of size 0. */
export interface PageSpan extends TextSpan {
  /** In points, as the page is shown (rotation applied). */
  width: number;
  height: number;
}

/**
 * One printed line. A paragraph of several lines has several boxes. Coordinates are points from the upper left corner of
 * the page. Lines of side-by-side columns have a box each; cells of one row share one, which knows their edges.
 */
export interface LineBox extends TextSpan {
  /** Index into `pages`. */
  page: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Font size in points, of the largest run. */
  size: number;
  /** Left and right edge of each cell, if tabs separate several. Documents of earlier versions lack them. */
  cellEdges?: number[] | undefined;
}

export interface TableCell extends TextSpan {
  /** 0 is the row's label. A value has the index of its header cell. */
  column: number;
}

/** A table whose columns are known. Tables printed side by side are separate tables, although their rows share a line. */
export interface DocumentTable {
  page: number;
  /** Text over the label column or the line above the header, which often holds the unit: `利润表（百万元）`. */
  title: TextSpan | null;
  /** Header cells from column 1 on, most often years. Empty if the table has no recognized header. */
  header: TableCell[];
  /** Rows without the header. Empty cells are left out, so look cells up by `column`. */
  rows: TableCell[][];
}

export interface DocumentMetadata {
  title: string | null;
  author: string | null;
  subject: string | null;
  keywords: string | null;
  /** The program that made the file. */
  creator: string | null;
  /** As written in the file, for example `D:20220719182000+08'00'` or `2025-06-30`. */
  createdAt: string | null;
  /** Publishing site or organization, from HTML `og:site_name` and the like. */
  siteName: string | null;
  /** Address of the page, from HTML `canonical` and the like. */
  url: string | null;
}

export type DocumentKind = 'pdf' | 'html' | 'docx' | 'text' | 'markdown';

/** Versions of what turned the bytes into text: offsets are comparable only between equal readers. */
export interface ReaderVersion {
  pdfjs: string | null;
  layout: number;
}

export interface DocumentText {
  kind: DocumentKind;
  /** Name of the file that the user chose, or an empty string for pasted text. */
  fileName: string;
  /** Lines are separated by `\n` (also at the end of a page), cells of a row by `\t`. Paragraphs are one line. */
  text: string;
  pages: PageSpan[];
  /** In text order. Empty for kinds without a layout. */
  boxes: LineBox[];
  /** In text order of their first cell. */
  tables: DocumentTable[];
  metadata: DocumentMetadata;
  /** Hash of the bytes as they were read, in hex. */
  bytesSha256: string;
  /** Hash of the text, which holds no tracking codes and download stamps: equal for copies from different accounts. */
  textSha256: string;
  reader: ReaderVersion;
}
