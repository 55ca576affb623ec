import { describe, expect, it } from 'vitest';
import { idAfter } from '../../../components/watchlist/row-drag.ts';

const all = ['a', 'b', 'c', 'd'];

describe('idAfter', () => {
  it.each([
    ['the last shown id is in the middle of all', 'b', 'a', 'c'],
    ['the moving id directly follows the last shown one', 'b', 'c', 'd'],
    ['the last shown id is the last of all', 'd', 'a', null],
    ['nothing is shown', undefined, 'a', null],
  ])('finds the next id when %s', (_, last, moving, expected) => {
    expect(idAfter(all, last, moving)).toBe(expected);
  });
});
