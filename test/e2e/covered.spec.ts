// Presses on a card or strip that the page covers with something that lets them through.
import type { Page } from '@playwright/test';
import { attributeIn, boxIn, callOn, clickIn, hover, until, type Box } from '../support/card.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect } from './fixtures.ts';
import { stripSays, test } from './strip-fixtures.ts';

/** Covers the window by an element of the top layer that lets presses through, as a page can on its own. */
const cover = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const box = Object.assign(document.createElement('div'), {
      id: 'cover',
      popover: 'manual',
      textContent: '关闭广告 ×',
    });
    box.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;pointer-events:none;background:#fff';
    document.body.append(box);
    box.showPopover();
  });

const pressStar = async (page: Page): Promise<void> => {
  const { x, y, width, height } = (await boxIn(page, 'yj-star'))!;
  await page.mouse.click(x + width / 2, y + height / 2);
};

const isStarred = (page: Page): Promise<string | null> => attributeIn(page, 'yj-star', 'aria-pressed');
const isRefused = (page: Page, className: 'card' | 'strip'): Promise<string | null> =>
  attributeIn(page, className, 'data-refused');
const isGuarded = (page: Page, className: 'card' | 'strip'): Promise<string | null> =>
  attributeIn(page, className, 'data-guarded');

test('does nothing on a press on a covered card, and shows the card again', async ({ page, open }) => {
  await open(article('<p>午后中际旭创走强</p>'));
  await hover(page, '中际旭创');
  await until(
    () => isGuarded(page, 'card'),
    (guarded) => guarded === null,
  );
  await cover(page);
  await expect.poll(() => isGuarded(page, 'card')).toBe('');

  await pressStar(page);

  await expect.poll(() => isRefused(page, 'card')).toBe('');
  expect(await isStarred(page)).toBe('false');
  // The card is above the cover again.
  await clickIn(page, 'yj-star');
  await expect.poll(() => isStarred(page)).toBe('true');
});

test('accepts presses again half a second after the cover is gone', async ({ page, open }) => {
  await open(article('<p>午后中际旭创走强</p>'));
  await hover(page, '中际旭创');
  await cover(page);
  await expect.poll(() => isGuarded(page, 'card')).toBe('');

  await page.evaluate(() => document.querySelector('#cover')!.remove());
  await pressStar(page);
  expect(await isStarred(page)).toBe('false');

  await clickIn(page, 'yj-star');
  await expect.poll(() => isStarred(page)).toBe('true');
});

test('accepts keys on a covered card, but does not follow its links', async ({ page, open, context }) => {
  await open(article('<p>午后中际旭创走强</p>'));
  await hover(page, '中际旭创');
  await cover(page);
  await expect.poll(() => isGuarded(page, 'card')).toBe('');

  await callOn(page, 'yj-star', 'function () { this.focus(); }');
  await page.keyboard.press('Enter');

  await expect.poll(() => isStarred(page)).toBe('true');
  const link = (await callOn<Box>(
    page,
    'card-foot',
    `function () { return this.querySelector('a').getBoundingClientRect().toJSON(); }`,
  ))!;
  const pages = context.pages().length;

  for (const button of ['left', 'middle'] as const) {
    await page.mouse.click(link.x + link.width / 2, link.y + link.height / 2, { button });
    await expect.poll(() => isRefused(page, 'card')).toBe('');
  }

  expect(context.pages()).toHaveLength(pages);
});

test('does nothing on a press on a covered strip', async ({ page, visit }) => {
  await visit({ ...eastmoney, html: article('<h1>中际旭创 300308</h1>') });
  await stripSays(page, eastmoney.says);
  await cover(page);
  await expect.poll(() => isGuarded(page, 'strip')).toBe('');

  await pressStar(page);
  await expect.poll(() => isRefused(page, 'strip')).toBe('');
  expect(await isStarred(page)).toBe('false');

  await clickIn(page, 'yj-star');
  await expect.poll(() => isStarred(page)).toBe('true');
});

test('accepts a press on the strip after the layer of private marks was added above it', async ({ page, visit }) => {
  await visit({ ...eastmoney, html: article('<h1>中际旭创 300308</h1><p>午后新易盛走强</p>') });
  await stripSays(page, eastmoney.says);
  const children = (): Promise<number> => page.evaluate(() => document.documentElement.children.length);
  const before = await children();
  // The layer is added at the first input.
  await page.mouse.move(5, 300);
  await page.mouse.move(8, 302);
  await expect.poll(children).toBe(before + 1);

  await clickIn(page, 'yj-star');

  await expect.poll(() => isStarred(page)).toBe('true');
});
