// The extension's IndexedDB. Seed rows and the user's rows share no table, so reseeding cannot touch the user's.
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
import { upgradeRow } from './upgrades.ts';
import type { UserRow } from './user-tables.ts';

/**
 * `seed`: which seeds the store was filled with, written in the very transaction that fills it. `seen-reports`: the ids of
 * the reports that the user has looked at, one a line. `identity`: which database this is, made with it: another one in its
 * place is known by another. `synced`: the rows as the devices agreed on them last, in the lines of lib/sync.
 */
export interface Meta {
  key: 'seed' | 'seen-reports' | 'identity' | 'synced';
  value: string;
}

/** Rows laid aside by a restore: those that it is about to bring, and those that it took away. */
export interface Aside {
  run: string;
  /** From 0; what the run is stands at -1. */
  at: number;
  content: unknown;
}

/** Increase it with each `version` below. Each has an old database, made by hand, in test/unit/store/migrations.test.ts. */
export const schemaVersion = 4;

export type Database = Dexie & {
  companies: EntityTable<Company, 'id'>;
  reports: EntityTable<Report, 'id'>;
  views: EntityTable<View, 'id'>;
  figures: EntityTable<Figure, 'id'>;
  watches: EntityTable<Watch, 'companyId'>;
  sources: EntityTable<Source, 'reportId'>;
  mutes: Table<Mute, [word: string, host: string]>;
  ownAliases: EntityTable<OwnAlias, 'word'>;
  notes: EntityTable<Note, 'companyId'>;
  meta: EntityTable<Meta, 'key'>;
  aside: Table<Aside, [run: string, at: number]>;
};

export function createDatabase(name = 'yanjing'): Database {
  const db = new Dexie(name) as Database;
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
  // The list can be put in order by hand. Until it is, it stands as it did: newest first.
  db.version(4)
    .stores({ watches: 'companyId, addedAtMs, order' })
    .upgrade((old) =>
      old
        .table<UserRow>('watches')
        .toCollection()
        .modify((watch) => void Object.assign(watch, upgradeRow('watches', watch, 3))),
    );
  return db;
}
