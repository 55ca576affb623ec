import { describe, expect, it } from 'vitest';
import { msOf, stampOf, type Entries } from '../../../lib/sync/entry.ts';
import { itemsOfRows, pruneEntries, watchChanges } from '../../../lib/sync/items.ts';
import { stampEdits } from '../../../lib/sync/merge.ts';
import type { Watch } from '../../../lib/model/watch.ts';

const nowMs = Date.UTC(2026, 10, 21, 8, 30, 0, 123);
const now = stampOf(nowMs);
const row: Watch = {
  companyId: '600519.SSE',
  addedAtMs: nowMs - 5000,
  order: -nowMs + 4877.25,
  changedAtMs: nowMs,
  name: '贵州茅台',
};
const none: Entries = new Map();

describe('itemsOfRows and watchChanges', () => {
  it('round-trip a watch with its time in seconds and its order in thousandths', () => {
    const entries = stampEdits(none, itemsOfRows([row], []), none, now);

    expect(watchChanges(entries, []).put).toEqual([
      { ...row, addedAtMs: Math.floor(row.addedAtMs / 1000) * 1000, changedAtMs: msOf(now) },
    ]);
  });

  it('do not put an unchanged watch because of rounding', () => {
    const precise = { ...row, order: row.order + 0.0001 };
    const entries = stampEdits(none, itemsOfRows([row], []), none, now);

    expect(watchChanges(entries, [precise])).toEqual({ put: [], remove: [] });
  });

  it('keep the exact time of addition when another device moves the watch', () => {
    const known = stampEdits(none, itemsOfRows([row], []), none, now);
    const moved = stampEdits(known, itemsOfRows([{ ...row, order: 7, changedAtMs: nowMs + 9000 }], []), none, now + 9);

    expect(watchChanges(moved, [row]).put).toEqual([{ ...row, order: 7, changedAtMs: msOf(now + 9) }]);
  });

  it('leave one tombstone for a removed watch, without its order and name', () => {
    const known = stampEdits(none, itemsOfRows([row], []), none, now);

    const removed = pruneEntries(stampEdits(known, new Map(), none, now + 10));

    expect([...removed]).toEqual([['w 600519.SSE', { stamp: now + 10, value: null }]]);
    expect(watchChanges(removed, [row])).toEqual({ put: [], remove: ['600519.SSE'] });
  });

  it('treat a change time in the future as now', () => {
    const ahead = { ...row, changedAtMs: nowMs + 24 * 60 * 60 * 1000 };

    const entries = stampEdits(none, itemsOfRows([ahead], []), none, now);

    expect([...entries.values()].map(({ stamp }) => stamp)).toEqual([now, now, now]);
  });
});
