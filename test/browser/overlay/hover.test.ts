// Opening, keeping and closing the card by pointer, on the real page pipeline.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { providePageApi } from '../../../lib/messages/page-api.ts';
import { cardBox, cardBoxes, cardElement, cardText, clickPart, isCardOpen, part } from '../support/card.ts';
import {
  changeSettings,
  endSession,
  enterCard,
  expectCard,
  expectMarked,
  expectNoCard,
  hoverWord,
  longMs,
  pass,
  pointAtWord,
  startSession,
  stopClock,
} from '../support/session.ts';
import { showStrip, strip, stripElement } from '../support/strip.ts';
import {
  act,
  boxOf,
  centerOf,
  clickAt,
  drag,
  elementAt,
  eventually,
  findText,
  moveTo,
  nextFrame,
  query,
  showPage,
} from '../support/test-page.ts';

const codesOfCards = (): (string | undefined)[] => cardBoxes().map(({ innerText }) => /\d{6}/.exec(innerText)?.[0]);

const news = '<p>国产芯片走强,寒武纪成交放大,<b>中际</b>旭创(300308.SZ)与亚马逊的供货消息被提及。</p>';

afterEach(endSession);

describe('pointer', () => {
  beforeEach(async () => {
    await showPage(news);
    await startSession('寒武纪');
    stopClock();
  });

  it('opens no card when it passes by', async () => {
    for (let x = 0; x < 700; x += 35) await moveTo(x, 24);
    await moveTo(700, 600);
    await pass(longMs);

    expect(isCardOpen()).toBe(false);
  });

  it('opens no card while it is led along lines full of marks, and one where it comes to rest', async () => {
    await showPage('<p>寒武纪 亚马逊 中际旭创 新易盛 天孚通信 英伟达 微软 谷歌</p>');
    await expectMarked('谷歌');
    const { x: start, y, height } = document.querySelector('p')!.getBoundingClientRect();
    const pixelsPerSecond = 150;
    const frameMs = 48;
    for (let ms = 0; ms < 2000; ms += frameMs) {
      await moveTo(start + (pixelsPerSecond * ms) / 1000, y + height / 2);
      await pass(frameMs);
      expect(isCardOpen()).toBe(false);
    }

    await pointAtWord('天孚通信');
    await pass(120);
    await expectCard('300394');
  });

  it('keeps the card open on the way into it and closes it on leaving', async () => {
    await hoverWord('寒武纪', '688256');
    const { x, y, height } = cardBox();

    await moveTo(x + 40, y + 40, 4);
    await pass(longMs);
    expect(cardText()).toContain('688256');

    await moveTo(x + 40, y + height + 60, 4);
    await pass(longMs);
    expect(isCardOpen()).toBe(false);
  });

  it('keeps the card open on a short detour into it', async () => {
    await hoverWord('寒武纪', '688256');
    const { x, y } = centerOf(findText('寒武纪'));
    const card = cardBox();

    await moveTo(x, y - 15);
    await pass(100);
    await moveTo(card.x + 40, card.y + 40);
    await pass(longMs);

    expect(cardText()).toContain('688256');
  });

  it('keeps the card open while it rests between word and card', async () => {
    await hoverWord('寒武纪', '688256');
    const word = centerOf(findText('寒武纪'));

    await moveTo(word.x, cardBox().y - 3, 3);
    await pass(longMs);
    expect(cardText()).toContain('688256');

    await moveTo(word.x, word.y - 30, 3);
    await pass(longMs);
    expect(isCardOpen()).toBe(false);
  });

  it('switches the card when it moves to another word', async () => {
    await hoverWord('寒武纪', '688256');

    await hoverWord('亚马逊', 'AMZN');

    expect(cardText()).not.toContain('688256');
  });

  it('opens the card of a company from its code', async () => {
    await hoverWord('300308.SZ', '中际旭创');
  });
});

it.each([
  ['before the pointer script arrived', true],
  ['after the pointer script arrived', false],
])('opens no card when a word scrolls under a resting pointer %s', async (_, isLate) => {
  const arrival = Promise.withResolvers<void>();
  if (!isLate) arrival.resolve();
  await showPage(
    '<p>天孚通信(300394)收涨</p><p id="word" style="margin-top:900px">新易盛大涨</p><p style="margin-top:900px">.</p>',
  );
  await startSession('天孚通信', {}, { pointerDelay: arrival.promise });
  stopClock();
  await moveTo(30, 310);
  await moveTo(30, 300);

  const isTold = new Promise((resolve) => query('#word').addEventListener('mouseover', resolve, { once: true }));
  window.scrollTo({ top: boxOf(query('#word')).y - 295, behavior: 'instant' });
  await expectMarked('新易盛');
  // The browser reports what is under the pointer now as a move.
  await isTold;
  arrival.resolve();
  await pass(longMs);
  expect(isCardOpen()).toBe(false);

  await moveTo(32, 300);
  await expectCard('300502');
});

