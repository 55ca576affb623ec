// Writes the packaged directory into the store when its version changes.
import { createDirectoryReader, type DirectoryReader, type PackagedDirectory } from '../listings/directory-reader.ts';
import { adoptionTables, adoptListings } from './adopt-listings.ts';
import type { Database } from './database.ts';
import { keepReader, refillDirectory, storedVersions } from './directory.ts';
import { isNewer } from './newer.ts';
import { clearOwnFacts, fillOwnFacts, packTransaction } from './pack-facts.ts';

/**
 * Stores the packaged text if its version differs. The user's rows of a company's other listings then become those of its
 * primary one, and installed packs join their companies with those of the directory, in the same transaction. A newer database
 * keeps its text: see newer.ts.
 * @param reader of the text.
 */
export async function ensureDirectory(
  db: Database,
  packaged: PackagedDirectory,
  reader: DirectoryReader = createDirectoryReader(() => packaged.text),
): Promise<void> {
  const { version } = packaged;
  if (version === '' || isNewer(db)) return;
  keepReader(db, version, reader);
  if ((await storedVersions(db)).packaged === version) return;
  const tables = [...packTransaction(db), db.ownListings, ...adoptionTables.map((name) => db.table(name))];
  await db.transaction('rw', tables, async () => {
    if ((await storedVersions(db)).packaged === version) return;
    await db.directory.put({ id: 'packaged', version, text: packaged.text });
    await refillDirectory(db);
    await clearOwnFacts(db);
    await fillOwnFacts(db);
    await adoptListings(db);
  });
}
