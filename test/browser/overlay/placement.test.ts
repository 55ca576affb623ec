// Card placement: within the viewport, beside its word, for any position, text size and page style.
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cardBox, cardElement, clickPart, closeCards, openCard, part, partOf } from '../support/card.ts';
import {
  boxOf,
  drag,
  emulateMedia,
  eventually,
  findText,
  inOverlays,
  large,
  nextFrame,
  resetMedia,
  showPage,
  type Box,
} from '../support/test-page.ts';
import { exposeText } from '../../support/visible-text.ts';

afterEach(closeCards);

interface Size {
  width: number;
  height: number;
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** With a tolerance of one pixel for rounding. */
function expectWithin(box: Box, { width, height }: Size): void {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
  expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
}

interface Placed {
  card: Box;
  word: Box;
}

async function placeAt(word: string, companyId: string, settings = {}): Promise<Placed> {
  await openCard(word, companyId, { settings });
  await nextFrame();
  return { card: cardBox(), word: boxOf(findText(word)) };
}

describe('position of the word', () => {
  it.each([
    ['top left', 'left:0;top:0', large],
    ['top right', 'right:0;top:0', large],
    ['bottom left', 'left:0;bottom:0', large],
    ['bottom right', 'right:0;bottom:0', large],
    ['middle of a narrow page', 'left:0;top:45%', { width: 320, height: 400 }],
    ['lower half of a narrow page', 'right:0;top:70%', { width: 320, height: 400 }],
    ['middle of a flat page', 'left:30%;top:45%', { width: 1100, height: 300 }],
    ['middle of a phone in landscape', 'left:45%;top:45%', { width: 640, height: 320 }],
    ['middle of a small and flat page', 'left:45%;top:45%', { width: 480, height: 300 }],
  ])('keeps the card in the viewport and off its word at the %s', async (_, style, size) => {
    await showPage(`<div style="position:fixed;${style}">亚马逊(AMZN)</div>`, '', size);
    const { card, word } = await placeAt('亚马逊', 'AMZN.NASDAQ');

    expectWithin(card, size);
    expect(card.height).toBeGreaterThan(100);
    expect(overlap(card, word)).toBe(false);
  });
});

const places = [
  ['top right', 'right:0;top:0'],
  ['bottom right', 'right:0;bottom:0'],
  ['bottom left', 'left:0;bottom:0'],
  ['middle', 'left:45%;top:62%'],
] as const;
const small = { width: 320, height: 500 };

describe('text size', () => {
  it.each([
    ...places.map(([place, style]) => ['small', 'large', place, style, large] as const),
    ...places.map(([place, style]) => ['large', 'large', place, style, large] as const),
    ...places.map(([place, style]) => ['larger', 'large', place, style, large] as const),
    ...places.map(([place, style]) => ['larger', 'small', place, style, small] as const),
  ])('%s keeps the card in a %s window and beside its word at the %s', async (textSize, _, _place, style, size) => {
    await showPage(`<p style="position:fixed;margin:0;${style}">亚马逊(AMZN)</p>`, '', size);
    const { card, word } = await placeAt('亚马逊', 'AMZN.NASDAQ', { textSize });

    expectWithin(card, size);
    expect(overlap(card, word)).toBe(false);
    const gaps = [
      card.y - word.y - word.height,
      word.y - card.y - card.height,
      card.x - word.x - word.width,
      word.x - card.x - card.width,
    ];
    expect(Math.min(...gaps.map(Math.abs))).toBeLessThan(12);
  });

  it('scales the card and keeps it under its word', async () => {
    await showPage('<p style="margin: 60px 200px">看好新易盛的人</p>');
    const { card, word } = await placeAt('新易盛', '300502.SZSE', { textSize: 'larger' });

    expect(Math.round(card.width)).toBe(Math.round(368 * 1.3));
    expect(Math.abs(card.x - word.x)).toBeLessThan(3);
    expect(card.y).toBeGreaterThanOrEqual(word.y + word.height);
    expectWithin(card, large);
  });
});

describe('styles of the page’s root element', () => {
  it.each([
    ['zoomed in', 'html { zoom: 1.5 }'],
    ['zoomed out', 'html { zoom: 0.8 }'],
    ['scaled from the top left corner', 'html { transform: scale(1.2); transform-origin: 0 0 }'],
    ['centered', 'html { max-width: 500px; margin: 0 auto }'],
    ['absolutely positioned', 'html { position: absolute; left: 200px }'],
    ['with a left margin and layout containment', 'html { margin-left: 120px; contain: layout }'],
    ['defining custom properties with our names', ':root { --size: 2; --page-zoom: 3; --card-height: 40px }'],
  ])('keep the card under its word at its own size when it is %s', async (_, css) => {
    await showPage('<p style="margin: 80px">看好新易盛的人</p>', css);
    const { card, word } = await placeAt('新易盛', '300502.SZSE');

    expect(Math.round(card.width)).toBe(368);
    expect(Math.abs(card.x - word.x)).toBeLessThan(4);
    expect(card.y - word.y - word.height).toBeGreaterThanOrEqual(0);
    expect(card.y - word.y - word.height).toBeLessThan(16);
    expect(card.height).toBeGreaterThan(150);
  });

  it.each([
    ['direction: rtl', 'html { direction: rtl }'],
    [
      'direction: rtl forced on every element',
      '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
    ],
  ])('keep the layout left-to-right with %s', async (_, css) => {
    await showPage('<p>谷歌(GOOGL)</p>', css);
    await placeAt('谷歌', 'GOOGL.NASDAQ');
    const amount = inOverlays('.card .yj-amount').find(({ innerText }) => innerText.includes('160–180'))!;
    const restore = exposeText(amount);
    const text = amount.firstChild as Text;
    const leftOf = (at: number): number => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };

    expect(boxOf(partOf('yj-star')).x).toBeGreaterThan(boxOf(partOf('card-identity')).x);
    expect(leftOf(0)).toBeLessThan(leftOf(text.length - 1));
    restore();
  });
});

