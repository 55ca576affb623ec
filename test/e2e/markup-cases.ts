// expectMarks: checks which letters are marked in many pieces of markup on one page.
import type { Page } from '@playwright/test';
import { article, expect } from './fixtures.ts';

export interface Case {
  title: string;
  body: string;
  /** Marked letters in document order. */
  marked: string;
}

/** One section per case, each with a control name that is always marked. */
const pageOf = (cases: readonly Case[], style = ''): string =>
  article(
    cases.map(({ body }, at) => `<section data-case="${at}"><p class="control">高澜股份</p>${body}</section>`).join(''),
    `<style>section { position: relative; margin: 8px; font: 16px/1.5 sans-serif } ${style}</style>`,
  );

/** Marked letters of each section without the control. */
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
  // A tall viewport, because marks are painted only near it.
  await page.setViewportSize({ width: 1100, height: 2400 });
  await open(pageOf(cases, style));
  const controls = (): Promise<number> =>
    page.evaluate(
      () =>
        [...(CSS.highlights.get('yanjing') ?? [])].filter((range) =>
          range.startContainer.parentElement?.matches('.control'),
        ).length,
    );
  // The last control is scanned after all cases.
  await expect.poll(controls).toBe(cases.length);
  const expected = Object.fromEntries(cases.map(({ title, marked }) => [title, marked]));
  await expect
    .poll(async () => Object.fromEntries((await markedIn(page)).map((marked, at) => [cases[at]!.title, marked])))
    .toEqual(expected);
}
