// The watchlist as it comes in from a file of another program, and as it goes out to one.
import type { Company } from '../model/company.ts';
import type { Exchange } from '../model/exchanges.ts';
import { longestNote, longestTag, mostTags, type Note } from '../model/note.ts';
import { longestWatchName } from '../model/watch.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Database } from './database.ts';
import { restoreNotes } from './notes.ts';
import { addWatches, listWatches, removeWatches } from './watches.ts';

/** One company to be watched, as a file has it. */
export interface Incoming {
  companyId: string;
  name?: string;
  tags?: readonly string[];
  note?: string;
  addedAtMs?: number;
}

export interface Imported {
  /** How many were not watched before. */
  added: number;
  undo: () => Promise<void>;
}

const joinTags = (own: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...own, ...more.map((tag) => tag.trim().slice(0, longestTag)).filter((tag) => tag !== '')])].slice(
    0,
    mostTags,
  );

/** The note of before and what the file adds; null where that adds nothing. A note of the user's own is never replaced. */
function joinNote({ companyId, tags = [], note = '' }: Incoming, before: Note | null, nowMs: number): Note | null {
  const own = before ?? { companyId, text: '', tags: [] };
  const next = { text: own.text === '' ? note.slice(0, longestNote) : own.text, tags: joinTags(own.tags, tags) };
  const isSame = next.text === own.text && next.tags.length === own.tags.length;
  return isSame ? null : { companyId, ...next, changedAtMs: nowMs };
}

/** Watches all of them, in one transaction with their tags and notes. */
export async function importWatches(db: Database, incoming: readonly Incoming[], nowMs: number): Promise<Imported> {
  const byId = new Map(incoming.toReversed().map((one) => [one.companyId, one]));
  const ids = [...byId.keys()];
  return db.transaction('rw', [db.watches, db.notes, db.companies], async () => {
    const [known, notes] = await Promise.all([db.companies.bulkGet(ids), db.notes.bulkGet(ids)]);
    // A company that reports name is called as they call it.
    const reported = new Set(known.flatMap((company) => company?.id ?? []));
    const rows = incoming.map(({ companyId, name = '', addedAtMs }) => {
      const ownName = name.trim().slice(0, longestWatchName);
      return {
        companyId,
        ...(addedAtMs === undefined ? {} : { addedAtMs }),
        ...(ownName === '' || reported.has(companyId) ? {} : { name: ownName }),
      };
    });
    const added = await addWatches(db, rows, nowMs);
    const changed = ids.flatMap((id, at) => {
      const before = notes[at] ?? null;
      const next = joinNote(byId.get(id)!, before, nowMs);
      return next ? [{ next, before }] : [];
    });
    await db.notes.bulkPut(changed.map(({ next }) => next));
    const notesBefore = changed.map(({ next, before }): [string, Note | null] => [next.companyId, before]);
    return {
      added: added.length,
      async undo() {
        await db.transaction('rw', [db.watches, db.notes], async () => {
          await removeWatches(db, added);
          await restoreNotes(db, notesBefore);
        });
      },
    };
  });
}

/** One watched company, as a file may hold it. */
export interface Outgoing {
  code?: string;
  exchange?: Exchange;
  name: string;
  groups: string[];
  note?: string;
  addedAtMs: number;
}

/** All watched companies in the list's order, each by its first listing; a private firm has none. */
export async function exportWatches(db: Database): Promise<Outgoing[]> {
  return db.transaction('r', [db.watches, db.notes, db.companies], async () => {
    const watches = await listWatches(db);
    const ids = watches.map(({ companyId }) => companyId);
    const [companies, notes] = await Promise.all([db.companies.bulkGet(ids), db.notes.bulkGet(ids)]);
    return watches.flatMap(({ companyId, name, addedAtMs }, at) => {
      const company: Company | null | undefined = companies[at] ?? companyOfListing(companyId, name);
      if (!company) return [];
      const { text = '', tags = [] } = notes[at] ?? {};
      const [listing] = company.listings;
      return {
        ...(listing ? { code: listing.code, exchange: listing.exchange } : {}),
        name: company.names.zh,
        groups: tags,
        ...(text === '' ? {} : { note: text }),
        addedAtMs,
      };
    });
  });
}
