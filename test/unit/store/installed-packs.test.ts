import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findDossier } from '../../../lib/store/dossiers.ts';
import type { Database } from '../../../lib/store/database.ts';
import { readFacts } from '../../../lib/store/facts.ts';
import { installPack, listPacks, removePack, restorePack } from '../../../lib/store/installed-packs.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { addWatch, listWatches } from '../../../lib/store/watches.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import { aCompany, aFigure, aReport, aView, someSeeds } from '../../support/builders.ts';
import { aPack } from '../../support/packs.ts';
import { anotherConnection, seededDatabase } from '../../support/store.ts';
import { readUserTables } from '../../support/user-state.ts';

const seeds = someSeeds({
  shared: [{ kind: 'metric', id: 'revenue', zh: '营业收入', en: 'Revenue', weight: 9 }],
});
const nowMs = Date.UTC(2026, 10, 30);

async function installed(pack: Pack = aPack()): Promise<Database> {
  const db = await seededDatabase(seeds);
  expect(await installPack(db, pack, nowMs)).toMatchObject({ ok: true });
  return db;
}

/** All facts and user rows. */
const contentOf = async (db: Database) => ({ facts: await readFacts(db), user: await readUserTables(db) });

/** A second pack, whose company is also in the first one. */
const ebb = aPack({
  id: 'ebb',
  reports: [aReport({ id: 'ebb.weekly', asOf: '2026-09-01' })],
  views: [],
  figures: [
    aFigure({
      id: 'ebb.f',
      reportId: 'ebb.weekly',
      subject: { kind: 'company', companyIds: ['tide-works'], name: '潮汐制造' },
    }),
  ],
});

describe('installPack', () => {
  it('adds facts with what the glossary and the packaged registry of metrics say', async () => {
    const db = await installed();

    const dossier = await findDossier(db, 'tide-works');

    expect(dossier?.views[0]?.gloss?.terms).toEqual({ 乘潮: { en: 'ride the tide' } });
    expect(dossier?.figures[0]?.figure.metric).toEqual({ id: 'revenue', zh: '营业收入', en: 'Revenue' });
    expect(await db.figures.get('tide.revenue')).toMatchObject({ packId: 'tide', gloss: { weight: 9 } });
  });

  it('leaves the rows of other packs alone', async () => {
    const db = await seededDatabase(seeds);
    const before = await readFacts(db);

    await installPack(db, aPack(), nowMs);
    await removePack(db, 'tide');

    expect(await readFacts(db)).toEqual(before);
  });

  it('replaces the rows of the earlier version and says what differs', async () => {
    const db = await installed();
    const [figure] = aPack().figures;
    const second = aPack({
      version: '2',
      views: [],
      figures: [{ ...figure!, value: 99 }, aFigure({ ...figure!, id: 'tide.new' })],
    });

    const outcome = await installPack(db, second, nowMs + 1);

    expect(outcome).toMatchObject({
      ok: true,
      difference: { views: { removed: 1 }, figures: { added: 1, changed: 1, removed: 0 } },
    });
    expect(await db.views.get('tide.view')).toBeUndefined();
    expect(await db.figures.get('tide.revenue')).toMatchObject({ value: 99 });
    expect(await db.packs.toArray()).toMatchObject([{ id: 'tide', version: '2' }]);
  });

  it('returns the replaced version, so that it can be put back', async () => {
    const db = await installed();
    const before = await contentOf(db);

    const outcome = await installPack(db, aPack({ version: '2', figures: [] }), nowMs + 1);
    if (outcome.ok) await restorePack(db, outcome.before!);

    expect(await contentOf(db)).toEqual(before);
  });

  it.each([
    ['packaged report', { reports: [aReport()] }, 'reports[0]', { code: 'packaged', values: { id: 'spring-report' } }],
    [
      'packaged view',
      { views: [aView({ reportId: 'tide.weekly' })] },
      'views[0]',
      { code: 'packaged', values: { id: 'spring-report.watch.lamp-works' } },
    ],
    [
      'figure of another pack',
      { figures: [{ ...aPack().figures[0]!, id: 'ebb.f' }] },
      'figures[0]',
      { code: 'taken', values: { id: 'ebb.f', owner: 'ebb' } },
    ],
  ])('refuses an id of a %s, and keeps nothing', async (_, overrides, place, problem) => {
    const db = await installed(ebb);
    const before = await contentOf(db);

    const outcome = await installPack(db, aPack(overrides), nowMs);

    expect(outcome).toMatchObject({ ok: false, problems: [{ place, ...problem }] });
    expect(await contentOf(db)).toEqual(before);
  });

  it('gives a company of the pack what the user kept about its listing', async () => {
    const db = await seededDatabase(seeds);
    await addWatch(db, '03399.HKEX', 1);
    const company = aCompany({
      id: '600399.SSE',
      status: 'listed',
      listings: [
        { code: '600399', exchange: 'SSE' },
        { code: '03399', exchange: 'HKEX' },
      ],
    });

    await installPack(db, aPack({ companies: [...aPack().companies, company] }), nowMs);

    expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual(['600399.SSE']);
  });

  it('keeps nothing when a write fails', async () => {
    const db = await installed(ebb);
    const before = await contentOf(db);
    const twice = aPack({ figures: [aPack().figures[0]!, aPack().figures[0]!] });

    await expect(installPack(db, twice, nowMs)).rejects.toThrow();

    expect(await contentOf(db)).toEqual(before);
  });

  it('attaches documents whose hash is that of the report, and refuses others', async () => {
    const text = '潮汐制造乘潮。';
    const sha256 = createHash('sha256').update(text).digest('hex');
    const withText = (hash: string) =>
      aPack({
        reports: [{ ...aPack().reports[0]!, source: { sha256: hash, length: text.length } }],
        documents: [{ reportId: 'tide.weekly', text }],
      });
    const db = await seededDatabase(seeds);

    expect(await installPack(db, withText('0'.repeat(64)), nowMs)).toMatchObject({
      problems: [{ place: 'documents[0]' }],
    });
    expect(await db.sources.count()).toBe(0);
    await installPack(db, withText(sha256), nowMs);
    expect(await db.sources.toArray()).toMatchObject([{ reportId: 'tide.weekly', text }]);

    const removed = await removePack(db, 'tide');
    expect(await db.sources.count()).toBe(0);
    await restorePack(db, removed!);
    expect(await db.sources.count()).toBe(1);
  });
});

