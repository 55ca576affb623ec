// The IndexedDB schema. User rows have their own tables. Facts of all packs share four tables, and each row names its pack.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Mute } from '../model/mute.ts';
import type { Note } from '../model/note.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { Watch } from '../model/watch.ts';
import { refuseWritesToNewer, withoutRepairOfNewer } from './newer.ts';
import { packTables, seedPackId, type Packed } from './packs.ts';
import { upgradeRow } from './upgrades.ts';
import type { UserRow } from './user-tables.ts';

/**
 * `seed`: version of the seed rows, written in the transaction that writes them. `seen-reports`: ids of the reports that the
 * user has seen, one per line. `identity`: random id of this database, used to detect data loss. `synced`: merge base of the
 * last sync, in the line format of lib/sync. `minReader`: the schema version of the oldest build that may change the database.
 * `page-changes`: the last changes that were made from web pages, as JSON. `pending-settings`: settings of a restore that are
 * not written yet, as JSON.
 */
export interface Meta {
  key: 'seed' | 'seen-reports' | 'identity' | 'synced' | 'minReader' | 'page-changes' | 'pending-settings';
  value: string;
}

/** Staged rows of a restore: the rows to write, and the overwritten rows for undo. */
export interface Aside {
  run: string;
  /** Batch number from 0; -1 is the run's head. */
  at: number;
  content: unknown;
}

/** Increase it with each `version` below, and add a handmade database of the old version to migrations.test.ts. */
export const schemaVersion = 5;

export type Database = Dexie & {
  companies: EntityTable<Packed<Company>, 'id'>;
  reports: EntityTable<Packed<Report>, 'id'>;
  views: EntityTable<Packed<View>, 'id'>;
  figures: EntityTable<Packed<Figure>, 'id'>;
  watches: EntityTable<Watch, 'companyId'>;
  sources: EntityTable<Source, 'reportId'>;
  mutes: Table<Mute, [word: string, host: string]>;
  ownAliases: EntityTable<OwnAlias, 'word'>;
  notes: EntityTable<Note, 'companyId'>;
  meta: EntityTable<Meta, 'key'>;
  aside: Table<Aside, [run: string, at: number]>;
};

export function createDatabase(name = 'yanjing'): Database {
  const db = new Dexie(name, withoutRepairOfNewer(schemaVersion)) as Database;
  refuseWritesToNewer(db, schemaVersion);
  db.version(1).stores({
    companies: 'id, parentId',
    reports: 'id, asOf',
    views: 'id, reportId, subject.companyId, subject.kind, *groups',
    figures: 'id, reportId, *subject.companyIds, subject.kind',
    watches: 'companyId, addedAtMs',
    sources: 'reportId',
    mutes: '[word+host], addedAtMs',
    ownAliases: 'word, addedAtMs',
    meta: 'key',
  });
  db.version(2).stores({ notes: 'companyId, *tags, changedAtMs' });
  db.version(3).stores({ aside: '[run+at]' });
  // Adds manual order. The upgrade keeps the previous order: newest first.
  db.version(4)
    .stores({ watches: 'companyId, addedAtMs, order' })
    .upgrade((old) =>
      old
        .table<UserRow>('watches')
        .toCollection()
        .modify((watch) => void Object.assign(watch, upgradeRow('watches', watch, 3))),
    );
  // Adds the pack of each row. Until now all were packaged.
  db.version(5)
    .stores({
      companies: 'id, parentId, packId',
      reports: 'id, asOf, packId',
      views: 'id, reportId, subject.companyId, subject.kind, *groups, packId',
      figures: 'id, reportId, *subject.companyIds, subject.kind, packId',
    })
    .upgrade((old) =>
      Promise.all(packTables.map((name) => old.table(name).toCollection().modify({ packId: seedPackId }))),
    );
  return db;
}

/** Opens a database that this build cannot open: without a version, so that no upgrade runs. @throws if there is none. */
export const openUnchanged = (name = 'yanjing'): Promise<Dexie> => new Dexie(name).open();
