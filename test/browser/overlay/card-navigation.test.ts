// Navigation in the card: peers, units and parents, and Back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardBox, cardText, clickPart, closeCards, openCard, part, partOf } from '../support/card.ts';
import { boxOf, eventually, press, showPage } from '../support/test-page.ts';

afterEach(closeCards);

const shows = (text: RegExp): Promise<void> => eventually(() => expect(cardText()).toMatch(text));

describe('card of a company with peers', () => {
  beforeEach(async () => {
    await showPage('<p>午后中际旭创(300308.SZ)走强</p>');
    await openCard('中际旭创', '300308.SZSE');
  });

  it('opens a peer and returns with Back', async () => {
    expect(cardText()).toContain('不是这家公司');
    expect(part('card-back')).toBeNull();

    await clickPart('card-go');

    await shows(/^新易盛[^]*300502\.SZ/);
    // The muting button belongs to the word on the page, which does not mean the peer.
    expect(cardText()).not.toContain('不是这家公司');

    await clickPart('card-back');
    await shows(/^中际旭创[^]*不是这家公司/);
    expect(part('card-back')).toBeNull();
  });

  it('keeps keyboard focus in the card so that shortcuts still work', async () => {
    await clickPart('card-go');
    await shows(/^新易盛/);
    // The box holds the focus until the new content takes it.
    await eventually(() => {
      const focused = (partOf('card-pin').getRootNode() as ShadowRoot).activeElement;
      expect(focused?.classList.contains('overlay')).toBe(false);
    });

    await press('p');

    await eventually(() => expect(partOf('card-pin').ariaPressed).toBe('true'));
  });

  it('groups the peers of a long list by the stance of the report', async () => {
    expect(cardText()).not.toContain('剑桥科技');

    await clickPart('card-more-peers');

    await shows(/重点推荐\s+新易盛\s+天孚通信\s+建议关注\s+太辰光[^]*剑桥科技/);
  });
});

it('opens a unit from its parent, with a link back to the parent, under the pointer', async () => {
  await showPage('<p>亚马逊(AMZN)上调资本开支</p>');
  const events = await openCard('亚马逊', 'AMZN.NASDAQ');
  partOf('card-units').scrollIntoView();
  expect(boxOf(partOf('card-go')).y).toBeGreaterThanOrEqual(boxOf(partOf('card-units')).y);
  const before = cardBox();

  await clickPart('card-go');

  await shows(/^AWS[^]*所属\s+亚马逊/);
  // A shorter card would no longer be under the pointer, and would close.
  expect(cardBox()).toEqual(before);
  expect(events.onLeave).not.toHaveBeenCalled();
});
