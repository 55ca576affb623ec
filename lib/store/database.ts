// The IndexedDB schema. User rows have their own tables. Facts of all packs share four tables, and each row names its pack.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { Company } from '../model/company.ts';
import type { Correction } from '../model/correction.ts';
import type { StoredDocument } from '../model/document.ts';
import type { StoredDraft } from '../model/draft.ts';
import type { Figure } from '../model/figure.ts';
import type { LibraryItem } from '../model/library-item.ts';
import type { Mute } from '../model/mute.ts';
import type { Note } from '../model/note.ts';
import type { OwnListing } from '../model/own-listing.ts';
import type { OwnAlias } from '../model/own-alias.ts';
import type { PackReport, StoredPack } from '../model/pack.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { Watch } from '../model/watch.ts';
import type { PackagedDirectory } from '../listings/directory-reader.ts';
import { refuseWritesToNewer, withoutRepairOfNewer } from './newer.ts';
import { packTables, seedPackId, type Packed } from './packs.ts';
import { upgradeRow } from './upgrades.ts';
import { useListingKeys } from './use-listing-keys.ts';
import type { UserRow } from './user-tables.ts';

/**
 * `seed`: version of the seed rows, written in the transaction that writes them. `seen-reports`: ids of the reports that the
 * user has seen, one per line. `identity`: random id of this database, used to detect data loss. `synced`: merge base of the
 * last sync, in the line format of lib/sync. `minReader`: the schema version of the oldest build that may change the database.
 * `page-changes`: the last changes that were made from web pages, as JSON. `pending-settings`: settings of a restore that are
 * not written yet, as JSON. `shared-glossary`: the packaged registry of metrics and the units, as JSON, written with the seeds.
 * `hidden-packaged`: present if the user hides the packaged reports. `hidden-reports`: reports that the user hides one by one, as JSON.
 * `seen-due`: re-check dates that the user marked as seen, `noticed`: items of What is new that light the icon no more, one per line. `keep-originals`: present if files of saved reports are kept.
 */
export interface Meta {
  key:
    | 'seed'
    | 'seen-reports'
    | 'identity'
    | 'synced'
    | 'minReader'
    | 'page-changes'
    | 'pending-settings'
    | 'shared-glossary'
    | 'hidden-packaged'
    | 'hidden-reports'
    | 'seen-due'
    | 'noticed'
    | 'keep-originals';
  value: string;
}

/** The file of an item, in a table of its own so that a new state does not write it again. */
export interface Original {
  /** The item's. */
  id: string;
  file: Blob;
}

/** Staged rows of a restore: the rows to write, and the overwritten rows for undo. */
export interface Aside {
  run: string;
  /** Batch number from 0; -1 is the run's head. */
  at: number;
  content: unknown;
}

/** Increase it with each change of the tables below, and add a handmade database of the old version to migrations.test.ts. */
export const schemaVersion = 11;

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
  ownListings: Table<OwnListing, [kind: string, id: string]>;
  packs: EntityTable<StoredPack, 'id'>;
  packReports: Table<PackReport, [packId: string, reportId: string]>;
  documents: EntityTable<StoredDocument, 'id'>;
  drafts: EntityTable<StoredDraft, 'id'>;
  corrections: Table<Correction, [kind: string, publisher: string, term: string]>;
  annotations: EntityTable<Annotation, 'id'>;
  libraryItems: EntityTable<LibraryItem, 'id'>;
  originals: EntityTable<Original, 'id'>;
  meta: EntityTable<Meta, 'key'>;
  /** `packaged`: the packaged text. `current`: the text with the user's changes, if there are any. */
  directory: EntityTable<PackagedDirectory & { id: 'packaged' | 'current' }, 'id'>;
  aside: Table<Aside, [run: string, at: number]>;
};

export function createDatabase(name = 'yanjing'): Database {
  const db = new Dexie(name, withoutRepairOfNewer(schemaVersion)) as Database;
  refuseWritesToNewer(db, schemaVersion);
  // Only versions that rewrite rows are declared, besides the last: Dexie builds all tables anew for each of
  // them, at each start of a page or the worker. What was added in between is in the next one.
  db.version(4)
    .stores({
      companies: 'id, parentId',
      reports: 'id, asOf',
      views: 'id, reportId, subject.companyId, subject.kind, *groups',
      figures: 'id, reportId, *subject.companyIds, subject.kind',
      watches: 'companyId, addedAtMs, order',
      sources: 'reportId',
      mutes: '[word+host], addedAtMs',
      ownAliases: 'word, addedAtMs',
      notes: 'companyId, *tags, changedAtMs',
      meta: 'key',
      aside: '[run+at]',
    })
    // Adds manual order. The upgrade keeps the previous order: newest first.
    .upgrade((old) =>
      old
        .table<UserRow>('watches')
        .toCollection()
        .modify((watch) => void Object.assign(watch, upgradeRow('watches', watch, 3, 4))),
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
  // Ids of listed companies become listing keys.
  db.version(6).stores({}).upgrade(useListingKeys);
  db.version(schemaVersion).stores({
    // Version 7: the packs that the user installs.
    packs: 'id',
    // Version 8: the directory of listed companies, and indexes to read a dossier without whole tables.
    directory: 'id, version',
    views: 'id, reportId, subject.companyId, subject.kind, *groups, packId, subject.name, theme',
    figures: 'id, reportId, *subject.companyIds, subject.kind, packId, subject.name, [metric.id+period]',
    // Version 9: the user's own reports: files to read, documents, drafts and what corrections have taught.
    libraryItems: 'id, state, documentId',
    originals: 'id',
    documents: 'id, bytesSha256',
    drafts: 'id, documentId',
    corrections: '[kind+publisher+term], publisher',
    packReports: '[packId+reportId], packId, reportId, report.documentId, report.versionOf',
    // Version 10: what the user's lists say beyond the packaged directory.
    ownListings: '[kind+id]',
    // Version 11: the user's highlights and notes in documents.
    annotations: 'id, *documentKeys',
  });
  return db;
}

/** Opens a database that this build cannot open: without a version, so that no upgrade runs. @throws if there is none. */
export const openUnchanged = (name = 'yanjing'): Promise<Dexie> => new Dexie(name).open();
