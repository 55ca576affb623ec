// Reads and writes mutes and custom aliases. All operations are idempotent.
import { parseListingKey } from '../listings/key.ts';
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

/**
 * The company may also be one of a listing that no report covers.
 *
 * @returns the alias that it replaces, `null` if the word had none.
 * @throws if the word is too short or too long, if the company is unknown, or if there are too many aliases.
 */
export async function addOwnAlias(db: Database, alias: OwnAlias): Promise<OwnAlias | null> {
  const checked = ownAliasSchema.parse(alias);
  const { companyId, word } = checked;
  return db.transaction('rw', [db.companies, db.ownAliases], async () => {
    const isKnown = parseListingKey(companyId) !== null || (await db.companies.get(companyId)) !== undefined;
    if (!isKnown) throw new Error(`no company ${companyId}`);
    const before = await db.ownAliases.get(word);
    if (!before && (await db.ownAliases.count()) >= rowLimits.ownAliases) throw new LimitReachedError('ownAliases');
    await db.ownAliases.put(checked);
    return before ?? null;
  });
}

export const removeOwnAlias = (db: Database, word: string): Promise<void> => db.ownAliases.delete(word);

/** Newest first. */
export const listOwnAliases = (db: Database): Promise<OwnAlias[]> =>
  db.ownAliases.orderBy('addedAtMs').reverse().toArray();
