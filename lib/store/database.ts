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

/**
 * `seed`: which seeds the store was filled with, written in the very transaction that fills it. `seen-reports`: the ids of
 * the reports that the user has looked at, one a line.
 */
export interface Meta {
  key: 'seed' | 'seen-reports';
  value: string;
}

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
  // The list can be put in order by hand. Until it is, it stands as it did: newest first.
  db.version(4)
    .stores({ watches: 'companyId, addedAtMs, order' })
    .upgrade((old) =>
      old
        .table<Watch>('watches')
        .toCollection()
        .modify((watch) => {
          watch.order = -watch.addedAtMs;
          watch.changedAtMs = watch.addedAtMs;
        }),
    );
  return db;
}
