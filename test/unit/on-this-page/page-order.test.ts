import { describe, expect, it } from 'vitest';
import { inPageOrder } from '../../../components/on-this-page/PageCompaniesView.tsx';

const counts = { lamp: 1, mill: 3, forge: 2 };

describe('inPageOrder', () => {
  it('follows the page by first mention', () => {
    expect(inPageOrder(counts, ['forge', 'lamp', 'mill'], 'mention')).toEqual(['forge', 'lamp', 'mill']);
  });

  it('puts the most named first by count, and keeps the page’s order among equals', () => {
    expect(inPageOrder({ ...counts, dock: 3 }, ['dock', 'forge', 'lamp', 'mill'], 'count')).toEqual([
      'dock',
      'mill',
      'forge',
      'lamp',
    ]);
  });

  it('puts what the page has not told the place of last, and leaves out what has gone from it', () => {
    expect(inPageOrder(counts, ['gone', 'mill'], 'mention')).toEqual(['mill', 'lamp', 'forge']);
  });
});
