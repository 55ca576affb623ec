// The text of card and strip: out of reach of a page that searches itself, and complete for screen readers.
import type { Page } from '@playwright/test';
import { callOn, cardText, clickIn, hover, textIn, until } from '../support/card.ts';
import { eastmoney } from '../support/site-pages.ts';
import { exposeText } from '../support/visible-text.ts';
import { article, expect } from './fixtures.ts';
import { stripSays, stripText, test } from './strip-fixtures.ts';

/** Which of the texts a script of the page finds. */
const foundBy = (page: Page, texts: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      wanted.filter((text) => {
        getSelection()?.removeAllRanges();
        return (window as unknown as { find: (...args: unknown[]) => boolean }).find(text, false, false, true);
      }),
    texts,
  );

const wordsOf = (text: string | null): string[] => [...new Set(text?.split(/\s+/))].filter((word) => word.length > 1);

test('keeps what a card says from a page that searches itself', async ({ page, open }) => {
  await open(article('<p>午后中际旭创走强</p>'));
  const words = wordsOf(await hover(page, '中际旭创')).filter((word) => !'午后中际旭创走强'.includes(word));
  expect(words.length).toBeGreaterThan(30);

  expect(await foundBy(page, [...words, '300308', '午后中际旭创'])).toEqual(['午后中际旭创']);
});

test('keeps what the strip says from a page that searches itself', async ({ page, visit }) => {
  await visit({ ...eastmoney, html: article('<h1>中际旭创 300308</h1><p>212.45</p>') });
  const words = wordsOf(await stripSays(page, eastmoney.says)).filter((word) => !/中际旭创|300308/.test(word));
  expect(words.length).toBeGreaterThan(8);

  expect(await foundBy(page, [...words, '212.45'])).toEqual(['212.45']);
});

interface AccessibleNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

/** Roles whose names come from their content, and texts. */
const named = /^(button|link|heading|listitem|status|StaticText)$/;

/** Role and name of what a screen reader reads in the whole page. */
async function accessibleNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AccessibleNode[] };
  await session.detach();
  return (
    nodes
      .filter(({ ignored, role }) => !ignored && named.test(role?.value ?? ''))
      .map(({ role, name }) => `${role!.value}: ${name?.value.trim().replace(/\s+/g, ' ') ?? ''}`)
      // Spaces between elements, which are not always nodes of their own.
      .filter((line) => line !== 'StaticText: ')
      // The order is by depth, and a generated text is one deeper.
      .toSorted()
  );
}

/** Puts text nodes in place of the generated texts. */
const showAsTextNodes = (page: Page, className: string): Promise<unknown> =>
  callOn(page, className, `function () { (${String(exposeText)})(this.getRootNode()); return true; }`);

test('gives screen readers the same names and texts in a card as text nodes would', async ({ page, open }) => {
  await open(article('<p>亚马逊上调资本开支</p>'));
  await hover(page, '亚马逊');
  for (const className of ['card-figure', 'card-copy-more']) await clickIn(page, className);
  await until(
    () => textIn(page, 'card-menu'),
    (text) => text !== null,
  );
  // The details of the figure that the pointer has left go a moment later.
  await until(
    () => textIn(page, 'card-detail'),
    (text) => text === null,
  );
  const names = await accessibleNames(page);
  const shown = await cardText(page);

  await showAsTextNodes(page, 'card');

  expect(await accessibleNames(page)).toEqual(names);
  expect(await cardText(page)).toBe(shown);
  expect(names.join()).toMatch(/heading: 亚马逊 ?AMZN/);
  expect(names.filter((name) => name.startsWith('button: ') && name.length > 'button: '.length).length).toBeGreaterThan(
    10,
  );
});

test('gives screen readers the same names and texts in the strip as text nodes would', async ({ page, visit }) => {
  await visit({ ...eastmoney, html: article('<h1>中际旭创 300308</h1>') });
  await stripSays(page, eastmoney.says);
  const names = await accessibleNames(page);
  const shown = await stripText(page);

  await showAsTextNodes(page, 'strip');

  expect(await accessibleNames(page)).toEqual(names);
  expect(await stripText(page)).toBe(shown);
});
