// Imports and exports the watchlist in formats of other programs.
import type { Company } from '../model/company.ts';
import { longestNote, longestTag, mostTags, type Note } from '../model/note.ts';
import { longestWatchName } from '../model/watch.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import { companyOfDirectory } from '../listings/listed-company.ts';
import type { DirectoryCompany } from '../listings/directory.ts';
import { plainWord } from '../recognition/normalize.ts';
import { createMatcher } from '../watchlists/match.ts';
import type { WatchlistRow } from '../watchlists/outcome.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';
import { restoreNotes } from './notes.ts';
import { addWatches, listWatches, removeWatches } from './watches.ts';

/** One company of an imported file. */
export interface Incoming {
  companyId: string;
  name?: string;
  tags?: readonly string[];
  note?: string;
  addedAtMs?: number;
}

export interface Matched extends Incoming {
  company: Company;
  /** Whether the store has the company, so reports may mention it. */
  isReported: boolean;
  isWatched: boolean;
}

export interface Matches {
  matched: Matched[];
  /** Unknown or ambiguous names and codes. */
  unmatched: string[];
}

/** In a watchlist, a name that is a word too still means the company. */
function withDoubtfulNames(row: DirectoryCompany): Company {
  const company = companyOfDirectory(row);
  const doubtful = row.doubtful.map((text) => ({ text, kind: 'short' as const }));
  return { ...company, aliases: [...company.aliases, ...doubtful] };
}

/** Preview of an import; writes nothing. Rows of the same company are merged, with the tags of all. */
export async function matchRows(db: Database, rows: readonly WatchlistRow[]): Promise<Matches> {
  const [companies, watchedIds, directory] = await db.transaction('r', [db.companies, db.watches, db.directory], () =>
    Promise.all([db.companies.toArray(), db.watches.toCollection().primaryKeys(), directoryOf(db)]),
  );
  const byId = new Map(companies.map((company) => [company.id, company]));
  const watched = new Set(watchedIds);
  const matchKnown = createMatcher(companies, plainWord);
  let matchListed: ReturnType<typeof createMatcher> | null = null;
  /** Companies of reports first, then all listed ones. */
  const match = (row: WatchlistRow): string | null => {
    const id = matchKnown(row);
    if (id !== null && byId.has(id)) return id;
    matchListed ??= createMatcher(directory.companies().map(withDoubtfulNames), plainWord);
    return matchListed(row) ?? id;
  };
  const matched = new Map<string, Matched>();
  const unmatched: string[] = [];
  for (const row of rows) {
    const companyId = match(row);
    const company =
      companyId === null ? null : (byId.get(companyId) ?? companyOfListing(companyId, { directory, name: row.name }));
    if (companyId === null || !company) {
      unmatched.push(row.name ?? `${row.code}.${row.exchange}`);
      continue;
    }
    const before = matched.get(companyId);
    matched.set(companyId, {
      companyId,
      company,
      isReported: byId.has(companyId),
      isWatched: watched.has(companyId),
      ...(row.name === undefined ? {} : { name: row.name }),
      ...(row.note === undefined ? {} : { note: row.note }),
      ...(row.addedAtMs === undefined ? {} : { addedAtMs: row.addedAtMs }),
      ...before,
      tags: [...new Set([...(before?.tags ?? []), ...(row.groups ?? [])])],
    });
  }
  return { matched: [...matched.values()], unmatched };
}

export interface Imported {
  /** Ids of the companies that were not watched before. */
  added: readonly string[];
  undo: () => Promise<void>;
}

const joinTags = (own: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...own, ...more.map((tag) => tag.trim().slice(0, longestTag)).filter((tag) => tag !== '')])].slice(
    0,
    mostTags,
  );

/** Adds the file's tags, and its text if the note has none: the user's text is never replaced. `null` if unchanged. */
function joinNote({ companyId, tags = [], note = '' }: Incoming, before: Note | null, nowMs: number): Note | null {
  const own: Omit<Note, 'changedAtMs'> = before ?? { companyId, text: '', tags: [] };
  const next = { text: own.text === '' ? note.slice(0, longestNote) : own.text, tags: joinTags(own.tags, tags) };
  const isSame = next.text === own.text && next.tags.length === own.tags.length;
  return isSame ? null : { ...own, ...next, changedAtMs: nowMs };
}

/** Adds watches, tags and notes in one transaction. */
export async function importWatches(db: Database, incoming: readonly Incoming[], nowMs: number): Promise<Imported> {
  const byId = new Map(incoming.toReversed().map((one) => [one.companyId, one]));
  const ids = [...byId.keys()];
  return db.transaction('rw', [db.watches, db.notes, db.companies], async () => {
    const [known, notes] = await Promise.all([db.companies.bulkGet(ids), db.notes.bulkGet(ids)]);
    // The company name from the imported file is stored only for companies that the store does not know.
    const stored = new Set(known.flatMap((company) => company?.id ?? []));
    const rows = incoming.map(({ companyId, name = '', addedAtMs }) => {
      const ownName = name.trim().slice(0, longestWatchName);
      return {
        companyId,
        ...(addedAtMs === undefined ? {} : { addedAtMs }),
        ...(ownName === '' || stored.has(companyId) ? {} : { name: ownName }),
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
      added,
      async undo() {
        await db.transaction('rw', [db.watches, db.notes], async () => {
          await removeWatches(db, added);
          await restoreNotes(db, notesBefore);
        });
      },
    };
  });
}

/** All watched companies in list order, each with its first listing if it has one. */
export async function exportWatches(db: Database): Promise<WatchlistRow[]> {
  return db.transaction('r', [db.watches, db.notes, db.companies, db.directory], async () => {
    const watches = await listWatches(db);
    const ids = watches.map(({ companyId }) => companyId);
    const [companies, notes, directory] = await Promise.all([
      db.companies.bulkGet(ids),
      db.notes.bulkGet(ids),
      directoryOf(db),
    ]);
    return watches.flatMap(({ companyId, name, addedAtMs }, at) => {
      const company: Company | null | undefined = companies[at] ?? companyOfListing(companyId, { directory, name });
      if (!company) return [];
      const { text = '', tags = [] } = notes[at] ?? {};
      const [listing] = company.listings;
      const { zh: called } = company.names;
      const details = { name: called, groups: tags, ...(text === '' ? {} : { note: text }), addedAtMs };
      return listing ? { code: listing.code, exchange: listing.exchange, ...details } : details;
    });
  });
}
