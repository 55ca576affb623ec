// Taps and clicks on company names where timing or tabs matter.
import type { Page } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { tapText, touchOn } from '../support/touch.ts';
import { article, expect, marks, test } from './fixtures.ts';

const whenMarked = (page: Page, count = 1): Promise<void> =>
  expect.poll(async () => (await marks(page)).length).toBeGreaterThanOrEqual(count);
const cardOf = (page: Page, code: string): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content?.includes(code) === true,
  );

/** Records the id of the nearest element for each click that reaches the document. */
const counting = `<script>
  window.clicks = [];
  document.addEventListener('click', ({ target }) => window.clicks.push(target.closest('[id]')?.id ?? ''));
</script>`;
const clicks = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { clicks: string[] }).clicks);

test('opens the card on a tap that comes before the script for taps', async ({ page, open, worker }) => {
  await open(article(`<p id="it">新易盛大涨</p>${counting}`));
  await whenMarked(page);
  const tap = await touchOn(page);

  // The background injects the script on request. While it is busy, the whole tap passes.
  const busy = worker.evaluate(() => {
    const end = performance.now() + 700;
    while (performance.now() < end);
  });
  await tapText(page, tap, '新易盛');
  expect(await clicks(page)).toEqual(['it']);
  await busy;

  expect(await cardOf(page, '300502')).toContain('300502');
});

test('follows a link on a mouse click with or without a modifier key', async ({ page, open, context }) => {
  await open(article('<p><a href="#there">新易盛大涨</a></p><p><a href="/next">天孚通信收涨</a></p>'));
  await whenMarked(page, 2);
  expect(await hover(page, '新易盛')).toContain('300502');

  const { x, y } = (await pointOn(page, '新易盛'))!;
  await page.mouse.click(x, y);
  await expect.poll(() => new URL(page.url()).hash).toBe('#there');

  const other = (await pointOn(page, '天孚通信'))!;
  const opened = context.waitForEvent('page');
  await page.keyboard.down('Control');
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up('Control');
  await opened;
  expect(new URL(page.url()).pathname).toBe('/a');
});
