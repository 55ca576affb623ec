// Small pieces of markup, many on one page, and the letters that are marked in each. Exports expectMarks.
import type { Page } from '@playwright/test';
import { article, expect } from './fixtures.ts';

export interface Case {
  title: string;
  body: string;
  /** The letters that are marked, in document order. */
  marked: string;
}

/** Each case stands in a section of its own, beside a name that is always found. */
const pageOf = (cases: readonly Case[], style = ''): string =>
  article(
    cases.map(({ body }, at) => `<section data-case="${at}"><p class="control">高澜股份</p>${body}</section>`).join(''),
    `<style>section { position: relative; margin: 8px; font: 16px/1.5 sans-serif } ${style}</style>`,
  );

/** The marked letters of each section, the control left out. */
const markedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('yanjing') ?? [])].map((range) => {
      const node = range.startContainer as Text;
      return { node, text: node.data.slice(range.startOffset, range.endOffset) };
    });
    ranges.sort((a, b) => (a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    return [...document.querySelectorAll('section')].map((section) =>
      ranges
        .filter(({ node }) => section.contains(node) && !node.parentElement!.closest('.control'))
        .map(({ text }) => text.replaceAll('\u00ad', ''))
        .join(''),
    );
  });

/** Opens a page with all cases and expects exactly their marks. */
export async function expectMarks(
  page: Page,
  open: (html: string) => Promise<void>,
  cases: readonly Case[],
  style?: string,
): Promise<void> {
  // All of them near the viewport: what is far away is not painted.
  await page.setViewportSize({ width: 1100, height: 2400 });
  await open(pageOf(cases, style));
  const controls = (): Promise<number> =>
    page.evaluate(
      () =>
        [...(CSS.highlights.get('yanjing') ?? [])].filter((range) =>
          range.startContainer.parentElement?.matches('.control'),
        ).length,
    );
  // The last control is read after everything before it.
  await expect.poll(controls).toBe(cases.length);
  const expected = Object.fromEntries(cases.map(({ title, marked }) => [title, marked]));
  await expect
    .poll(async () => Object.fromEntries((await markedIn(page)).map((marked, at) => [cases[at]!.title, marked])))
    .toEqual(expected);
}
