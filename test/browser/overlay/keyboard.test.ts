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
import {
  act,
  centerOf,
  eventually,
  findText,
  inOverlays,
  moveTo,
  press,
  query,
  showPage,
} from '../support/test-page.ts';
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

  it('step twice when they come quickly one after another', async () => {
    visit.command('next-mention');
    visit.command('next-mention');
    await expectCard('300394');

    for (let step = 0; step < 2; step++) visit.command('previous-mention');
    await expectCard('002837');
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

describe('stepping on a page that repeats its companies', () => {
  const spoken = (): string => inOverlays('.card .card-spoken')[0]?.innerText ?? '';

  beforeEach(async () => {
    await showPage('<p>新易盛、新易盛(300502)与天孚通信</p><p>天孚通信、新易盛、<b>英维克</b>、英维克</p>');
    visit = await startSession('新易盛');
  });

  it('goes from company to company, not from mention to mention', async () => {
    for (const code of ['300502', '300394', '002837', '300502', '300394']) {
      visit.command('next-mention');
      await expectCard(code);
    }
    for (const code of ['300502', '002837']) {
      visit.command('previous-mention');
      await expectCard(code);
    }
  });

  it('goes on from the company of a later mention', async () => {
    const { x, y } = centerOf(findText('英维克'));
    await moveTo(x - 1, y);
    await moveTo(x, y);
    await expectCard('002837');

    visit.command('next-mention');

    await expectCard('300502');
  });

  it('announces each company with its place, rating and age', async () => {
    visit.command('next-mention');
    await eventually(() => expect(spoken()).toMatch(/^新易盛，第 1 家，共 3 家，重点推荐，\d+ 个月前$/));

    visit.command('next-mention');
    await eventually(() => expect(spoken()).toMatch(/^天孚通信，第 2 家，共 3 家，/));
  });

  it('announces nothing on hover', async () => {
    await hoverWord('新易盛', '300502');

    expect(spoken()).toBe('');
    expect(inOverlays('.card .card-spoken')).toHaveLength(0);
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