describe('hover key', () => {
  beforeEach(async () => {
    await showPage('<p>新易盛大涨</p><button>按钮</button>');
    await startSession('新易盛', { hoverKey: 'shift', dwellMs: 0 });
    stopClock();
  });

  it('must be held for the card to open, and closes it when it is released', async () => {
    await pointAtWord('新易盛');
    await pass(longMs);
    expect(isCardOpen()).toBe(false);

    await act({ kind: 'keydown', key: 'Shift' });
    await expectCard('300502');
    await act({ kind: 'keyup', key: 'Shift' });
    await expectNoCard();
  });

  it.each(['nothing', 'a button'])(
    'keeps a card under the pointer open when it is released while %s of the page has focus',
    async (focused) => {
      if (focused === 'a button') query('button').focus();
      await act({ kind: 'keydown', key: 'Shift' });
      await hoverWord('新易盛', '300502');
      await enterCard();

      await act({ kind: 'keyup', key: 'Shift' });
      await pass(longMs);
      expect(cardText()).toContain('300502');

      await moveTo(900, 700);
      await expectNoCard();
    },
  );
});

describe('with cards on click', () => {
  beforeEach(async () => {
    await showPage('<p>新易盛大涨，<a href="#followed">天孚通信</a>，<button>中际旭创</button></p>');
    await startSession('新易盛', { hoverKey: 'click' });
    stopClock();
  });

  it('opens the card of a clicked word, and none on hover', async () => {
    await pointAtWord('新易盛');
    await pass(longMs);
    expect(isCardOpen()).toBe(false);

    const { x, y } = centerOf(findText('新易盛'));
    await clickAt(x, y);
    await expectCard('300502');
    await moveTo(900, 700);
    await pass(longMs);
    expect(isCardOpen()).toBe(true);

    await clickAt(900, 700);
    await expectNoCard();
  });

  it.each(['天孚通信', '中际旭创'])('leaves a click on the link or button %s to the page', async (word) => {
    const clicked: Event[] = [];
    document.addEventListener('click', (event) => clicked.push(event), { once: true });
    const { x, y } = centerOf(findText(word));

    await clickAt(x, y);
    await pass(longMs);

    expect(clicked.map(({ defaultPrevented }) => defaultPrevented)).toEqual([false]);
    expect(isCardOpen()).toBe(false);
  });
});

it('keeps a menu of the page open on a click in the card and scrolls nothing on wheel over its header', async () => {
  await showPage('<div id="menu">新易盛(300502)</div><div style="height:3000px"></div>');
  const menu = query('#menu');
  const removeOutside = ({ target }: Event): void => {
    if (!menu.contains(target as Node)) menu.remove();
  };
  for (const kind of ['pointerdown', 'mousedown', 'click']) document.addEventListener(kind, removeOutside);
  await startSession('新易盛');
  await hoverWord('新易盛', '300502');

  await clickPart('card-figure');
  await eventually(() => expect(part('card-provenance')).not.toBeNull());
  const { x, y } = boxOf(cardElement().querySelector('.card-identity')!);
  await act({ kind: 'move', x: x + 30, y: y + 8 }, { kind: 'wheel', deltaY: 300 });
  await nextFrame();

  expect(menu.isConnected).toBe(true);
  expect(window.scrollY).toBe(0);
  expect(cardText()).toContain('300502');
  for (const kind of ['pointerdown', 'mousedown', 'click']) document.removeEventListener(kind, removeOutside);
});

describe('settings changed while cards are open', () => {
  beforeEach(async () => {
    await showPage('<p>新易盛大涨</p><p style="margin-top:40px">天孚通信收涨</p>');
    await startSession('新易盛');
    await hoverWord('新易盛', '300502');
    await clickPart('card-pin');
    const { x, y } = cardBox();
    await drag({ x: x + 120, y: y + 12 }, { x: 720, y: 92 });
  });

  it('keep pinned cards and update their theme, but close the hovered card', async () => {
    changeSettings({ theme: 'dark' });
    expect(cardElement().dataset['theme']).toBe('dark');

    await hoverWord('天孚通信', '300502');
    await eventually(() => expect(codesOfCards()).toEqual(['300502', '300394']));
    changeSettings({ theme: 'light' });

    expect(codesOfCards()).toEqual(['300502']);
    expect(cardElement().dataset['theme']).toBe('light');
  });

  it('close pinned cards when the session ends', () => {
    endSession();

    expect(isCardOpen()).toBe(false);
  });
});

it('opens no card for a word under the strip', async () => {
  await showPage('<p style="position:absolute;right:40px;bottom:60px">新易盛新易盛新易盛新易盛新易盛</p>');
  await startSession('新易盛');
  providePageApi({ strip });
  showStrip('300308.SZSE', { place: { corner: 'bottom-right' } });
  stopClock();
  const { x, y } = boxOf(query('p'));
  expect(stripElement()!.contains(elementAt(x + 60, y + 8))).toBe(true);

  await moveTo(x + 60, y + 8);
  await moveTo(x + 62, y + 9);
  await pass(longMs);
  expect(isCardOpen()).toBe(false);

  strip.hide();
  await moveTo(x + 60, y + 8);
  await expectCard('300502');
});
