import { describe, expect, it } from 'vitest';
import {
  mostPositions,
  parsePositions,
  positionOf,
  withPosition,
  type Positions,
} from '../../../lib/reader/positions.ts';

const at = (page: number) => ({ page, offset: 0.5, scale: null, rotation: 0 });

describe('positions', () => {
  it('keeps the last position of each document, and forgets the oldest documents', () => {
    let positions: Positions = [];
    for (let page = 1; page <= mostPositions + 1; page++) positions = withPosition(positions, `d${page}`, at(page));
    positions = withPosition(positions, 'd2', at(9));

    expect(positions).toHaveLength(mostPositions);
    expect(positionOf(positions, 'd1')).toBeNull();
    expect(positionOf(positions, 'd2')).toEqual(at(9));
    // Read again, so it is not the next to be forgotten.
    expect(positionOf(withPosition(positions, 'new', at(1)), 'd2')).toEqual(at(9));
    expect(positionOf(withPosition(positions, 'new', at(1)), 'd3')).toBeNull();
  });

  it('reads back what it stores', () => {
    const positions = withPosition([], 'd', { page: 3, offset: 0, scale: 1.5, rotation: 270 });

    expect(parsePositions(JSON.parse(JSON.stringify(positions)))).toEqual(positions);
  });

  it.each([
    ['no list', {}, undefined],
    ['no entry', [1, null, ['d']], []],
    ['a page below 1', [['d', { ...at(0) }]], []],
    ['half a page', [['d', { ...at(1.5) }]], []],
    ['an offset beyond the page', [['d', { ...at(1), offset: 2 }]], []],
    ['a scale of nothing', [['d', { ...at(1), scale: 0 }]], []],
    ['a slanted page', [['d', { ...at(1), rotation: 45 }]], []],
    ['no number', [['d', { ...at(1), offset: NaN }]], []],
  ])('leaves out %s', (_, stored, expected) => {
    expect(parsePositions(stored)).toEqual(expected);
  });
});
