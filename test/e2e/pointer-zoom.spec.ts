// Hit testing on a page with pinch zoom.
import type { Page } from '@playwright/test';
import { cardText, until } from '../support/card.ts';
import { touchOn } from '../support/touch.ts';
import { article, expect, marks, test } from './fixtures.ts';

const lines = ['新易盛', '天孚通信', '英维克', '中际旭创', '光迅科技'];
const body = lines.map((name) => `<p style="margin:20px 40px"><span>${name}</span>收涨</p>`).join('');

const cardOf = (page: Page, code: string): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content?.includes(code) === true,
  );

test('opens the card of the word under pointer and finger on a pinch-zoomed page', async ({ page, open, context }) => {
  await open(article(body, '<meta name="viewport" content="width=device-width">'));
  await expect.poll(async () => (await marks(page)).length).toBe(5);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => visualViewport!.scale)).toBe(2);
  // Scrolls within the pinch-zoomed viewport, which only visualViewport reports.
  await session.send('Input.synthesizeScrollGesture', { x: 200, y: 200, xDistance: -30, yDistance: -60 });
  await expect.poll(() => page.evaluate(() => visualViewport!.offsetTop)).toBeGreaterThan(20);
  const onScreen = (nth: number): Promise<{ x: number; y: number }> =>
    page.evaluate((at) => {
      const { left, top, width, height } = document.querySelectorAll('span')[at]!.getBoundingClientRect();
      const { offsetLeft, offsetTop } = visualViewport!;
      // DevTools scales input coordinates with the page scale factor.
      return { x: left + width / 2 - offsetLeft, y: top + height / 2 - offsetTop };
    }, nth);

  const { x, y } = await onScreen(1);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  expect(await cardOf(page, '300394')).toContain('300394');
  await page.keyboard.press('Escape');

  const tap = await touchOn(page);
  await tap(await onScreen(2));
  expect(await cardOf(page, '002837')).toContain('002837');
});
