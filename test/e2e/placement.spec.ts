// Card placement: within the viewport, beside its word, for any position, text size and page style.
import type { Page } from '@playwright/test';
import { boxIn, cardBox, clickIn, hover, inCard, type Box } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

const large = { width: 1100, height: 760 };

/** Bounding box of the first `text` on the page. */
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

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Expects a box inside the viewport, with a tolerance of one pixel for rounding. */
function expectWithin(box: Box, { width, height }: { width: number; height: number }): void {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
  expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
}

async function hoverAndSettle(page: Page, text: string): Promise<Box> {
  await hover(page, text);
  await page.waitForTimeout(150);
  return (await cardBox(page))!;
}

test('keeps the card in the viewport and off its word at every position', async ({ page, open }) => {
  for (const [place, style, size] of [
    ['top left', 'left:0;top:0', large],
    ['top right', 'right:0;top:0', large],
    ['bottom left', 'left:0;bottom:0', large],
    ['bottom right', 'right:0;bottom:0', large],
    ['middle of a narrow page', 'left:0;top:45%', { width: 320, height: 400 }],
    ['lower half of a narrow page', 'right:0;top:70%', { width: 320, height: 400 }],
    ['middle of a flat page', 'left:30%;top:45%', { width: 1100, height: 300 }],
    ['middle of a phone in landscape', 'left:45%;top:45%', { width: 640, height: 320 }],
    ['middle of a small and flat page', 'left:45%;top:45%', { width: 480, height: 300 }],
  ] as const) {
    await test.step(place, async () => {
      await page.setViewportSize(size);
      await open(article(`<div style="position:fixed;${style}">亚马逊(AMZN)</div>`));
      const card = await hoverAndSettle(page, '亚马逊');

      expectWithin(card, size);
      expect(card.height).toBeGreaterThan(100);
      expect(overlap(card, await wordBox(page, '亚马逊'))).toBe(false);
    });
  }
});

test('keeps the card in the viewport and beside its word at every text size', async ({ page, open, worker }) => {
  const places = { 右上: 'right:0;top:0', 右下: 'right:0;bottom:0', 左下: 'left:0;bottom:0', 中间: 'left:45%;top:62%' };
  for (const textSize of ['small', 'large', 'larger'] as const) {
    await worker.evaluate((wanted) => chrome.storage.local.set({ settings: { textSize: wanted } }), textSize);
    for (const size of textSize === 'larger' ? [large, { width: 320, height: 500 }] : [large]) {
      await page.setViewportSize(size);
      for (const [name, style] of Object.entries(places)) {
        await test.step(`${textSize}, ${size.width} wide, ${name}`, async () => {
          await open(article(`<p style="position:fixed;margin:0;${style}">亚马逊(AMZN)</p>`));
          const card = await hoverAndSettle(page, '亚马逊');
          const at = await wordBox(page, '亚马逊');

          expectWithin(card, size);
          expect(overlap(card, at)).toBe(false);
          expect(Math.min(Math.abs(card.y - at.y - at.height), Math.abs(at.y - card.y - card.height))).toBeLessThan(12);
        });
      }
    }
  }
});

test('keeps the card under its word at its own size when the page styles its root element', async ({ page, open }) => {
  for (const [what, style] of [
    ['zoomed in', 'html { zoom: 1.5 }'],
    ['zoomed out', 'html { zoom: 0.8 }'],
    ['scaled from the top left corner', 'html { transform: scale(1.2); transform-origin: 0 0 }'],
    ['centered', 'html { max-width: 500px; margin: 0 auto }'],
    ['absolutely positioned', 'html { position: absolute; left: 200px }'],
    ['with a left margin and layout containment', 'html { margin-left: 120px; contain: layout }'],
    ['defining custom properties with our names', ':root { --size: 2; --page-zoom: 3; --card-height: 40px }'],
  ] as const) {
    await test.step(what, async () => {
      await open(article('<p style="margin: 80px">看好新易盛的人</p>', `<style>${style}</style>`));
      const card = await hoverAndSettle(page, '新易盛');
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
  ['with direction: rtl on its root', 'html { direction: rtl }'],
  [
    'with direction: rtl forced on every element',
    '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
  ],
] as const) {
  test(`keeps left-to-right layout on a page ${what}`, async ({ page, open }) => {
    await open(article('<p>谷歌(GOOGL)</p>', `<style>${style}</style>`));
    await hoverAndSettle(page, '谷歌');
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

test('moves a pinned card up when it grows at the edge of the window', async ({ page, open }) => {
  await open(article('<p>寒武纪(688256)、谷歌(GOOGL)</p>'));
  await hoverAndSettle(page, '寒武纪');
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

test('keeps a pinned card that shows another company inside a window that becomes short', async ({ page, open }) => {
  await open(article('<p>谷歌(GOOGL)</p>'));
  await hoverAndSettle(page, '谷歌');
  await clickIn(page, 'card-pin');
  await clickIn(page, 'card-go');
  await page.waitForTimeout(150);

  await page.setViewportSize({ width: 1100, height: 300 });
  await page.waitForTimeout(150);
  expectWithin((await cardBox(page))!, { width: 1100, height: 300 });
});
