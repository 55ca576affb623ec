import { describe, expect, it } from 'vitest';
import { isOnTheWay, type Bounds } from '../../../../lib/content/hover/corridor.ts';

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

describe('the corridor includes its edges and nothing beyond them', () => {
  // Each as wide as word and card together, and as long as the gap between them.
  it.each<[string, Bounds, Bounds]>([
    ['below', below, { left: 60, right: 428, top: 220, bottom: 227 }],
    ['above', above, { left: 60, right: 428, top: 193, bottom: 200 }],
    ['to the right', toTheRight, { left: 160, right: 167, top: 150, bottom: 400 }],
    ['to the left', toTheLeft, { left: 93, right: 100, top: 150, bottom: 400 }],
    [
      'below and narrower than the word',
      { left: 120, top: 230, right: 140, bottom: 300 },
      { left: 100, right: 160, top: 220, bottom: 230 },
    ],
    [
      'to the right and lower than the word',
      { left: 170, top: 205, right: 300, bottom: 215 },
      { left: 160, right: 170, top: 200, bottom: 220 },
    ],
    [
      'below and touching the word',
      { left: 60, top: 220, right: 428, bottom: 300 },
      { left: 60, right: 428, top: 220, bottom: 220 },
    ],
  ])('for a card %s', (_, card, { left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const inside = [
      { x: left, y },
      { x: right, y },
      { x, y: top },
      { x, y: bottom },
    ];
    const outside = [
      { x: left - 0.5, y },
      { x: right + 0.5, y },
      { x, y: top - 0.5 },
      { x, y: bottom + 0.5 },
    ];

    expect(inside.map((at) => isOnTheWay(at, word, card))).toEqual([true, true, true, true]);
    expect(outside.map((at) => isOnTheWay(at, word, card))).toEqual([false, false, false, false]);
  });

  it('does not exist for a card that overlaps the word', () => {
    const over = { left: 150, top: 210, right: 400, bottom: 400 };

    expect(isOnTheWay({ x: 155, y: 215 }, word, over)).toBe(false);
  });
});
