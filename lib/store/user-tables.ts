// Lists the user tables and the other tables. Backup, restore, removal and data-loss detection use the list.
import type { Dexie, Table } from 'dexie';
import { annotationSchema } from '../model/annotation.ts';
import { correctionSchema } from '../model/correction.ts';
import { storedDocumentSchema } from '../model/document.ts';
import { storedDraftSchema } from '../model/draft.ts';
import { muteSchema } from '../model/mute.ts';
import { noteSchema } from '../model/note.ts';
import { ownAliasSchema } from '../model/own-alias.ts';
import { ownListingSchema } from '../model/own-listing.ts';
import { packReportSchema, storedPackSchema } from '../model/pack.ts';
import { sourceSchema } from '../model/source.ts';
import { watchSchema } from '../model/watch.ts';

/** `key`: the fields of the primary key. `time`: the field that decides which of two rows is newer. */
export const userTables = [
  { name: 'watches', schema: watchSchema, key: ['companyId'], time: 'changedAtMs' },
  { name: 'notes', schema: noteSchema, key: ['companyId'], time: 'changedAtMs' },
  { name: 'annotations', schema: annotationSchema, key: ['id'], time: 'changedAtMs' },
  { name: 'mutes', schema: muteSchema, key: ['word', 'host'], time: 'addedAtMs' },
  { name: 'ownAliases', schema: ownAliasSchema, key: ['word'], time: 'addedAtMs' },
  { name: 'packs', schema: storedPackSchema, key: ['id'], time: 'installedAtMs' },
  { name: 'packReports', schema: packReportSchema, key: ['packId', 'reportId'], time: 'changedAtMs' },
  { name: 'ownListings', schema: ownListingSchema, key: ['kind', 'id'], time: 'changedAtMs' },
  { name: 'documents', schema: storedDocumentSchema, key: ['id'], time: 'addedAtMs' },
  { name: 'drafts', schema: storedDraftSchema, key: ['id'], time: 'changedAtMs' },
  { name: 'corrections', schema: correctionSchema, key: ['kind', 'publisher', 'term'], time: 'changedAtMs' },
  { name: 'sources', schema: sourceSchema, key: ['reportId'], time: 'attachedAtMs' },
] as const;

/**
 * Derived from the package and the user's packs, or internal to the store: never part of a backup. So are files that wait to
 * be read and originals that are kept: the user has them.
 */
export const otherTables = [
  'companies',
  'reports',
  'views',
  'figures',
  'meta',
  'directory',
  'aside',
  'libraryItems',
  'originals',
] as const;

export type UserTable = (typeof userTables)[number];
export type UserTableName = UserTable['name'];
export type UserRow = Record<string, unknown>;
export type UserKey = string | string[];

export const isUserTable = (name: string): name is UserTableName => userTables.some((table) => table.name === name);

/** The table with untyped rows, for code that handles all user tables alike. */
export const tableOf = (db: Dexie, name: UserTableName): Table<UserRow, UserKey> => db.table(name);

export const tablesOfUser = (db: Dexie): Table<UserRow, UserKey>[] => userTables.map(({ name }) => tableOf(db, name));

export function keyOf(table: Table<UserRow, UserKey>, row: UserRow): UserKey {
  const path = table.schema.primKey.keyPath;
  return Array.isArray(path) ? path.map((field) => String(row[field])) : String(row[String(path)]);
}

/** Row counts by table, in one transaction. */
export async function countUserRows(db: Dexie): Promise<Record<UserTableName, number>> {
  const counts = await db.transaction('r', tablesOfUser(db), () =>
    Promise.all(tablesOfUser(db).map((table) => table.count())),
  );
  return Object.fromEntries(userTables.map(({ name }, at) => [name, counts[at] ?? 0])) as Record<UserTableName, number>;
}
