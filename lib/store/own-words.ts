// Reads the user's mutes and aliases, and publishes what pages need of them, with the names of companies that only the user's
// reports have.
import { Dexie } from 'dexie';
import { compileOwnWords, type UserWords } from '../recognition/compile-own-words.ts';
import type { OwnWords } from '../recognition/own-words.ts';
import type { Database } from './database.ts';
import { readReportNames } from './report-names.ts';
import { listMutes, listOwnAliases } from './words.ts';

/** Injected access to the browser's storage, which lib/store does not import. */
export interface OwnWordsStorage {
  /** Reads, changes and writes under a lock: the last of several publications reads the latest rows. */
  update: (change: (published: OwnWords) => Promise<OwnWords | undefined>) => Promise<void>;
}

export const readUserWords = (db: Database): Promise<UserWords> =>
  db.transaction('r', [db.mutes, db.ownAliases], async () => ({
    mutes: await listMutes(db),
    ownAliases: await listOwnAliases(db),
  }));

/**
 * A fingerprint of the mutes of single sites. Salted with the random id of the database, because pages can read it and must
 * not be able to test guesses of sites.
 */
async function siteFingerprint({ mutes }: UserWords, salt: string): Promise<string> {
  const ofSites = mutes.flatMap(({ word, host }) => (host === '' ? [] : [`${host} ${word}`])).toSorted();
  if (ofSites.length === 0) return '';
  const bytes = new TextEncoder().encode([salt, ...ofSites].join('\n'));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8).join('-');
}

/**
 * Writes the user's words for pages if they differ from what was published. Call it after each change, and at each start of
 * the background: a worker may have been killed between a change and its publication. The rows are compared, not a revision,
 * so a change cannot be missed, whoever wrote it, and neither can a value that a page has altered.
 */
export const publishOwnWords = (db: Database, storage: OwnWordsStorage): Promise<void> =>
  storage.update(async (published) => {
    const user = { ...(await readUserWords(db)), reportNames: await readReportNames(db) };
    const salt = (await db.meta.get('identity'))?.value ?? '';
    const current = compileOwnWords(user, await siteFingerprint(user, salt));
    return JSON.stringify(current) === JSON.stringify(published) ? undefined : current;
  });

/**
 * Publishes after each change of the user's reports, of any page: saved, undone, deleted, restored. A change that this misses
 * is published at the next start of the background. @returns stops it.
 */
export function publishReportNames(
  db: Database,
  storage: OwnWordsStorage,
  onError: (error: unknown) => void,
): () => void {
  const listen = (mutated: Record<string, unknown>): void => {
    if (Object.keys(mutated).some((part) => part.startsWith(`idb://${db.name}/packs/`)))
      publishOwnWords(db, storage).catch(onError);
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}
