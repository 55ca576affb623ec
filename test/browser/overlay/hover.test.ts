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

describe('a tap before the pointer script arrived', () => {
  const arrival = () => Promise.withResolvers<void>();

  async function tapWord(): Promise<void> {
    const clicked = new Promise((resolve) => window.addEventListener('click', resolve, { once: true }));
    const { x, y } = centerOf(query('#word'));
    await act({ kind: 'touchStart', x, y }, { kind: 'touchEnd' });
    await clicked;
  }

  it('opens the card once it arrives', async () => {
    const { promise, resolve } = arrival();
    await showPage('<p><span id="word">新易盛</span>大涨</p>');
    await startSession('新易盛', {}, { pointerDelay: promise });
    await tapWord();
    expect(isCardOpen()).toBe(false);

    resolve();

    await expectCard('300502');
  });

  it('opens no card for another word that scrolled to the tapped place', async () => {
    const { promise, resolve } = arrival();
    await showPage(
      '<p><span id="word">新易盛</span>大涨</p><p id="other" style="margin:1500px 0">天孚通信(300394)收涨</p>',
    );
    await startSession('新易盛', {}, { pointerDelay: promise });
    await tapWord();
    stopClock();
    window.scrollTo({ top: boxOf(query('#other')).y - boxOf(query('#word')).y, behavior: 'instant' });
    await expectMarked('天孚通信');

    resolve();
    await pass(longMs);

    expect(isCardOpen()).toBe(false);
  });
});

it('opens the card for a resting pointer once the busy background responds', async () => {
  const busy = Promise.withResolvers<void>();
  await showPage('<p>寒武纪(688256)成交放大</p>');
  await startSession('寒武纪', {}, { dossierDelay: busy.promise });
  stopClock();
  await pointAtWord('寒武纪');
  await pass(longMs);
  expect(cardText()).toBe('正在加载…');

  busy.resolve();

  await expectCard('688256');
});

it('opens no card of a word that the pointer left before the busy background responded', async () => {
  const busy = Promise.withResolvers<void>();
  await showPage('<p>寒武纪(688256)成交放大</p>');
  await startSession('寒武纪', {}, { dossierDelay: busy.promise });
  stopClock();
  await pointAtWord('寒武纪');
  await pass(longMs);
  await moveTo(700, 600);
  await pass(longMs);

  busy.resolve();
  await pass(longMs);

  expect(isCardOpen()).toBe(false);
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
  showStrip('zhongji-innolight', { place: { corner: 'bottom-right' } });
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
