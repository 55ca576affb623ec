// Keyboard commands, pinning, the hover key and taps.
import type { Page } from '@playwright/test';
import { cardBox, cardText, hover, until } from '../support/card.ts';
import { pointOn, settledCounts } from '../support/chromium.ts';
import { command } from '../support/commands.ts';
import { touchOn, whenTapsAreHandled } from '../support/touch.ts';
import { article, expect, marks, test } from './fixtures.ts';

const url = 'https://news.example/a';
const tall = article(
  '<p>新易盛大涨</p><p><button>站内按钮</button></p><p style="margin-top:1500px">天孚通信收涨</p><p hidden>英维克</p><p style="margin-top:1500px">英维克回落</p>',
);

const cardOf = (page: Page, code: string): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content?.includes(code) === true,
  );
const noCard = (page: Page): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content === null,
  );

test('steps through the visible mentions of the page in a cycle', async ({ page, open, worker }) => {
  await open(tall);
  await settledCounts(worker, url);

  for (const code of ['300502', '300394', '002837', '300502']) {
    await command(worker, 'next-mention');
    expect(await cardOf(page, code)).toContain(code);
  }
  await command(worker, 'previous-mention');
  expect(await cardOf(page, '002837')).toContain('002837');
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(2000);
});

test('starts at the first mention in view', async ({ page, open, worker }) => {
  await open(tall);
  await settledCounts(worker, url);
  await page.evaluate(() => window.scrollTo(0, 1000));

  await command(worker, 'next-mention');

  expect(await cardOf(page, '300394')).toContain('300394');
});

test('moves focus into the card on command and restores it on Esc', async ({ page, open, worker }) => {
  await open(tall);
  await settledCounts(worker, url);
  await page.getByRole('button', { name: '站内按钮' }).focus();

  await command(worker, 'open-card');
  expect(await cardOf(page, '300502')).not.toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');
  await page.keyboard.press('Escape');

  expect(await noCard(page)).toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('站内按钮');
});

test('keeps a card opened by command when the pointer moves', async ({ page, open, worker }) => {
  await open(tall);
  await settledCounts(worker, url);
  await command(worker, 'next-mention');
  expect(await cardOf(page, '300502')).not.toBeNull();

  await page.mouse.move(600, 500);
  await page.mouse.move(640, 520);
  await page.waitForTimeout(500);

  expect(await cardText(page)).toContain('300502');
});

test('closes the card on the first Esc and the dialog of the page on the second', async ({ page, open }) => {
  await open(article('<dialog><p>新易盛大涨</p></dialog>'));
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  expect(await hover(page, '新易盛')).toContain('300502');

  await page.keyboard.press('Escape');
  expect(await noCard(page)).toBeNull();
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);

  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.querySelector('dialog')!.open)).toBe(false);
});

test('keeps a pinned card while others open and closes all on command', async ({ page, open, worker }) => {
  await open(article('<p>新易盛大涨</p><p style="margin-top:420px">天孚通信收涨</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');
  const before = await cardBox(page);

  await command(worker, 'pin-card');
  await page.mouse.move(700, 550);
  await page.waitForTimeout(500);
  expect(await cardText(page)).toContain('300502');
  expect(await cardBox(page)).toEqual(before);

  const point = (await pointOn(page, '天孚通信'))!;
  await page.mouse.move(point.x, point.y);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length))
    .toBe(2);

  await command(worker, 'close-cards');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length))
    .toBe(0);
});

test('drags a pinned card by its header within the window', async ({ page, open, worker }) => {
  await open(article('<p>新易盛大涨</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');
  await command(worker, 'pin-card');
  const from = (await cardBox(page))!;

  await page.mouse.move(from.x + 120, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 220, from.y + 62, { steps: 4 });
  await page.mouse.up();
  expect(await cardBox(page)).toEqual({ ...from, x: from.x + 100, y: from.y + 50 });

  await page.mouse.down();
  await page.mouse.move(5000, 12, { steps: 4 });
  await page.mouse.up();
  const to = (await cardBox(page))!;
  expect(to.x + to.width).toBeLessThanOrEqual(page.viewportSize()!.width);
  expect(to.y).toBeGreaterThanOrEqual(0);
});

test('opens no card without the hover key', async ({ page, open, worker }) => {
  await worker.evaluate(() => chrome.storage.local.set({ settings: { hoverKey: 'shift', dwellMs: 0 } }));
  await open(article('<p>新易盛大涨</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  const point = (await pointOn(page, '新易盛'))!;
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.move(point.x, point.y);
  await page.waitForTimeout(600);
  expect(await cardText(page)).toBeNull();

  await page.keyboard.down('Shift');
  expect(await cardOf(page, '300502')).toContain('300502');
  await page.keyboard.up('Shift');
  expect(await noCard(page)).toBeNull();
});

test('keeps a card under the pointer open after the hover key is released', async ({ page, open, worker }) => {
  await worker.evaluate(() => chrome.storage.local.set({ settings: { hoverKey: 'shift', dwellMs: 0 } }));
  await open(article('<p>新易盛大涨</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  const point = (await pointOn(page, '新易盛'))!;
  await page.keyboard.down('Shift');
  await page.mouse.move(point.x, point.y);
  await cardOf(page, '300502');
  const box = (await cardBox(page))!;
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 6 });

  await page.keyboard.up('Shift');
  await page.waitForTimeout(600);
  expect(await cardText(page)).toContain('300502');
  await page.mouse.move(900, 700);
  expect(await noCard(page)).toBeNull();
});

test('keeps a card with keyboard focus when the pointer crosses another word', async ({ page, open, worker }) => {
  await open(article('<p>新易盛大涨</p><p style="margin-top:650px">天孚通信收涨</p>'));
  await settledCounts(worker, url);
  const other = (await pointOn(page, '天孚通信'))!;
  await command(worker, 'open-card');
  await cardOf(page, '300502');
  await page.keyboard.press('Tab');

  await page.mouse.move(other.x - 2, other.y);
  await page.mouse.move(other.x, other.y);
  await page.waitForTimeout(700);
  expect(await cardText(page)).toContain('300502');

  await page.keyboard.press('Escape');
  expect(await noCard(page)).toBeNull();
  await page.mouse.move(other.x + 1, other.y);
  expect(await cardOf(page, '300394')).toContain('300394');
});

test('opens no card when a word scrolls under a resting pointer', async ({ page, open }) => {
  await open(article('<p style="margin-top:900px">新易盛大涨</p><p style="margin-top:900px">.</p>'));
  await page.mouse.move(60, 300);
  await expect.poll(() => page.evaluate(() => document.scrollingElement!.scrollHeight)).toBeGreaterThan(1800);
  await page.evaluate(() => {
    const box = document.querySelector('p')!.getBoundingClientRect();
    window.scrollTo(0, box.top - 295);
  });
  await page.waitForTimeout(800);

  expect(await cardText(page)).toBeNull();
});

test('opens the card on the first tap and follows the link on the second', async ({ page, open, worker }) => {
  const tap = await touchOn(page);
  await open(article('<p><a href="#there">新易盛大涨</a></p><p>平静的一段</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await whenTapsAreHandled(worker, page.url());
  const { x, y } = (await pointOn(page, '新易盛'))!;

  await tap({ x, y });
  expect(await cardOf(page, '300502')).toContain('300502');
  expect(new URL(page.url()).hash).toBe('');

  await tap({ x, y });
  await expect.poll(() => new URL(page.url()).hash).toBe('#there');
});
