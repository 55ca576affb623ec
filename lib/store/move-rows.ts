// Changes the company ids in everything of the user's that names a company, in the caller's transaction.
import type { Table } from 'dexie';
import { joinRows } from './join-rows.ts';
import type { UserRow } from './user-tables.ts';

/** A database, or the transaction of an upgrade. */
interface Tables {
  table: <T, Key>(name: string) => Table<T, Key>;
}

/** The transaction of `moveRows` must include them. */
export const movedTables = ['watches', 'notes', 'ownAliases', 'meta', 'aside'] as const;

type IdOf = (companyId: string) => string;

/** Ids whose row was joined with another one. */
type Joined = Record<'watches' | 'notes', Set<string>>;

async function moveKeyed(tables: Tables, name: keyof Joined, idOf: IdOf, joined: Joined): Promise<boolean> {
  const table = tables.table<UserRow, string>(name);
  const moved = (await table.toCollection().primaryKeys()).filter((id) => idOf(id) !== id);
  for (const id of moved) {
    const [row, present] = await table.bulkGet([id, idOf(id)]);
    const next = { ...row, companyId: idOf(id) };
    if (present) joined[name].add(id);
    await table.put(present ? joinRows(name, present, next) : next);
    await table.delete(id);
  }
  return moved.length > 0;
}

/**
 * Maps all fields `companyId`, and the keys of saved watches and notes.
 * @param isKeyed whether a field `key` is the key of such a row. @returns the value itself if nothing in it changes.
 */
function withIds(value: unknown, idOf: IdOf, isKeyed = false): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { table } = value as UserRow;
  const isOfKeyed = typeof table === 'string' ? table === 'watches' || table === 'notes' : isKeyed;
  const parts = Object.entries(value).map(([field, part]): [string, unknown] => {
    const isId = field === 'companyId' || (field === 'key' && isOfKeyed);
    return [field, isId && typeof part === 'string' ? idOf(part) : withIds(part, idOf, isOfKeyed)];
  });
  if (parts.every(([field, part]) => part === (value as UserRow)[field])) return value;
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** Changes made from pages, so that they can still be undone. */
async function moveChanges(tables: Tables, idOf: IdOf): Promise<void> {
  const meta = tables.table<{ key: string; value: string }, string>('meta');
  const row = await meta.get('page-changes');
  if (!row) return;
  let changes: unknown;
  try {
    changes = JSON.parse(row.value);
  } catch {
    // Damaged. Nothing to do here: an upgrade must not fail for a list that only the popup shows.
    return;
  }
  const moved = withIds(changes, idOf);
  if (moved !== changes) await meta.put({ ...row, value: JSON.stringify(moved) });
}

/** The undo of a joined row would overwrite what the other one had, so it keeps its former id and is adopted after the undo. */
function withIdsOfBatch(content: unknown, idOf: IdOf, joined: Joined): unknown {
  const { table, before } = (content ?? {}) as { table?: unknown; before?: { key: unknown }[] };
  const kept = table === 'watches' || table === 'notes' ? joined[table] : new Set<string>();
  if (!before?.some(({ key }) => kept.has(String(key)))) return withIds(content, idOf);
  const saved = before.map((entry) => (kept.has(String(entry.key)) ? entry : withIds(entry, idOf, true)));
  return { ...(content as object), before: saved };
}

/** A backup that is being previewed, and what a restore replaced. One batch at a time, because they may be large. */
async function moveStaged(tables: Tables, idOf: IdOf, joined: Joined): Promise<void> {
  const aside = tables.table<{ content: unknown }, [string, number]>('aside');
  for (const key of await aside.toCollection().primaryKeys()) {
    const batch = (await aside.get(key))!;
    const content = withIdsOfBatch(batch.content, idOf, joined);
    if (content !== batch.content) await aside.put({ ...batch, content });
  }
}

/**
 * Rows that then have the same key are joined. Muted words name no company. The merge base of sync stays: the next pass tells
 * the other devices that the old ids are gone.
 * @param idOf maps its results to themselves. @returns whether a watch, note or custom name changed.
 */
export async function moveRows(tables: Tables, idOf: IdOf): Promise<boolean> {
  const joined: Joined = { watches: new Set(), notes: new Set() };
  const isWatchMoved = await moveKeyed(tables, 'watches', idOf, joined);
  const isNoteMoved = await moveKeyed(tables, 'notes', idOf, joined);
  const aliases = await tables
    .table<UserRow, string>('ownAliases')
    .filter((alias) => idOf(String(alias['companyId'])) !== alias['companyId'])
    .modify((alias) => void Object.assign(alias, { companyId: idOf(String(alias['companyId'])) }));
  await moveChanges(tables, idOf);
  await moveStaged(tables, idOf, joined);
  return isWatchMoved || isNoteMoved || aliases > 0;
}
