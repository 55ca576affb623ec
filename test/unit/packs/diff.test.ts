import { expect, it } from 'vitest';
import { diffPacks } from '../../../lib/packs/diff.ts';
import { aPack } from '../../support/packs.ts';

const none = { added: 0, changed: 0, removed: 0 };

it('counts all rows of a new pack as added', () => {
  const one = { ...none, added: 1 };

  expect(diffPacks(null, aPack())).toEqual({ companies: one, reports: one, views: one, figures: one, glossary: one });
});

it('counts changed, added and removed rows, whatever the order of rows and fields', () => {
  const before = aPack();
  const [figure] = before.figures;
  const reordered = Object.fromEntries(Object.entries(before.companies[0]!).toReversed());
  const after = aPack({
    companies: [reordered as (typeof before.companies)[number]],
    views: [],
    figures: [
      { ...figure!, id: 'tide.new' },
      { ...figure!, value: 13 },
    ],
  });

  expect(diffPacks(before, after)).toEqual({
    companies: none,
    reports: none,
    views: { ...none, removed: 1 },
    figures: { added: 1, changed: 1, removed: 0 },
    glossary: none,
  });
});
