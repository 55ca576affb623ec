// The directory of listed companies in the store. Extension pages read it from here, because only the background's script
// carries the packaged text.
import { createDirectoryReader, emptyDirectory, type DirectoryReader } from '../listings/directory-reader.ts';
import { formatDirectory, parseDirectory } from '../listings/directory.ts';
import { listingKey } from '../listings/key.ts';
import { withOwnListings } from '../listings/own-directory.ts';
import { readListings } from '../search/codes.ts';
import type { Database } from './database.ts';

const readers = new WeakMap<Database, { version: string; reader: DirectoryReader }>();

/** For callers of `directoryOf`, which then need not read this text from the database. */
export function keepReader(db: Database, version: string, reader: DirectoryReader): void {
  if (!readers.has(db)) readers.set(db, { version, reader });
}

/** Read by its index, so that the texts are not. */
export async function storedVersions(db: Database): Promise<{ packaged?: string; current?: string }> {
  const versions: { packaged?: string; current?: string } = {};
  await db.directory.orderBy('version').eachKey((version, { primaryKey }) => {
    if (typeof version === 'string') versions[primaryKey] = version;
  });
  return versions;
}

/**
 * Knows no company until the background has stored the text. Has the changes of the user's lists. A transaction of the caller
 * must include `directory`.
 */
export async function directoryOf(db: Database): Promise<DirectoryReader> {
  const versions = await storedVersions(db);
  const version = versions.current ?? versions.packaged;
  if (version === undefined) return emptyDirectory;
  const cached = readers.get(db);
  if (cached?.version === version) return cached.reader;
  const row = await db.directory.get(versions.current === undefined ? 'packaged' : 'current');
  if (!row) return emptyDirectory;
  const reader = createDirectoryReader(row.text);
  readers.set(db, { version: row.version, reader });
  return reader;
}

/**
 * Derives the present text from the packaged one and the user's rows. Call it after each change of either, in the same
 * transaction, which must include `directory` and `ownListings`.
 */
export async function refillDirectory(db: Database): Promise<void> {
  const own = await db.ownListings.toArray();
  const packaged = own.length > 0 ? await db.directory.get('packaged') : undefined;
  const directory = packaged && parseDirectory(packaged.text);
  if (!packaged || !directory || 'problems' in directory) return db.directory.delete('current');
  const text = formatDirectory(withOwnListings(directory, own));
  await db.directory.put({ id: 'current', version: `${packaged.version}+${crypto.randomUUID()}`, text });
}

/** The id of the company with this name or code; `null` if there is none, or if two companies have the name. */
export function listedAs(text: string, directory: DirectoryReader): string | null {
  const byCode = readListings(text).flatMap((listing) => directory.byKey(listingKey(listing)) ?? []);
  const companies = byCode.length > 0 ? byCode : directory.byName(text);
  const ids = new Set(companies.map(({ listings }) => listingKey(listings[0])));
  return ids.size === 1 ? [...ids][0]! : null;
}