describe('removePack', () => {
  it('removes all rows of the pack, and undo brings them back', async () => {
    const db = await installed();
    const before = await contentOf(db);

    const removed = await removePack(db, 'tide');

    expect(await db.companies.get('tide-works')).toBeUndefined();
    expect(await db.packReports.count()).toBe(0);
    await restorePack(db, removed!);
    expect(await contentOf(db)).toEqual(before);
  });

  it('leaves a company to the other pack that has it', async () => {
    const db = await installed();
    await installPack(db, ebb, nowMs + 1);

    await removePack(db, 'tide');

    expect(await db.companies.get('tide-works')).toMatchObject({ packId: 'ebb' });
    expect((await findDossier(db, 'tide-works'))?.figures).toHaveLength(1);
  });

  it('returns null when another page has removed it', async () => {
    const db = await installed();
    await removePack(anotherConnection(db), 'tide');

    expect(await removePack(db, 'tide')).toBeNull();
  });
});

describe('new packaged data', () => {
  it('keeps installed packs, with the new names of metrics', async () => {
    const db = await installed();
    const renamed = { kind: 'metric', id: 'revenue', zh: '收入', en: 'Sales', weight: 3 } as const;

    await ensureSeed(db, 'second', () => Promise.resolve({ ...seeds, version: 'second', shared: [renamed] }));

    expect(await db.figures.get('tide.revenue')).toMatchObject({ metric: { en: 'Sales' }, gloss: { weight: 3 } });
  });

  it('has precedence over a company of a pack', async () => {
    const db = await installed();
    const packaged = aCompany({ id: 'tide-works', names: { zh: '潮汐股份', en: 'Tide plc' } });

    await ensureSeed(db, 'second', () =>
      Promise.resolve({ ...seeds, version: 'second', companies: [...seeds.companies, packaged] }),
    );

    expect(await db.companies.get('tide-works')).toMatchObject({ packId: 0, names: packaged.names });
    expect((await findDossier(db, 'tide-works'))?.figures).toHaveLength(1);
  });
});

it('listPacks gives title, version, date and rows of each pack, the packaged one first', async () => {
  const db = await installed();

  expect(await listPacks(db)).toEqual([
    {
      id: 0,
      title: null,
      version: 'first',
      createdAt: '2025-04-30',
      counts: { companies: 1, reports: 1, views: 1, figures: 1 },
    },
    {
      id: 'tide',
      title: { zh: '潮汐研报包' },
      version: '1',
      publisher: '潮汐证券',
      createdAt: '2026-10-02',
      counts: { companies: 1, reports: 1, views: 1, figures: 1 },
    },
  ]);
});
