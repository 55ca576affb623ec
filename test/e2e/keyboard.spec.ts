// Keyboard commands, from the browser to the page. What they do is tested in test/browser/overlay.
import type { Page } from '@playwright/test';
import { callOnAll, cardText, hover, until } from '../support/card.ts';
import { pointOn, settledCounts } from '../support/chromium.ts';
import { command } from '../support/commands.ts';
import { article, expect, test } from './fixtures.ts';

const url = 'https://news.example/a';
const withButton = article('<p>新易盛大涨</p><p><button>站内按钮</button></p>');

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

test('moves focus into the card on command and restores it on Esc', async ({ page, open, worker }) => {
  await open(withButton);
  await settledCounts(worker, url);
  await page.getByRole('button', { name: '站内按钮' }).focus();

  await command(worker, 'open-card');
  expect(await cardOf(page, '300502')).not.toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');
  await page.keyboard.press('Escape');

  expect(await noCard(page)).toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('站内按钮');
});

test('keeps a pinned card while others open and closes all on command', async ({ page, open, worker }) => {
  await open(article('<p>新易盛大涨</p><p style="margin-top:420px">天孚通信收涨</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');

  await command(worker, 'pin-card');
  const cards = (): Promise<string[]> => callOnAll(page, 'card', 'function () { return this.className; }');
  const point = (await pointOn(page, '天孚通信'))!;
  await page.mouse.move(point.x, point.y);
  await expect.poll(cards).toHaveLength(2);

  await command(worker, 'close-cards');
  await expect.poll(cards).toHaveLength(0);
});

test('follows the first external link of the card on 1', async ({ page, open, worker, context }) => {
  await context.route(/eastmoney/, (route) => route.fulfill({ contentType: 'text/html', body: 'quote' }));
  await open(withButton);
  await settledCounts(worker, url);
  await command(worker, 'open-card');
  expect(await cardOf(page, '300502')).not.toBeNull();
  const opened = context.waitForEvent('page');

  await page.keyboard.press('1');

  expect((await opened).url()).toContain('300502');
});
