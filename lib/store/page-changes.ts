// Records changes that were made from web pages, and undoes them. A compromised page may have made them, not the user.
import { companyOfListing } from '../dossier/unreported.ts';
import type { Bilingual } from '../model/ids.ts';
import { LimitReachedError, rowLimits } from '../model/limits.ts';
import { mostTags, type Note } from '../model/note.ts';
import { parsePageChanges, type PageAction, type PageChange } from '../model/page-change.ts';
import type { Watch } from '../model/watch.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';
import { addWatch, removeWatches } from './watches.ts';
import { addMute, removeMute } from './words.ts';

/** Where a change was made: the site, or `null` in a private window. */
export interface ChangeOrigin {
  host: string | null;
}

const key = 'page-changes';
const mostChanges = 50;
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** Oldest first. */
const readChanges = async (db: Database): Promise<PageChange[]> =>
  parsePageChanges((await db.meta.get(key))?.value ?? '[]');

async function writeChanges(db: Database, changes: readonly PageChange[]): Promise<void> {
  if (changes.length === 0) await db.meta.delete(key);
  else await db.meta.put({ key, value: JSON.stringify(changes) });
}

/** Removals are dropped last: a page could otherwise hide one behind 50 changes of another kind. */
function withinLimit(changes: PageChange[]): PageChange[] {
  const excess = changes.length - mostChanges;
  if (excess <= 0) return changes;
  const isRemoval = ({ action }: PageChange): boolean => action.kind === 'unstarred';
  const dropped = new Set(changes.toSorted((a, b) => Number(isRemoval(a)) - Number(isRemoval(b))).slice(0, excess));
  return changes.filter((change) => !dropped.has(change));
}

/** Call it in the transaction of the change, which must include `meta`. */
async function record(db: Database, action: PageAction, { host }: ChangeOrigin, nowMs: number): Promise<void> {
  const recent = (await readChanges(db)).filter(({ atMs }) => nowMs - atMs < keptForMs);
  await writeChanges(db, withinLimit([...recent, { id: crypto.randomUUID(), atMs: nowMs, host, action }]));
}

/** If a page removed the company, added it and removes it again, the place to restore is that of the first removal. */
async function firstRemoval(db: Database, { companyId }: Watch): Promise<{ watch: Watch; note: Note | null } | null> {
  const changes = await readChanges(db);
  const wasAdded = changes.some(({ action }) => action.kind === 'starred' && action.companyId === companyId);
  const removal = changes.find(({ action }) => action.kind === 'unstarred' && action.watch.companyId === companyId);
  return wasAdded && removal?.action.kind === 'unstarred' ? removal.action : null;
}

/** Adds or removes a watch for a page. No change is recorded if there is none. */
export async function setWatchedFromPage(
  db: Database,
  companyId: string,
  isWatched: boolean,
  origin: ChangeOrigin,
  nowMs: number,
): Promise<void> {
  await db.transaction('rw', [db.watches, db.notes, db.meta], async () => {
    const watch = await db.watches.get(companyId);
    if (isWatched === (watch !== undefined)) return;
    if (!watch) {
      await addWatch(db, companyId, nowMs);
      await record(db, { kind: 'starred', companyId }, origin, nowMs);
      return;
    }
    await removeWatches(db, [companyId]);
    const note = (await db.notes.get(companyId)) ?? null;
    const before = (await firstRemoval(db, watch)) ?? { watch, note };
    await record(db, { kind: 'unstarred', watch: before.watch, note: note ?? before.note }, origin, nowMs);
  });
}

export async function muteFromPage(
  db: Database,
  word: string,
  mutedOn: string,
  origin: ChangeOrigin,
  nowMs: number,
): Promise<void> {
  await db.transaction('rw', [db.mutes, db.meta], async () => {
    if (await db.mutes.get([word, mutedOn])) return;
    await addMute(db, { word, host: mutedOn, addedAtMs: nowMs });
    // The site of a private window is not recorded, and without it the mute could not be found for the undo.
    if (origin.host !== null || mutedOn === '') await record(db, { kind: 'muted', word, mutedOn }, origin, nowMs);
  });
}

/** The switch itself is in the site settings. */
export const recordStripOff = (db: Database, host: string, nowMs: number): Promise<void> =>
  db.transaction('rw', db.meta, () => record(db, { kind: 'strip-off', turnedOffOn: host }, { host }, nowMs));

/** Latest first, of the last week. */
export async function listPageChanges(db: Database, nowMs: number): Promise<PageChange[]> {
  return (await readChanges(db)).filter(({ atMs }) => nowMs - atMs < keptForMs).toReversed();
}

/** Takes a change from the list. @returns false if another page did. */
async function take(db: Database, id: string): Promise<boolean> {
  const changes = await readChanges(db);
  const others = changes.filter((change) => change.id !== id);
  await writeChanges(db, others);
  return others.length < changes.length;
}

/** Keeps what the user wrote since; brings back what a sync of the removal took away. */
function restoredNote(before: Note, now: Note | undefined, nowMs: number): Note {
  const tags = [...new Set([...before.tags, ...(now?.tags ?? [])])].slice(0, mostTags);
  const ownView = now?.ownView ?? before.ownView;
  return {
    ...before,
    text: now?.text || before.text,
    tags,
    ...(ownView ? { ownView } : {}),
    changedAtMs: nowMs,
  };
}

/**
 * Undoes a change of the database and takes it from the list, or only takes it for a change of the settings.
 * @returns false if the change is no longer in the list.
 */
export async function undoPageChange(db: Database, { id, action }: PageChange, nowMs: number): Promise<boolean> {
  return db.transaction('rw', [db.watches, db.notes, db.mutes, db.meta], async () => {
    if (!(await take(db, id))) return false;
    if (action.kind === 'starred') await removeWatches(db, [action.companyId]);
    if (action.kind === 'muted') await removeMute(db, { word: action.word, host: action.mutedOn });
    if (action.kind === 'unstarred') {
      const { watch, note } = action;
      const isNew = (await db.watches.get(watch.companyId)) === undefined;
      if (isNew && (await db.watches.count()) >= rowLimits.watches) throw new LimitReachedError('watches');
      await db.watches.put({ ...watch, changedAtMs: nowMs });
      if (note) await db.notes.put(restoredNote(note, await db.notes.get(watch.companyId), nowMs));
    }
    return true;
  });
}

export const forgetPageChanges = (db: Database): Promise<void> => db.meta.delete(key);

export interface NamedChange {
  change: PageChange;
  /** The company's names; `null` if the change is of a word or a site. */
  names: Bilingual | null;
}

function companyIn({ action }: PageChange): { companyId: string; name?: string | undefined } | null {
  if (action.kind === 'starred') return action;
  return action.kind === 'unstarred' ? action.watch : null;
}

/** For display. */
export async function listNamedChanges(db: Database, nowMs: number): Promise<NamedChange[]> {
  const changes = await listPageChanges(db, nowMs);
  const ids = changes.flatMap((change) => companyIn(change)?.companyId ?? []);
  const known = new Map(
    (await db.companies.bulkGet(ids)).flatMap((company) => (company ? [[company.id, company]] : [])),
  );
  const directory = await directoryOf(db);
  return changes.map((change) => {
    const found = companyIn(change);
    if (!found) return { change, names: null };
    const { companyId, name } = found;
    const company = known.get(companyId) ?? companyOfListing(companyId, { directory, name });
    return { change, names: company?.names ?? { zh: companyId, en: companyId } };
  });
}
