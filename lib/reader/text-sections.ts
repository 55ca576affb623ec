// Divides a text into the sections and paragraphs that the reader shows. Pure.
import type { TextSpan } from '../documents/document-text.ts';

export interface TextSection extends TextSpan {
  /** From 1; the same for several sections of a long page. */
  page: number;
  paragraphs: TextSpan[];
}

/** Browsers skip whole sections that are out of view. */
const mostParagraphs = 60;

function paragraphsOf(text: string, { start, end }: TextSpan): TextSpan[] {
  const paragraphs: TextSpan[] = [];
  let from = start;
  while (from < end) {
    const next = text.indexOf('\n', from);
    const to = next < 0 || next > end ? end : next;
    if (text.slice(from, to).trim() !== '') paragraphs.push({ start: from, end: to });
    from = to + 1;
  }
  return paragraphs;
}

/** @param pages of the document; empty if it has none. */
export function sectionsOf(text: string, pages: readonly TextSpan[]): TextSection[] {
  const spans = pages.length === 0 ? [{ start: 0, end: text.length }] : pages;
  return spans.flatMap((span, at) => {
    const paragraphs = paragraphsOf(text, span);
    const sections: TextSection[] = [];
    for (let from = 0; from === 0 || from < paragraphs.length; from += mostParagraphs) {
      const part = paragraphs.slice(from, from + mostParagraphs);
      sections.push({
        page: at + 1,
        start: part[0]?.start ?? span.start,
        end: part.at(-1)?.end ?? span.end,
        paragraphs: part,
      });
    }
    return sections;
  });
}

/** Index of the last paragraph that starts at or before `offset`; -1 if there is none. Both are in text order. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
