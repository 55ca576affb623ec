import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '../../../../lib/content/hover/corridor.ts';

const word = { left: 100, top: 200, right: 160, bottom: 220 };
const below = { left: 60, top: 227, right: 428, bottom: 500 };
const above = { left: 60, top: 20, right: 428, bottom: 193 };
const toTheRight = { left: 167, top: 150, right: 535, bottom: 400 };
const toTheLeft = { left: 0, top: 150, right: 93, bottom: 400 };

describe('isOnTheWay', () => {
  it.each([
    ['between the word and a card below', below, { x: 130, y: 223 }],
    ['above a card below, beside the word', below, { x: 300, y: 224 }],
    ['between the word and a card above', above, { x: 130, y: 196 }],
    ['between the word and a card to the right', toTheRight, { x: 163, y: 210 }],
    ['between the word and a card to the left', toTheLeft, { x: 96, y: 160 }],
  ])('returns true %s', (_, card, at) => {
    expect(isOnTheWay(at, word, card)).toBe(true);
  });

  it.each([
    ['on the word itself', below, { x: 130, y: 210 }],
    ['in the card', below, { x: 130, y: 300 }],
    ['on the far side of the word', below, { x: 130, y: 195 }],
    ['beside both', below, { x: 440, y: 223 }],
    ['beyond a card above', above, { x: 130, y: 10 }],
  ])('returns false %s', (_, card, at) => {
    expect(isOnTheWay(at, word, card)).toBe(false);
  });
});
