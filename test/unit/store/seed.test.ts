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
/** The last table to be filled breaks, after all others were cleared and filled. */
const broken = { ...second, version: 'broken', figures: [aFigure(), aFigure()] };

const factsOf = ({ companies, reports, views, figures }: Seeds): Omit<Seeds, 'version'> => ({
  companies,
  reports,
  views,
  figures,
});
const give = (seeds: Seeds) => () => Promise.resolve(seeds);

describe('seeding', () => {
  it('fills an empty store with everything, and says so', async () => {
    const db = freshDatabase();

    const hasWritten = await ensureSeed(db, 'first', give(first));

    expect(hasWritten).toBe(true);
    expect(await readFacts(db)).toEqual(factsOf(first));
  });

  it('happens once under five callers at the same time, each with its own connection', async () => {
    const db = freshDatabase();
    const callers = [db, ...Array.from({ length: 4 }, () => anotherConnection(db))];

    const hasWritten = await Promise.all(callers.map((caller) => ensureSeed(caller, 'first', give(first))));

    expect(hasWritten.filter(Boolean)).toHaveLength(1);
    for (const caller of callers) expect(await readFacts(caller)).toEqual(factsOf(first));
  });

  it('does not even load the seeds where they are there already', async () => {
    const db = await seededDatabase(first);

    const hasWritten = await ensureSeed(anotherConnection(db), 'first', () => Promise.reject(new Error('loaded')));

    expect(hasWritten).toBe(false);
  });

  it('replaces every row when the seeds change, and leaves the watchlist', async () => {
    const db = await seededDatabase(first);
    await addWatch(db, 'lamp-works', 1000);

    const hasWritten = await ensureSeed(db, 'second', give(second));

    expect(hasWritten).toBe(true);
    expect(await readFacts(db)).toEqual(factsOf(second));
    expect(await listWatches(db)).toMatchObject([{ companyId: 'lamp-works', addedAtMs: 1000 }]);
  });

  it('goes back to older seeds as well, for an extension can be downgraded', async () => {
    const db = await seededDatabase(second);

    await ensureSeed(db, 'first', give(first));

    expect(await readFacts(db)).toEqual(factsOf(first));
  });
});

describe('a seeding that fails in the middle', () => {
  it('leaves the old rows whole, and the watchlist', async () => {
    const db = await seededDatabase(first);
    await addWatch(db, 'lamp-works', 1000);

    await expect(ensureSeed(db, 'broken', give(broken))).rejects.toThrow('ConstraintError');

    expect(await readFacts(db)).toEqual(factsOf(first));
    expect(await listWatches(db)).toHaveLength(1);
  });

  it('leaves an empty store empty, not half full', async () => {
    const db = freshDatabase();

    await expect(ensureSeed(db, 'broken', give(broken))).rejects.toThrow();

    expect(await readFacts(db)).toEqual({ companies: [], reports: [], views: [], figures: [] });
  });

  it('is made good by the next start', async () => {
    const db = await seededDatabase(first);
    await expect(ensureSeed(db, 'broken', give(broken))).rejects.toThrow();

    const hasWritten = await ensureSeed(anotherConnection(db), 'second', give(second));

    expect(hasWritten).toBe(true);
    expect(await readFacts(db)).toEqual(factsOf(second));
  });

  it('touches nothing where the seeds cannot be loaded', async () => {
    const db = await seededDatabase(first);

    await expect(ensureSeed(db, 'second', () => Promise.reject(new Error('no such file')))).rejects.toThrow(
      'no such file',
    );

    expect(await readFacts(db)).toEqual(factsOf(first));
  });
});

it('keeps rows of more than one report apart by their own ids', async () => {
  const db = await seededDatabase(
    someSeeds({
      reports: [aReport(), aReport({ id: 'autumn-report' })],
      views: [aView(), aView({ id: 'autumn-report.watch.lamp-works', reportId: 'autumn-report' })],
    }),
  );

  const { views } = await readFacts(db);

  expect(views.map(({ reportId }) => reportId).toSorted()).toEqual(['autumn-report', 'spring-report']);
});
