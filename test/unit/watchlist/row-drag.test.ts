import { expect, it } from 'vitest';
import { idAfter } from '../../../components/watchlist/row-drag.ts';

const all = ['a', 'b', 'c', 'd'];

it.each([
  ['the end of what is shown is in the middle of all', 'b', 'a', 'c'],
  ['the one that moves stands right after it', 'b', 'c', 'd'],
  ['what is shown ends with all', 'd', 'a', null],
  ['nothing is shown', undefined, 'a', null],
])('where %s, it knows what comes next', (_, last, moving, expected) => {
  expect(idAfter(all, last, moving)).toBe(expected);
});
