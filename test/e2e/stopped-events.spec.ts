// Cards open and close on a page whose listeners stop events and were added before the content scripts.
import { cardText, hover, until } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

const types = ['pointermove', 'pointerout', 'pointerdown', 'keydown', 'scroll'];

/** Inline script, so its listeners are added before the content script is injected. */
const stopping = `<script>for (const type of ${JSON.stringify(types)}) window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>`;

test('opens a card, which Esc, a click elsewhere and scrolling close', async ({ page, open }) => {
  await open(article('<p>新易盛大涨</p><p style="margin-top:2000px">。</p>', stopping));

  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(600, 600),
    () => page.mouse.wheel(0, 40),
  ]) {
    expect(await hover(page, '新易盛')).toContain('300502');
    await close();
    expect(
      await until(
        () => cardText(page),
        (content) => content === null,
      ),
    ).toBeNull();
  }
});
