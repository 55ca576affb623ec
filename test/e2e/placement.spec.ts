// Where the card stands: on the screen, off its word, hanging on it, whatever the page and the user do to sizes.
import type { Page } from '@playwright/test';
import { boxIn, cardBox, clickIn, hover, inCard, type Box } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

const large = { width: 1100, height: 760 };

/** Where `text` is drawn. */
const wordBox = (page: Page, text: string): Promise<Box> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    throw new Error(`no ${wanted} on the page`);
  }, text);

const cover = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Nothing of it is cut off. A pixel of rounding is. */
function expectWithin(box: Box, { width, height }: { width: number; height: number }): void {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
  expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
}

async function placed(page: Page, text: string): Promise<Box> {
  await hover(page, text);
  await page.waitForTimeout(150);
  return (await cardBox(page))!;
}

test('stays on the screen and off the word, wherever that stands', async ({ page, open }) => {
  for (const [place, style, size] of [
    ['top left', 'left:0;top:0', large],
    ['top right', 'right:0;top:0', large],
    ['bottom left', 'left:0;bottom:0', large],
    ['bottom right', 'right:0;bottom:0', large],
    ['middle of a narrow page', 'left:0;top:45%', { width: 320, height: 400 }],
    ['lower half of a narrow page', 'right:0;top:70%', { width: 320, height: 400 }],
    ['middle of a flat page', 'left:30%;top:45%', { width: 1100, height: 300 }],
    ['middle of a phone held flat', 'left:45%;top:45%', { width: 640, height: 320 }],
    ['middle of a small and flat page', 'left:45%;top:45%', { width: 480, height: 300 }],
  ] as const) {
    await test.step(place, async () => {
      await page.setViewportSize(size);
      await open(article(`<div style="position:fixed;${style}">亚马逊(AMZN)</div>`));
      const card = await placed(page, '亚马逊');

      expectWithin(card, size);
      expect(card.height).toBeGreaterThan(100);
      expect(cover(card, await wordBox(page, '亚马逊'))).toBe(false);
    });
  }
});

test('stays on the screen and by its word in every text size', async ({ page, open, worker }) => {
  const places = { 右上: 'right:0;top:0', 右下: 'right:0;bottom:0', 左下: 'left:0;bottom:0', 中间: 'left:45%;top:62%' };
  for (const textSize of ['small', 'large', 'larger'] as const) {
    await worker.evaluate((wanted) => chrome.storage.local.set({ settings: { textSize: wanted } }), textSize);
    for (const size of textSize === 'larger' ? [large, { width: 320, height: 500 }] : [large]) {
      await page.setViewportSize(size);
      for (const [name, style] of Object.entries(places)) {
        await test.step(`${textSize}, ${size.width} wide, ${name}`, async () => {
          await open(article(`<p style="position:fixed;margin:0;${style}">亚马逊(AMZN)</p>`));
          const card = await placed(page, '亚马逊');
          const at = await wordBox(page, '亚马逊');

          expectWithin(card, size);
          expect(cover(card, at)).toBe(false);
          expect(Math.min(Math.abs(card.y - at.y - at.height), Math.abs(at.y - card.y - card.height))).toBeLessThan(12);
        });
      }
    }
  }
});

test('stands under its word at its own size, whatever the page does to its root', async ({ page, open }) => {
  for (const [what, style] of [
    ['enlarged', 'html { zoom: 1.5 }'],
    ['shrunk', 'html { zoom: 0.8 }'],
    ['turned from a corner', 'html { transform: scale(1.2); transform-origin: 0 0 }'],
    ['in the middle of the window', 'html { max-width: 500px; margin: 0 auto }'],
    ['held off the side', 'html { position: absolute; left: 200px }'],
    ['wide of a margin', 'html { margin-left: 120px; contain: layout }'],
    ['using our names for its own', ':root { --size: 2; --page-zoom: 3; --card-height: 40px }'],
  ] as const) {
    await test.step(what, async () => {
      await open(article('<p style="margin: 80px">看好新易盛的人</p>', `<style>${style}</style>`));
      const card = await placed(page, '新易盛');
      const word = await wordBox(page, '新易盛');

      expect(Math.round(card.width)).toBe(368);
      expect(Math.abs(card.x - word.x)).toBeLessThan(4);
      expect(card.y - word.y - word.height).toBeGreaterThanOrEqual(0);
      expect(card.y - word.y - word.height).toBeLessThan(16);
      expect(card.height).toBeGreaterThan(150);
    });
  }
});

for (const [what, style] of [
  ['written from right to left', 'html { direction: rtl }'],
  ['whose every element is', '* { direction: rtl !important; unicode-bidi: bidi-override !important }'],
] as const) {
  test(`reads from left to right on a page ${what}`, async ({ page, open }) => {
    await open(article('<p>谷歌(GOOGL)</p>', `<style>${style}</style>`));
    await placed(page, '谷歌');
    const star = (await boxIn(page, 'yj-star'))!;
    const name = (await boxIn(page, 'card-identity'))!;
    const amount = await inCard<{ first: number; last: number }>(
      page,
      `function () {
        const text = [...this.querySelectorAll('.yj-amount')].find(({ innerText }) => innerText.includes('160–180')).firstChild;
        const range = document.createRange();
        const leftOf = (at) => {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        };
        return { first: leftOf(0), last: leftOf(text.length - 1) };
      }`,
    );

    expect(star.x).toBeGreaterThan(name.x);
    expect(amount!.first).toBeLessThan(amount!.last);
  });
}

test('a pinned card that grows at the edge of the window moves up', async ({ page, open }) => {
  await open(article('<p>寒武纪(688256)、谷歌(GOOGL)</p>'));
  await placed(page, '寒武纪');
  await clickIn(page, 'card-pin');
  const head = (await boxIn(page, 'card-head'))!;
  await page.mouse.move(head.x + 40, head.y + 8);
  await page.mouse.down();
  await page.mouse.move(500, 740, { steps: 5 });
  await page.mouse.up();

  await clickIn(page, 'card-figure');
  await page.waitForTimeout(150);
  expectWithin((await cardBox(page))!, large);
});

test('a pinned card that went on to another company follows a window that gets low', async ({ page, open }) => {
  await open(article('<p>谷歌(GOOGL)</p>'));
  await placed(page, '谷歌');
  await clickIn(page, 'card-pin');
  await clickIn(page, 'card-go');
  await page.waitForTimeout(150);

  await page.setViewportSize({ width: 1100, height: 300 });
  await page.waitForTimeout(150);
  expectWithin((await cardBox(page))!, { width: 1100, height: 300 });
});
