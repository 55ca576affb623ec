// Pinned cards: stacking, dragging, setting changes and layout; clicks in a card stay out of the page.
import type { Page, Worker } from '@playwright/test';
import {
  boxIn,
  callOn,
  callOnAll,
  cardBox,
  cardText,
  clickIn,
  hover,
  isCardReachable,
  until,
  type Box,
} from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { command } from '../support/commands.ts';
import { article, expect, test } from './fixtures.ts';

const threeParagraphs = article('<p>新易盛大涨</p><p style="margin-top:40px">天孚通信收涨</p><p>平静的一段</p>');

interface Shown {
  box: Box;
  text: string;
  theme: string;
}

const cards = (page: Page): Promise<Shown[]> =>
  callOnAll<Shown>(
    page,
    'card',
    `function () {
      const { x, y, width, height } = this.getBoundingClientRect();
      return { box: { x, y, width, height }, text: this.innerText, theme: this.dataset.theme };
    }`,
  );

const codes = async (page: Page): Promise<string[]> =>
  (await cards(page)).map(({ text }) => /\d{6}/.exec(text)?.[0] ?? '').toSorted();

/** Opens a card beside pinned ones; `hover` would wait for those to close. */
async function hoverAnother(page: Page, word: string): Promise<void> {
  const before = (await cards(page)).length;
  const point = (await pointOn(page, word))!;
  await page.mouse.move(point.x - 1, point.y);
  await page.mouse.move(point.x, point.y);
  await until(
    () => cards(page),
    (shown) => shown.length > before,
  );
}

async function pin(page: Page, worker: Worker, word: string): Promise<void> {
  const pinned = (): Promise<boolean[]> => callOnAll<boolean>(page, 'card-pinned', 'function () { return true; }');
  const before = (await pinned()).length;
  await hoverAnother(page, word);
  await command(worker, 'pin-card');
  await until(pinned, (all) => all.length > before);
}

/** Drags a card by its header with the mouse. */
async function drag(page: Page, { x, y }: Box, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x + 120, y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 120, to.y + 12, { steps: 4 });
  await page.mouse.up();
}

test('keeps pinned cards and updates their theme when a setting changes, but closes the hovered card', async ({
  page,
  open,
  worker,
}) => {
  await open(threeParagraphs);
  await pin(page, worker, '新易盛');
  await drag(page, (await cardBox(page))!, { x: 600, y: 80 });
  await worker.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark' } }));
  await expect.poll(async () => (await cards(page)).map(({ theme }) => theme)).toEqual(['dark']);

  await hoverAnother(page, '天孚通信');
  expect(await codes(page)).toEqual(['300394', '300502']);
  await worker.evaluate(() => chrome.storage.local.set({ settings: { theme: 'light' } }));
  await expect.poll(() => codes(page)).toEqual(['300502']);
});

test('closes pinned cards when the site is disabled', async ({ page, open, worker }) => {
  await open(threeParagraphs);
  await pin(page, worker, '新易盛');
  await worker.evaluate(() => chrome.storage.local.set({ settings: { offHosts: ['news.example'] } }));

  await expect.poll(() => codes(page)).toEqual([]);
});

test('raises the pressed one of two overlapping cards, and Esc closes it', async ({ page, open, worker }) => {
  await open(threeParagraphs);
  await pin(page, worker, '新易盛');
  await drag(page, (await cardBox(page))!, { x: 500, y: 80 });
  await page.mouse.move(5, 5);
  await pin(page, worker, '天孚通信');
  const upper = (await cards(page)).find(({ text }) => text.includes('300394'))!;
  await drag(page, upper.box, { x: 540, y: 140 });
  /** Index, in order of creation, of the card on top at a point that both cover. */
  const front = (): Promise<number> =>
    page.evaluate(() => [...document.querySelectorAll('html > div')].indexOf(document.elementFromPoint(700, 300)!));
  expect(await front()).toBe(1);

  // A part of the lower card that the other does not cover.
  await page.mouse.click(506, 250);
  expect(await front()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => codes(page)).toEqual(['300394']);
});

