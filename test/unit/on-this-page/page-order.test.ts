import { describe, expect, it } from 'vitest';
import { inPageOrder } from '../../../components/on-this-page/PageCompaniesView.tsx';

const counts = { lamp: 1, mill: 3, forge: 2 };

describe('inPageOrder', () => {
  it('sorts by first mention', () => {
    expect(inPageOrder(counts, ['forge', 'lamp', 'mill'], 'mention')).toEqual(['forge', 'lamp', 'mill']);
  });

  it('sorts by count and keeps the page order when counts are equal', () => {
    expect(inPageOrder({ ...counts, dock: 3 }, ['dock', 'forge', 'lamp', 'mill'], 'count')).toEqual([
      'dock',
      'mill',
      'forge',
      'lamp',
    ]);
  });

  it('puts companies without a known first mention last and drops companies no longer on the page', () => {
    expect(inPageOrder(counts, ['gone', 'mill'], 'mention')).toEqual(['mill', 'lamp', 'forge']);
  });
});