it('opens beside a word in vertical text instead of over the following text', async () => {
  await showPage('<p style="writing-mode: vertical-rl; height: 400px; margin: 20px">看好新易盛的人都在场外</p>');
  const { card, word } = await placeAt('新易盛', '300502.SZSE');

  expect(card.x).toBeGreaterThanOrEqual(word.x + word.width);
});

it('opens above the word when the site shows its own card below', async () => {
  // There is more room below.
  await showPage('<p style="margin-top: 300px">看好新易盛的人</p>');
  await openCard('新易盛', '300502.SZSE', { anchor: { isAbove: true } });

  expect(cardElement().getBoundingClientRect().bottom).toBeLessThan(boxOf(findText('新易盛')).y);
});

it('follows its word when a container scrolls', async () => {
  await showPage(
    '<div id="list" style="height:300px;overflow:auto"><p style="margin-top:150px">新易盛</p><p style="height:900px"></p></div>',
  );
  const before = await placeAt('新易盛', '300502.SZSE');

  document.querySelector('#list')!.scrollTop = 60;

  await eventually(() => expect(cardBox().y).toBe(before.card.y - 60));
});

it('keeps its place above the word after the page was printed', async () => {
  await showPage('<p style="position:fixed;left:20px;bottom:120px">新易盛</p>');
  const { card, word } = await placeAt('新易盛', '300502.SZSE');
  expect(card.y + card.height).toBeLessThan(word.y);

  await emulateMedia({ media: 'print' });
  await eventually(() => expect(cardBox().height).toBe(0));
  // The card is placed again when its size changes, which observers report after a frame.
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await resetMedia();

  for (let frame = 0; frame < 3; frame++) await nextFrame();
  expect(cardBox()).toEqual(card);
});

it('stays in view and off its word when the window becomes smaller', async () => {
  await showPage('<p style="position:fixed;right:20px;bottom:20px">新易盛</p>');
  await placeAt('新易盛', '300502.SZSE');
  const size = { width: 600, height: 500 };

  await page.viewport(size.width, size.height);

  await eventually(() => expectWithin(cardBox(), size));
  expect(overlap(cardBox(), boxOf(findText('新易盛')))).toBe(false);
});

describe('pinned card', () => {
  it('moves up when it grows at the edge of the window', async () => {
    await showPage('<p>寒武纪(688256)</p>');
    await placeAt('寒武纪', '688256.SSE');
    await clickPart('card-pin');
    const head = boxOf(partOf('card-head'));
    await drag({ x: head.x + 40, y: head.y + 8 }, { x: 500, y: 740 });

    await clickPart('card-figure');

    await eventually(() => expect(part('card-provenance')).not.toBeNull());
    await eventually(() => expectWithin(cardBox(), large));
  });

  it('stays inside a window that becomes short after it showed another company', async () => {
    await showPage('<p>谷歌(GOOGL)</p>');
    await placeAt('谷歌', 'GOOGL.NASDAQ');
    await clickPart('card-pin');
    await clickPart('card-go');
    await eventually(() => expect(part('card-back')).not.toBeNull());
    const size = { width: 1100, height: 300 };

    await page.viewport(size.width, size.height);

    await eventually(() => expectWithin(cardBox(), size));
  });
});

describe('without scrolling', () => {
  const companies = [
    ['亚马逊', 'AMZN.NASDAQ'],
    ['阿里巴巴', 'BABA.NYSE'],
    ['微软', 'MSFT.NASDAQ'],
    ['华为', 'huawei'],
    ['中际旭创', '300308.SZSE'],
  ] as const;
  const windows = [
    ['in a usual window', large],
    // A window of 1280 by 800 at 150 %.
    ['zoomed to 150 %', { width: 853, height: 533 }],
  ] as const;
  const cases = companies.flatMap((company) =>
    (['zh-CN', 'en'] as const).flatMap((language) =>
      windows.map(([name, size]) => [company[0], language, name, company[1], size] as const),
    ),
  );

  it.each(cases)('shows the whole card of %s in %s, %s', async (word, language, _, companyId, size) => {
    await showPage(`<p style="position:fixed;margin:0;left:10%;top:40%">${word}公布财报</p>`, '', size);
    await openCard(word, companyId, { settings: { language } });

    await eventually(() => {
      const body = partOf('card-body');
      expect(body.scrollHeight - body.clientHeight).toBeLessThanOrEqual(1);
      expectWithin(cardBox(), size);
    });
  });
});
