// Installs, lists and removes packs. Each change is one transaction, so a page that is closed midway has changed nothing.
import type { Bilingual } from '../model/ids.ts';
import type { PackReport, StoredPack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import { diffPacks, type PackDifference } from '../packs/diff.ts';
import type { Pack } from '../packs/pack.ts';
import type { PackProblem } from '../packs/validate.ts';
import { adoptionTables, adoptListings } from './adopt-listings.ts';
import type { Database } from './database.ts';
import { isOwnPackId } from './library/own-packs.ts';
import { contentOf, packTransaction, refillPackFacts, reportsOf } from './pack-facts.ts';
import { packTables, seedPackId } from './packs.ts';
import { sha256Of } from './sources.ts';

export interface PackSummary {
  /** `seedPackId` for the packaged one. */
  id: string | typeof seedPackId;
  /** `null` for the packaged one, whose title is in the locales. */
  title: Bilingual | null;
  version: string;
  publisher?: string | undefined;
  /** When the pack was made; for the packaged one, the date of the latest report. */
  createdAt: string;
  counts: Record<(typeof packTables)[number], number>;
}

/** All rows of an installed pack, for undo. */
export interface WholePack {
  pack: StoredPack;
  reports: PackReport[];
  /** Documents of its reports, which are removed with it. */
  sources: Source[];
}

export type InstallOutcome =
  /** `before`: the version that was replaced. */
  { ok: true; before: WholePack | null; difference: PackDifference } | { ok: false; problems: PackProblem[] };

/** Dexie must see an async function: of another one that awaits, it would commit the transaction too early. */
const transaction = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  db.transaction('rw', installTables(db), async () => work());

/** The packaged pack first, then the user's in the order of installation; without own reports, which the library lists. */
export async function listPacks(db: Database): Promise<PackSummary[]> {
  return db.transaction('r', packTransaction(db), async () => {
    const countsOf = async (packId: string | number): Promise<PackSummary['counts']> => {
      const counts = packTables.map(async (name) => [
        name,
        await db.table(name).where('packId').equals(packId).count(),
      ]);
      return Object.fromEntries(await Promise.all(counts)) as PackSummary['counts'];
    };
    const [seed, latest, packs] = await Promise.all([
      db.meta.get('seed'),
      db.reports
        .orderBy('asOf')
        .reverse()
        .and(({ packId }) => packId === seedPackId)
        .first(),
      db.packs.toArray(),
    ]);
    const packaged: PackSummary = {
      id: seedPackId,
      title: null,
      version: seed?.value ?? '',
      createdAt: latest?.asOf ?? '',
      counts: await countsOf(seedPackId),
    };
    const own = packs.filter(({ id }) => !isOwnPackId(id)).toSorted((a, b) => a.installedAtMs - b.installedAtMs);
    const installed = await Promise.all(
      own.map(async ({ id, title, version, publisher, createdAt }): Promise<PackSummary> => {
        const counts = await countsOf(id);
        return { id, title, version, publisher, createdAt, counts };
      }),
    );
    return [packaged, ...installed];
  });
}

/** Tables of every transaction that puts or deletes packs. */
export const installTables = (db: Database) => [
  ...packTransaction(db),
  db.sources,
  ...adoptionTables.map((name) => db.table(name)),
];

/** All rows of a pack; null if there is no such pack. */
export async function wholePack(db: Database, packId: string): Promise<WholePack | null> {
  const pack = await db.packs.get(packId);
  if (!pack) return null;
  const reports = await reportsOf(db, packId);
  const sources = await db.sources.bulkGet(reports.map(({ reportId }) => reportId));
  return { pack, reports, sources: sources.filter((source) => source !== undefined) };
}

async function deletePack(db: Database, packId: string): Promise<void> {
  await db.packs.delete(packId);
  await db.packReports.where('packId').equals(packId).delete();
}

/** Within a transaction on `installTables`. Replaces an earlier version. */
export async function putPack(db: Database, { pack, reports, sources }: WholePack): Promise<void> {
  const kept = new Set(reports.map(({ reportId }) => reportId));
  const gone = (await reportsOf(db, pack.id)).filter(({ reportId }) => !kept.has(reportId));
  await db.sources.bulkDelete(gone.map(({ reportId }) => reportId));
  await deletePack(db, pack.id);
  await db.packs.put(pack);
  await db.packReports.bulkPut(reports);
  await db.sources.bulkPut(sources);
  await refillPackFacts(db, pack.id);
  await adoptListings(db);
}

/** Ids of reports, views and figures that another pack has: two rows cannot have one id. */
async function foreignIds(db: Database, pack: Pack): Promise<PackProblem[]> {
  const problems: PackProblem[] = [];
  for (const part of ['reports', 'views', 'figures'] as const) {
    const table = db.table<{ packId?: number | string }, string>(part);
    const present = await table.bulkGet(pack[part].map(({ id }) => id));
    for (const [at, row] of present.entries()) {
      if (row === undefined || row.packId === pack.id) continue;
      const values = { id: pack[part][at]!.id, owner: String(row.packId ?? ''), pack: pack.id };
      const code = row.packId === seedPackId ? 'packaged' : 'taken';
      problems.push({ place: `${part}[${at}]`, line: 0, code, values });
    }
  }
  return problems;
}

/** Texts whose hash is not that of their report: facts would show wrong sentences. */
async function wrongDocuments({ documents = [], reports }: Pack): Promise<PackProblem[]> {
  const hashes = new Map(reports.map(({ id, source }) => [id, source.sha256]));
  const problems = documents.map(async ({ reportId, text }, at): Promise<PackProblem[]> => {
    if ((await sha256Of(new TextEncoder().encode(text))) === hashes.get(reportId)) return [];
    return [{ place: `documents[${at}]`, line: 0, code: 'hash' }];
  });
  return (await Promise.all(problems)).flat();
}

function rowsToStore(pack: Pack, nowMs: number): WholePack {
  const { format: _, formatVersion: __, reports, views, figures, documents = [], ...head } = pack;
  const viewsOf = Map.groupBy(views, ({ reportId }) => reportId);
  const figuresOf = Map.groupBy(figures, ({ reportId }) => reportId);
  return {
    pack: { ...head, installedAtMs: nowMs },
    reports: reports.map((report) => ({
      packId: pack.id,
      reportId: report.id,
      version: pack.version,
      changedAtMs: nowMs,
      report,
      views: viewsOf.get(report.id) ?? [],
      figures: figuresOf.get(report.id) ?? [],
    })),
    sources: documents.map((document) => ({ ...document, attachedAtMs: nowMs })),
  };
}

/** @param pack as validated by `readPack`. Replaces the rows of an earlier version, and no others. */
export async function installPack(db: Database, pack: Pack, nowMs: number): Promise<InstallOutcome> {
  const { id } = pack;
  if (isOwnPackId(id)) return { ok: false, problems: [{ place: 'id', line: 1, code: 'own-id', values: { id } }] };
  const wrong = await wrongDocuments(pack);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  return transaction(db, async (): Promise<InstallOutcome> => {
    const problems = await foreignIds(db, pack);
    if (problems.length > 0) return { ok: false, problems };
    const before = await wholePack(db, pack.id);
    await putPack(db, rowsToStore(pack, nowMs));
    const difference = diffPacks(before && contentOf(before.pack, before.reports), pack);
    return { ok: true, before, difference };
  });
}

/** Within a transaction on `installTables`. @returns the removed rows; `null` if there is no such pack. */
export async function takePack(db: Database, packId: string): Promise<WholePack | null> {
  const whole = await wholePack(db, packId);
  if (!whole) return null;
  await deletePack(db, packId);
  await db.sources.bulkDelete(whole.sources.map(({ reportId }) => reportId));
  await refillPackFacts(db, packId);
  return whole;
}

/** @returns the removed rows, for undo; `null` if there is no such pack. */
export const removePack = (db: Database, packId: string): Promise<WholePack | null> =>
  transaction(db, () => takePack(db, packId));

/** Puts back a removed or replaced pack. */
export const restorePack = (db: Database, whole: WholePack): Promise<void> => transaction(db, () => putPack(db, whole));
