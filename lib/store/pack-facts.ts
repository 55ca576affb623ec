// Facts of installed packs. The packs as the user installed them are in user tables; the rows of the four fact tables are
// derived from them, as the packaged ones are from the package.
import type { Company } from '../model/company.ts';
import type { GlossaryRow } from '../model/glossary.ts';
import type { PackReport, StoredPack } from '../model/pack.ts';
import { withCompanyIds } from '../packs/company-ids.ts';
import { rowsOf, withBothNames } from '../packs/gloss.ts';
import type { PackContent, PackRows } from '../packs/pack.ts';
import { withDirectory, withDirectoryListings } from '../packs/with-directory.ts';
import { ownersOfListings } from './adopt-listings.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';
import { readHiddenIds } from './hidden-reports.ts';
import { packTables } from './packs.ts';

/** Tables of every transaction that changes packs. */
export const packTransaction = (db: Database) => [
  db.packs,
  db.packReports,
  db.companies,
  db.reports,
  db.views,
  db.figures,
  db.meta,
  db.directory,
];

export const contentOf = ({ companies, glossary }: StoredPack, reports: readonly PackReport[]): PackContent => ({
  companies,
  glossary,
  reports: reports.map(({ report }) => report),
  views: reports.flatMap(({ views }) => views),
  figures: reports.flatMap(({ figures }) => figures),
});

export const reportsOf = (db: Database, packId: string): Promise<PackReport[]> =>
  db.packReports.where('packId').equals(packId).toArray();

/** The registry of metrics and the units, which seeding leaves here so that no page needs the packaged files. */
export async function readSharedGlossary(db: Database): Promise<readonly GlossaryRow[]> {
  const row = await db.meta.get('shared-glossary');
  return row ? (JSON.parse(row.value) as GlossaryRow[]) : [];
}

/** Reports that a newer version replaces: they stay in the library, and say nothing any more. */
const replacedReports = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set((await db.packReports.orderBy('report.versionOf').uniqueKeys()).map(String));

/**
 * Ids of other packs are left to them: a company that the package has too is the packaged one.
 * @returns the companies that were not there.
 */
async function addMissing(db: Database, packId: string, rows: Partial<PackRows>): Promise<Company[]> {
  let companies: Company[] = [];
  for (const name of packTables) {
    const given = rows[name] ?? [];
    const table = db.table<{ id: string; packId: string }, string>(name);
    const present = await table.bulkGet(given.map(({ id }) => id));
    const added = given.filter((_, at) => present[at] === undefined);
    await table.bulkAdd(added.map((row) => ({ ...row, packId })));
    if (name === 'companies') companies = added as unknown as Company[];
  }
  return companies;
}

type Owners = ReadonlyMap<string, string>;

/** @returns the companies that no earlier pack had. */
async function addFacts(
  db: Database,
  pack: StoredPack,
  { shared, owners }: { shared: readonly GlossaryRow[]; owners: Owners },
): Promise<Company[]> {
  const left = new Set([...(await replacedReports(db)), ...(await readHiddenIds(db))]);
  const reports = (await reportsOf(db, pack.id)).filter(({ reportId }) => !left.has(reportId));
  const rows = withDirectory(rowsOf(contentOf(pack, reports), shared), await directoryOf(db));
  return addMissing(
    db,
    pack.id,
    withCompanyIds(rows, (id) => owners.get(id) ?? id),
  );
}

/** Whether a new company changes who owns which listing. Most have one listing, so a library need not be read again for each. */
const changesOwners = ({ id, listings }: Company, owners: Owners): boolean =>
  owners.has(id) || listings.length > 1 || listings.some(({ formerCodes }) => formerCodes !== undefined);

const isEqual = (one: Owners, other: Owners): boolean =>
  one.size === other.size && [...one].every(([key, owner]) => other.get(key) === owner);

/** Fills the packs again of which a company has another owner than when they were filled. */
async function refillMoved(db: Database, before: Owners): Promise<void> {
  const owners = await ownersOfListings(db);
  if (isEqual(owners, before)) return;
  const shared = await readSharedGlossary(db);
  for (const pack of await db.packs.toArray()) {
    if (pack.companies.every(({ id }) => owners.get(id) === before.get(id))) continue;
    for (const name of packTables) await db.table(name).where('packId').equals(pack.id).delete();
    await addFacts(db, pack, { shared, owners: await ownersOfListings(db) });
  }
}

/**
 * Makes the facts of one pack equal to it, or removes them if the pack was removed. Its former companies may be in other
 * packs too, which then have them.
 */
export async function refillPackFacts(db: Database, packId: string): Promise<void> {
  const before = await ownersOfListings(db);
  const former = new Set(await db.companies.where('packId').equals(packId).primaryKeys());
  for (const name of packTables) await db.table(name).where('packId').equals(packId).delete();
  const pack = await db.packs.get(packId);
  if (pack) await addFacts(db, pack, { shared: await readSharedGlossary(db), owners: await ownersOfListings(db) });
  const directory = await directoryOf(db);
  // A new pack had no company, so the others, of which there may be a thousand, are not read.
  for (const { id, companies } of former.size > 0 ? await db.packs.toArray() : [])
    if (id !== packId && companies.some((company) => former.has(company.id)))
      await addMissing(db, id, {
        companies: companies.map((company) => withDirectoryListings(withBothNames(company), directory)),
      });
  await refillMoved(db, before);
}

/** Numbers sort before texts, so these are the ids of installed packs. */
const ownFacts = (db: Database, name: (typeof packTables)[number]) => db.table(name).where('packId').aboveOrEqual('');

/** Only the packs that the user has, in the order of installation. Runs in a transaction on `packTransaction`. */
export async function fillOwnFacts(db: Database): Promise<void> {
  const packs = (await db.packs.toArray()).toSorted((a, b) => a.installedAtMs - b.installedAtMs);
  if (packs.length === 0) return;
  const shared = await readSharedGlossary(db);
  let owners = await ownersOfListings(db);
  for (const pack of packs) {
    const added = await addFacts(db, pack, { shared, owners });
    if (added.some((company) => changesOwners(company, owners))) owners = await ownersOfListings(db);
  }
  // A later pack may have brought the company of a listing that an earlier one knows.
  await refillMoved(db, new Map());
}

export async function clearOwnFacts(db: Database): Promise<void> {
  for (const name of packTables) await ownFacts(db, name).delete();
}

/**
 * Makes the facts equal to the packs, after rows of packs were changed. A merge of two versions of a team's pack keeps the
 * reports of the one that is installed.
 */
export async function refillOwnFacts(db: Database): Promise<void> {
  for (const { id, kind, version } of await db.packs.toArray()) {
    if (kind !== 'team') continue;
    await db.packReports
      .where('packId')
      .equals(id)
      .and((report) => report.version !== version)
      .delete();
  }
  await clearOwnFacts(db);
  await fillOwnFacts(db);
}
