import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/store/facts.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { addWatch, listWatches } from '../../../lib/store/watches.ts';
import type { Seeds } from '../../../seeds/index.ts';
import { aCompany, aFigure, aReport, aView, someSeeds } from '../../support/builders.ts';
import { anotherConnection, freshDatabase, seededDatabase } from '../../support/store.ts';

const first = someSeeds();
const second = someSeeds({
  version: 'second',
  companies: [aCompany({ id: 'rope-yard', names: { zh: '缆绳厂', en: 'Rope Yard' } })],
  reports: [aReport({ id: 'autumn-report', asOf: '2025-10-31' })],
  views: [],
  figures: [],
});
/** Makes the write to the last table fail, after all others were cleared and filled. */
const broken = { ...second, version: 'broken', figures: [aFigure(), aFigure()] };

const factsOf = ({ companies, reports, views, figures }: Seeds): Omit<Seeds, 'version' | 'shared'> => ({
  companies,
  reports,
  views,
  figures,
});
const give = (seeds: Seeds) => () => Promise.resolve(seeds);

describe('ensureSeed', () => {
  it('fills an empty store and returns true', async () => {
    const db = freshDatabase();

    const hasWritten = await ensureSeed(db, 'first', give(first));

    expect(hasWritten).toBe(true);
    expect(await readFacts(db)).toEqual(factsOf(first));
  });

  it('writes once when five connections call it concurrently', async () => {
    const db = freshDatabase();
    const callers = [db, ...Array.from({ length: 4 }, () => anotherConnection(db))];

    const hasWritten = await Promise.all(callers.map((caller) => ensureSeed(caller, 'first', give(first))));

    expect(hasWritten.filter(Boolean)).toHaveLength(1);
    for (const caller of callers) expect(await readFacts(caller)).toEqual(factsOf(first));
  });

  it('does not load the seeds when their version is stored', async () => {
    const db = await seededDatabase(first);

    const hasWritten = await ensureSeed(anotherConnection(db), 'first', () => Promise.reject(new Error('loaded')));

    expect(hasWritten).toBe(false);
  });

  it('replaces all seed rows when the version changes, and keeps the watchlist', async () => {
    const db = await seededDatabase(first);
    await addWatch(db, 'lamp-works', 1000);

    const hasWritten = await ensureSeed(db, 'second', give(second));

    expect(hasWritten).toBe(true);
    expect(await readFacts(db)).toEqual(factsOf(second));
    expect(await listWatches(db)).toMatchObject([{ companyId: 'lamp-works', addedAtMs: 1000 }]);
  });

  it('accepts older seeds, because an extension can be downgraded', async () => {
    const db = await seededDatabase(second);

    await ensureSeed(db, 'first', give(first));

    expect(await readFacts(db)).toEqual(factsOf(first));
  });
});

describe('ensureSeed with rows of another pack', () => {
  const own = 7;
  const foreign = {
    companies: [{ ...aCompany({ id: 'own-works' }), packId: own }],
    reports: [{ ...aReport({ id: 'own-report', asOf: '2025-09-01' }), packId: own }],
    views: [{ ...aView({ id: 'own-report.v', reportId: 'own-report' }), packId: own }],
    figures: [{ ...aFigure({ id: 'own-report.f', reportId: 'own-report' }), packId: own }],
  };
  const tables = ['companies', 'reports', 'views', 'figures'] as const;

  async function databaseWithForeignRows() {
    const db = await seededDatabase(first);
    for (const name of tables) await db.table(name).bulkAdd(foreign[name]);
    return db;
  }

  it('replaces only the packaged rows, for later and for earlier seeds', async () => {
    const db = await databaseWithForeignRows();

    for (const seeds of [second, first, second]) {
      await ensureSeed(db, seeds.version, give(seeds));

      for (const name of tables) {
        const rows: object[] = await db.table(name).toArray();
        expect(rows).toEqual(expect.arrayContaining<object>(foreign[name]));
        expect(rows).toHaveLength(seeds[name].length + 1);
      }
    }
  });

  it('leaves a row of another pack in place of a packaged row with the same id', async () => {
    const db = await seededDatabase(first);
    const mine = { ...aCompany({ id: 'rope-yard', names: { zh: '我的缆绳厂', en: 'My rope yard' } }), packId: own };
    await db.companies.put(mine);

    await ensureSeed(db, 'second', give(second));

    expect(await db.companies.toArray()).toEqual([mine]);
    expect(await db.reports.count()).toBe(1);
  });
});

describe('ensureSeed when a write fails', () => {
  it('keeps the old rows and the watchlist', async () => {
    const db = await seededDatabase(first);
    await addWatch(db, 'lamp-works', 1000);

    await expect(ensureSeed(db, 'broken', give(broken))).rejects.toThrow('ConstraintError');

    expect(await readFacts(db)).toEqual(factsOf(first));
    expect(await listWatches(db)).toHaveLength(1);
  });

  it('leaves an empty store empty', async () => {
    const db = freshDatabase();

    await expect(ensureSeed(db, 'broken', give(broken))).rejects.toThrow();

    expect(await readFacts(db)).toEqual({ companies: [], reports: [], views: [], figures: [] });
  });

  it('succeeds at the next start', async () => {
    const db = await seededDatabase(first);
    await expect(ensureSeed(db, 'broken', give(broken))).rejects.toThrow();

    const hasWritten = await ensureSeed(anotherConnection(db), 'second', give(second));

    expect(hasWritten).toBe(true);
    expect(await readFacts(db)).toEqual(factsOf(second));
  });

  it('changes nothing when the seeds cannot be loaded', async () => {
    const db = await seededDatabase(first);

    await expect(ensureSeed(db, 'second', () => Promise.reject(new Error('no such file')))).rejects.toThrow(
      'no such file',
    );

    expect(await readFacts(db)).toEqual(factsOf(first));
  });
});

it('ensureSeed stores rows of several reports under their own ids', async () => {
  const db = await seededDatabase(
    someSeeds({
      reports: [aReport(), aReport({ id: 'autumn-report' })],
      views: [aView(), aView({ id: 'autumn-report.watch.lamp-works', reportId: 'autumn-report' })],
    }),
  );

  const { views } = await readFacts(db);

  expect(views.map(({ reportId }) => reportId).toSorted()).toEqual(['autumn-report', 'spring-report']);
});
