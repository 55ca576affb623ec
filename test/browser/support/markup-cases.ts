// expectMarks: checks which letters are marked in many pieces of markup on one page.
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { markRanges, read, viewport } from './reading.ts';

export interface Case {
  title: string;
  body: string;
  /** Marked letters in document order. */
  marked: string;
}

/** One section per case. */
const bodyOf = (cases: readonly Case[]): string => cases.map(({ body }) => `<section>${body}</section>`).join('');

/** Marked letters of each section. */
function markedIn(): string[] {
  const ranges = markRanges().map(({ startContainer, startOffset, endOffset }) => {
    const node = startContainer as Text;
    return { node, text: node.data.slice(startOffset, endOffset) };
  });
  ranges.sort((a, b) => (a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return Array.from(document.querySelectorAll('section'), (section) =>
    ranges
      .filter(({ node }) => section.contains(node))
      .map(({ text }) => text.replaceAll('\u00ad', ''))
      .join(''),
  );
}

/** Shows a page with all cases and expects exactly their marks. */
export async function expectMarks(cases: readonly Case[], style = ''): Promise<void> {
  // Marks are only registered near the viewport.
  await page.viewport(viewport.width, 2400);
  const common = 'section { position: relative; margin: 8px; font: 16px/1.5 sans-serif }';
  await read(bodyOf(cases), `<style>${common} ${style}</style>`);
  const marked = markedIn();
  await page.viewport(viewport.width, viewport.height);

  expect(Object.fromEntries(cases.map(({ title }, at) => [title, marked[at]]))).toEqual(
    Object.fromEntries(cases.map((one) => [one.title, one.marked])),
  );
}
