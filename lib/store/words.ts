// Reads and writes mutes and custom aliases. All operations are idempotent.
import { muteSchema, type Mute } from '../model/mute.ts';
import { ownAliasSchema, type OwnAlias } from '../model/own-alias.ts';
import type { Database } from './database.ts';

/** @throws ZodError if the word is empty or too long. */
export const addMute = async (db: Database, mute: Mute): Promise<void> => {
  await db.mutes.put(muteSchema.parse(mute));
};

export const removeMute = (db: Database, { word, host }: Pick<Mute, 'word' | 'host'>): Promise<void> =>
  db.mutes.delete([word, host]);

/** Newest first. */
export const listMutes = (db: Database): Promise<Mute[]> => db.mutes.orderBy('addedAtMs').reverse().toArray();

/** @throws if the word is too short or too long, or if the company is unknown. */
export async function addOwnAlias(db: Database, alias: OwnAlias): Promise<void> {
  const checked = ownAliasSchema.parse(alias);
  await db.transaction('rw', [db.companies, db.ownAliases], async () => {
    if (!(await db.companies.get(checked.companyId))) throw new Error(`no company ${checked.companyId}`);
    await db.ownAliases.put(checked);
  });
}

export const removeOwnAlias = (db: Database, word: string): Promise<void> => db.ownAliases.delete(word);

/** Newest first. */
export const listOwnAliases = (db: Database): Promise<OwnAlias[]> =>
  db.ownAliases.orderBy('addedAtMs').reverse().toArray();
