// Hit testing on pages with pinch zoom, CSS zoom or transforms.
import type { Page } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { touchOn } from '../support/touch.ts';
import { article, expect, marks, test } from './fixtures.ts';

const lines = ['新易盛', '天孚通信', '英维克', '中际旭创', '光迅科技'];
const codes = ['300502', '300394', '002837', '300308', '002281'];
const body = lines.map((name) => `<p style="margin:20px 40px"><span>${name}</span>收涨</p>`).join('');

const cardOf = (page: Page, code: string): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content?.includes(code) === true,
  );

for (const [what, head] of [
  ['a page with zoom on its root', '<style>html{zoom:1.5}</style>'],
  ['a page with zoom on its body', '<style>body{zoom:1.7}</style>'],
  ['lines with reduced zoom', '<style>p{zoom:.6}</style>'],
  ['zoomed lines on a zoomed page', '<style>html{zoom:1.2}p{zoom:1.3}</style>'],
  ['a scaled body', '<style>body{transform:scale(1.4);transform-origin:0 0}</style>'],
] as const) {
  test(`opens the card of the word under the pointer on ${what}`, async ({ page, open }) => {
    await open(article(body, head));

    for (const [at, name] of lines.entries()) expect(await hover(page, name), name).toContain(codes[at]);
  });
}

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
