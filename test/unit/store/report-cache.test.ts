// Reports that searches keep in memory.
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from '../../../lib/store/database.ts';
import { seedPackId } from '../../../lib/store/packs.ts';
import { cachedReports } from '../../../lib/store/report-cache.ts';
import { aReport } from '../../support/builders.ts';

let db: Database;

const store = (id: string, asOf: string) => db.reports.put({ ...aReport({ id, asOf }), packId: seedPackId });

beforeEach(async () => {
  db = createDatabase();
  await store('a', '2026-01-05');
  await store('b', '2026-02-05');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

it('gives heads in the order of the ids, and nothing for an unknown id', async () => {
  const read = cachedReports(db);

  const reports = await read(['b', 'none', 'a']);

  expect(reports.map((report) => report?.asOf)).toEqual(['2026-02-05', undefined, '2026-01-05']);
  expect(reports[0]).not.toHaveProperty('sections');
});

it('reads a report once', async () => {
  const read = cachedReports(db);
  await read(['a']);
  const bulkGet = vi.spyOn(db.reports, 'bulkGet');

  await read(['a', 'b']);

  expect(bulkGet).toHaveBeenCalledExactlyOnceWith(['b']);
});

it('lets a live query see a changed report that it got from memory', async () => {
  const read = cachedReports(db);
  await read(['a']);
  const seen: unknown[] = [];
  const subscription = liveQuery(async () => (await read(['a']))[0]?.asOf).subscribe((asOf) => seen.push(asOf));
  await vi.waitUntil(() => seen.length > 0);

  await store('a', '2026-03-05');

  await expect.poll(() => seen.at(-1)).toBe('2026-03-05');
  subscription.unsubscribe();
});
