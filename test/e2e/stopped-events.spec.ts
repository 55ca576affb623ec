// Cards open and close on pages whose listeners stop events.
import type { Page } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { touchOn } from '../support/touch.ts';
import { article, expect, marks, test } from './fixtures.ts';

const pointerTypes = [
  'pointermove',
  'mousemove',
  'pointerover',
  'mouseover',
  'pointerout',
  'mouseout',
  'pointerdown',
  'mousedown',
  'click',
];
const allTypes = [...pointerTypes, 'pointerleave', 'keydown', 'keyup', 'scroll', 'scrollend', 'wheel'];

/** Inline script, so its listeners are added before the content script is injected. */
const stopping = (target: 'document' | 'window', types: readonly string[]): string =>
  `<script>for (const type of ${JSON.stringify(types)}) ${target}.addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>`;

const body = '<p>新易盛大涨</p><p style="margin-top:300px">天孚通信收涨</p><p style="margin-top:2000px">。</p>';
const isGone = (page: Page): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content === null,
  );

for (const [what, target, types] of [
  ['every event on the document', 'document', allTypes],
  ['pointermove on the window', 'window', ['pointermove', 'pointerover']],
  ['mouse events on the window', 'window', ['mousemove', 'mouseover', 'mouseout', 'mousedown', 'scrollend', 'keyup']],
  ['pointer and key events on the window', 'window', ['pointermove', 'pointerout', 'pointerdown', 'keydown', 'scroll']],
] as const) {
  test.describe(`on a page that stops ${what}`, () => {
    const head = stopping(target, types);

    test('opens a card, which Esc, a click elsewhere and scrolling close', async ({ page, open }) => {
      await open(article(body, head));

      for (const close of [
        () => page.keyboard.press('Escape'),
        () => page.mouse.click(600, 600),
        () => page.mouse.wheel(0, 40),
      ]) {
        expect(await hover(page, '新易盛')).toContain('300502');
        await close();
        expect(await isGone(page)).toBeNull();
      }
    });

    test('closes the card when the pointer leaves the page', async ({ page, open }) => {
      await open(article(body, head));
      expect(await hover(page, '新易盛')).toContain('300502');

      await page.mouse.move(-10, -10);

      expect(await isGone(page)).toBeNull();
    });
  });
}

test('opens the card on tap on a page that stops clicks on the document', async ({ page, open }) => {
  // Before the page opens, as on a device with a touch screen: the pointer script is then loaded ahead of the first tap.
  const tap = await touchOn(page);
  await open(article(body, stopping('document', allTypes)));
  await expect.poll(async () => (await marks(page)).length).toBe(2);

  await tap((await pointOn(page, '新易盛'))!);

  expect(
    await until(
      () => cardText(page),
      (content) => content?.includes('300502') === true,
    ),
  ).toContain('300502');
});
