// Reads and writes mutes and custom aliases. All operations are idempotent.
import { LimitReachedError, rowLimits } from '../model/limits.ts';
import { muteSchema, type Mute } from '../model/mute.ts';
import { ownAliasSchema, type OwnAlias } from '../model/own-alias.ts';
import type { Database } from './database.ts';

/** @throws ZodError if the word is empty or too long, LimitReachedError if there are too many mutes. */
export async function addMute(db: Database, mute: Mute): Promise<void> {
  const checked = muteSchema.parse(mute);
  await db.transaction('rw', db.mutes, async () => {
    const isNew = !(await db.mutes.get([checked.word, checked.host]));
    if (isNew && (await db.mutes.count()) >= rowLimits.mutes) throw new LimitReachedError('mutes');
    await db.mutes.put(checked);
  });
}

export const removeMute = (db: Database, { word, host }: Pick<Mute, 'word' | 'host'>): Promise<void> =>
  db.mutes.delete([word, host]);

/** Newest first. */
export const listMutes = (db: Database): Promise<Mute[]> => db.mutes.orderBy('addedAtMs').reverse().toArray();

/** @throws if the word is too short or too long, if the company is unknown, or if there are too many aliases. */
export async function addOwnAlias(db: Database, alias: OwnAlias): Promise<void> {
  const checked = ownAliasSchema.parse(alias);
  await db.transaction('rw', [db.companies, db.ownAliases], async () => {
    if (!(await db.companies.get(checked.companyId))) throw new Error(`no company ${checked.companyId}`);
    const isNew = !(await db.ownAliases.get(checked.word));
    if (isNew && (await db.ownAliases.count()) >= rowLimits.ownAliases) throw new LimitReachedError('ownAliases');
    await db.ownAliases.put(checked);
  });
}

export const removeOwnAlias = (db: Database, word: string): Promise<void> => db.ownAliases.delete(word);

/** Newest first. */
export const listOwnAliases = (db: Database): Promise<OwnAlias[]> =>
  db.ownAliases.orderBy('addedAtMs').reverse().toArray();
