// Commands, keyboard focus and taps, on the real page pipeline.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardBox, cardBoxes, cardElement, cardText } from '../support/card.ts';
import {
  endSession,
  expectCard,
  expectNoCard,
  hoverWord,
  longMs,
  pass,
  pointAtWord,
  startSession,
  stopClock,
} from '../support/session.ts';
import { act, centerOf, eventually, findText, moveTo, press, query, showPage } from '../support/test-page.ts';
import type { Visit } from '../../../lib/content/session/session.ts';

afterEach(endSession);

let visit: Visit;

describe('commands', () => {
  beforeEach(async () => {
    await showPage(
      `<p>新易盛大涨</p><p><button>站内按钮</button></p><p style="margin-top:1500px">天孚通信收涨</p>
       <p hidden>英维克</p><p style="margin-top:1500px">英维克回落</p>`,
    );
    visit = await startSession('新易盛');
  });

  it('step through the visible mentions of the page in a cycle', async () => {
    for (const code of ['300502', '300394', '002837', '300502']) {
      visit.command('next-mention');
      await expectCard(code);
    }
    visit.command('previous-mention');
    await expectCard('002837');
    expect(window.scrollY).toBeGreaterThan(2000);
  });

  it('start at the first mention in view', async () => {
    window.scrollTo({ top: 1000, behavior: 'instant' });

    visit.command('next-mention');

    await expectCard('300394');
  });

  it('move focus into the card; Esc restores it', async () => {
    query('button').focus();

    visit.command('open-card');
    await expectCard('300502');
    const root = cardElement().getRootNode() as ShadowRoot;
    await eventually(() => expect(document.activeElement).toBe(root.host));
    await press('Escape');

    await expectNoCard();
    expect(document.activeElement).toBe(query('button'));
  });

  it('keep a card open that they opened when the pointer moves', async () => {
    visit.command('next-mention');
    await expectCard('300502');
    stopClock();

    await moveTo(600, 500);
    await moveTo(640, 520);
    await pass(longMs);

    expect(cardText()).toContain('300502');
  });

  it('keep the pin of a card while others open, and close all', async () => {
    await hoverWord('新易盛', '300502');
    const before = cardBox();
    stopClock();

    visit.command('pin-card');
    await pass(0);
    await moveTo(700, 550);
    await pass(longMs);
    expect(cardText()).toContain('300502');
    expect(cardBox()).toEqual(before);

    visit.command('next-mention');
    await eventually(() => expect(cardBoxes()).toHaveLength(2));

    visit.command('close-cards');
    await expectNoCard();
  });
});

it('keeps a card with keyboard focus when the pointer crosses another word', async () => {
  await showPage('<p>新易盛大涨</p><p style="margin-top:650px">天孚通信收涨</p>');
  visit = await startSession('新易盛');
  visit.command('open-card');
  await expectCard('300502');
  await press('Tab');
  stopClock();

  await pointAtWord('天孚通信');
  await pass(longMs);
  expect(cardText()).toContain('300502');

  await press('Escape');
  await expectNoCard();
  const { x, y } = centerOf(findText('天孚通信'));
  await moveTo(x + 1, y);
  await expectCard('300394');
});

it('opens the card on the first tap and follows the link on the second', async () => {
  await showPage('<p><a href="#there">新易盛大涨</a></p><p>平静的一段</p>');
  await startSession('新易盛');
  // The tap is the first input: page.js loads the pointer script earlier on touch screens, tests by a move.
  await moveTo(5, 300);
  const { x, y } = centerOf(findText('新易盛'));
  const tap = (): Promise<void> => act({ kind: 'touchStart', x, y }, { kind: 'touchEnd' });

  await tap();
  await expectCard('300502');
  expect(location.hash).toBe('');

  await tap();
  await eventually(() => expect(location.hash).toBe('#there'));
  history.replaceState(null, '', location.pathname + location.search);
});
