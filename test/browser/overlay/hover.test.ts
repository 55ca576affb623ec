// Opening, keeping and closing the card by pointer, on the real page pipeline.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardBox, cardText, closeCards, dossierFor, isCardOpen } from '../support/card.ts';
import {
  changeSettings,
  endSession,
  enterCard,
  expectCard,
  expectNoCard,
  hoverWord,
  longMs,
  pass,
  pointAtWord,
  startSession,
  stopClock,
} from '../support/session.ts';
import { centerOf, eventually, findText, act, moveTo, showPage } from '../support/test-page.ts';

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
