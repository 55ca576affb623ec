// What a view of a document offers to the page around it, and to what others add to it: marks, cards, facts, notes.
//
// How to extend the reader:
// - `root` holds the document's text in the light DOM: in a PDF, spans in `.textLayer` of each `.page[data-page-number]`.
// - `onPageText` tells when the text of a page is there, and again when pdf.js made it anew. Elements of pages far from the
//   view are removed; what is kept of them must be dropped.
// - `overlayOf(page)` is a layer over a page for boxes, which stays when pdf.js draws the page anew. Place them with
//   `placeBox`, and again `onLayout`, because the page may be rotated.
// - `goTo` scrolls to a page, box or span, and pulses it.
// - The page has a column beside the document: see `ReaderPage` in components/reader.
import type { TextSpan } from '../documents/document-text.ts';
import type { PrintedPlace } from '../documents/places.ts';
import type { PrintWork } from './print.ts';
import type { ReaderPosition } from './positions.ts';

/** A box in points from the upper left corner of the page as the file shows it. Its `page` counts from 0. */
export type PageBox = PrintedPlace;

export type ReaderTarget =
  /** From 1. */
  { page: number } | { boxes: readonly PageBox[] } | { start: number; end: number };

export interface FindState {
  query: string;
  /** From 1; 0 if there is none. */
  current: number;
  total: number;
  isSearching: boolean;
}

export interface ReaderState {
  /** From 1. */
  page: number;
  pageCount: number;
  /** 1 is the size on paper. */
  scale: number;
  isFitWidth: boolean;
  /** 0, 90, 180 or 270. */
  rotation: number;
  find: FindState;
}

export interface OutlineEntry {
  title: string;
  level: number;
  /** undefined if the entry leads nowhere. */
  go: (() => void) | undefined;
}

/** Listens until the returned function is called. */
type Subscribe<A extends unknown[]> = (listener: (...args: A) => void) => () => void;

export interface ReaderView {
  readonly kind: 'pdf' | 'text';
  /** Contains all text of the document, and nothing else. */
  readonly root: HTMLElement;
  /** Scrolls. */
  readonly scroller: HTMLElement;
  readonly state: ReaderState;
  onState: Subscribe<[]>;
  /** The page counts from 1. Called at once for the pages that have their text already. */
  onPageText: Subscribe<[page: number, element: HTMLElement]>;
  /** The pages are drawn anew: after zooming, rotating, and when they come near the view. */
  onLayout: Subscribe<[page: number]>;
  /** @param page from 1. @returns a layer over the page; null if there is no such page, as in a text. */
  overlayOf: (page: number) => HTMLElement | null;
  /** Places an element of the overlay over a box. */
  placeBox: (element: HTMLElement, box: PageBox) => void;
  /** Offset into the text under a point of the window; null beside the text, and in a PDF, which has boxes. */
  offsetAt: (x: number, y: number) => number | null;
  /** Marks the places of facts, or of the active ones, instead of those before. Does nothing in a PDF. */
  markFacts: (which: 'all' | 'active', spans: readonly TextSpan[]) => void;
  goTo: (target: ReaderTarget) => void;
  /** Empty if the document has none. */
  readOutline: () => Promise<OutlineEntry[]>;
  /** @param direction 1 for the next match of the same query, -1 for the one before. A new query starts at the view. */
  find: (query: string, direction?: 1 | -1) => void;
  endFind: () => void;
  /** Enlarges by steps; a negative number reduces. */
  zoomBy: (steps: number) => void;
  fitWidth: () => void;
  /** Size on paper. */
  actualSize: () => void;
  /** Clockwise, by a quarter. Does nothing in a text. */
  rotate: () => void;
  /** Pictures stay as they are. The style sheet makes the pages dark. Does nothing in a text. */
  setDark: (isDark: boolean) => void;
  /**
   * Prints the document without marks and boxes. @throws if it is canceled, or has more than `mostPrintedPages` pages.
   */
  print: (work: PrintWork) => Promise<void>;
  position: () => ReaderPosition;
  restore: (position: ReaderPosition) => void;
  /** Empty if nothing in the document is selected. */
  selectedText: () => string;
  close: () => void;
}
