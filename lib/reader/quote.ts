// Reads the selection in a document as a quote with its places.
import { longestQuote, mostPlaces, type Annotation, type AnnotationPlace } from '../model/annotation.ts';
import { describePlace } from './annotation-place.ts';
import { readPageText, selectedSpan } from './page-text.ts';
import type { ReaderView } from './view.ts';

export type Quote = Pick<Annotation, 'places' | 'quote'>;

/** null if nothing in the document is selected. */
export function selectedRange(view: ReaderView): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return view.root.contains(range.commonAncestorContainer) ? range : null;
}

function pagesOf(view: ReaderView, range: Range): number[] {
  const selector = view.kind === 'pdf' ? '.page[data-page-number]' : '[data-page-number]';
  const pages = [...view.root.querySelectorAll<HTMLElement>(selector)].filter((page) => range.intersectsNode(page));
  return [...new Set(pages.map(({ dataset }) => Number(dataset['pageNumber'])))];
}

/** @returns null if nothing is selected, if it has no text, or if it is too long to be annotated. */
export function readQuote(view: ReaderView): Quote | null {
  const range = selectedRange(view);
  if (!range) return null;
  const pages = pagesOf(view, range);
  if (pages.length > mostPlaces) return null;
  const places = pages.flatMap((page): AnnotationPlace[] => {
    const text = readPageText(view, page);
    const span = selectedSpan(text, range);
    const place = span && describePlace(text.text, page, span);
    return place ? [place] : [];
  });
  const quote = view.selectedText().trim();
  const length = places.reduce((sum, { exact }) => sum + exact.length, 0);
  return places.length === 0 || quote === '' || length > longestQuote || quote.length > 2 * longestQuote
    ? null
    : { places, quote };
}
