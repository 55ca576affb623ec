// A hover or tap while the background or a script is slow.
import { afterEach, describe, expect, it } from 'vitest';
import { cardText, isCardOpen } from '../support/card.ts';
import {
  endSession,
  expectCard,
  expectMarked,
  longMs,
  pass,
  pointAtWord,
  startSession,
  stopClock,
} from '../support/session.ts';
import { act, boxOf, centerOf, moveTo, query, showPage } from '../support/test-page.ts';

afterEach(endSession);

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