test('keeps a pinned card usable over a dialog that opens and closes', async ({ page, open, worker }) => {
  await open(article('<p>新易盛大涨</p><dialog style="margin:300px">对话</dialog>'));
  await pin(page, worker, '新易盛');
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await expect.poll(() => isCardReachable(page)).toBe(true);

  await page.evaluate(() => document.querySelector('dialog')!.close());
  await expect.poll(() => isCardReachable(page)).toBe(true);
  expect(await codes(page)).toEqual(['300502']);
});

test('moves the card of a company that is pinned again', async ({ page, open, worker }) => {
  await open(threeParagraphs);
  await pin(page, worker, '新易盛');
  await drag(page, (await cardBox(page))!, { x: 600, y: 300 });
  await page.mouse.move(5, 5);
  await hoverAnother(page, '新易盛');
  await command(worker, 'pin-card');

  await expect.poll(() => codes(page)).toEqual(['300502']);
  expect((await cardBox(page))!.x).toBeLessThan(100);
});

test('drags a pinned card by touch', async ({ page, open, worker, context }) => {
  await open(threeParagraphs);
  await pin(page, worker, '新易盛');
  const from = (await cardBox(page))!;
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const at = (step: number): { x: number; y: number } => ({ x: from.x + 120 + step * 20, y: from.y + 12 + step * 15 });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
  for (let step = 1; step <= 10; step++) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step)] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

  await expect.poll(async () => (await cardBox(page))!.x - from.x).toBe(200);
  expect((await cardBox(page))!.y - from.y).toBe(150);
});

test('keeps a menu of the page open on a click in the card and scrolls nothing on wheel over its header', async ({
  page,
  open,
}) => {
  await open(
    article(
      '<div id="menu">新易盛(300502)</div><div style="height:3000px"></div>',
      `<script>
        for (const kind of ['pointerdown', 'mousedown', 'click'])
          document.addEventListener(kind, ({ target }) => {
            if (!document.querySelector('#menu')?.contains(target)) document.querySelector('#menu')?.remove();
          });
      </script>`,
    ),
  );
  await hover(page, '新易盛');
  await clickIn(page, 'card-figure');
  const head = (await boxIn(page, 'card-identity'))!;
  await page.mouse.move(head.x + 30, head.y + 8);
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(400);

  expect(await page.locator('#menu').count()).toBe(1);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(await cardText(page)).toContain('300502');
});

test('keeps the detail at an edge of the card while it is scrolled in a short window', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 400 });
  await open(article('<p style="margin:0">亚马逊(AMZN)</p>'));
  await hover(page, '亚马逊');
  await callOn(page, 'card-whole', 'function () { this.scrollTop = 120; }');
  const figure = (await boxIn(page, 'card-figure'))!;
  await page.mouse.move(figure.x + 20, figure.y + 6);
  await page.mouse.move(figure.x + 22, figure.y + 6);
  await page.waitForTimeout(400);

  const card = (await cardBox(page))!;
  const layer = (await boxIn(page, 'card-detail'))!;
  const gaps = [layer.y - card.y, card.y + card.height - layer.y - layer.height];
  expect(Math.min(...gaps.map(Math.abs))).toBeLessThanOrEqual(2);
  expect((await pointOn(page, '亚马逊'))!.y).toBeLessThan(card.y);
});

test('shows an English card uncut in a narrow window', async ({ page, open, worker }) => {
  await worker.evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
  await page.setViewportSize({ width: 320, height: 640 });
  for (const word of ['亚马逊', '腾讯控股', '海光信息']) {
    await open(article(`<p>${word}公司公布财报</p>`));
    await hover(page, word);

    const cut = await callOn<string[]>(
      page,
      'card',
      `function () {
        const right = this.getBoundingClientRect().right;
        return [...this.querySelectorAll('*')]
          .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().right > right - 8)
          .filter((one) => one.children.length === 0)
          .map((one) => one.className + ': ' + one.innerText);
      }`,
    );
    expect(cut).toEqual([]);
  }
});
