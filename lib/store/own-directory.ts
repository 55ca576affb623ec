// Refreshes the directory from a list of securities: preview, apply, reset. Only what differs from the packaged directory is kept,
// as rows of the user.
import type { ListFile } from '../directory-files/outcome.ts';
import { compareWithList, type DirectoryChanges } from '../listings/directory-changes.ts';
import { parseDirectory } from '../listings/directory.ts';
import { LimitReachedError, rowLimits } from '../model/limits.ts';
import type { Exchange } from '../model/listing.ts';
import type { OwnListing, OwnName } from '../model/own-listing.ts';
import { plainWord } from '../recognition/normalize.ts';
import type { Database } from './database.ts';
import { directoryOf, refillDirectory } from './directory.ts';

export interface DirectoryState {
  /** Date of the packaged directory; `null` before the background has stored it. */
  asOf: string | null;
  /** Number of companies by the exchange of their primary listing. */
  companies: Partial<Record<string, number>>;
  lists: Extract<OwnListing, { kind: 'list' }>[];
  /** Number of changed or new names, and of listings that are gone. */
  own: { names: number; gone: number };
}

const dateOf = (text: string): string | null => /^#yanjing-directory 1 (\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? null;

function countCompanies(text: string): DirectoryState['companies'] {
  const counts: DirectoryState['companies'] = {};
  for (const line of text.split('\n').slice(2)) {
    const [, exchange] = /^[^\t|.]+(?:\.[A-Z])?\.([A-Z]+)/.exec(line) ?? [];
    if (exchange !== undefined) counts[exchange] = (counts[exchange] ?? 0) + 1;
  }
  return counts;
}

export const readDirectoryState = (db: Database): Promise<DirectoryState> =>
  db.transaction('r', [db.directory, db.ownListings], async () => {
    const [packaged, own, present] = [
      await db.directory.get('packaged'),
      await db.ownListings.toArray(),
      await directoryOf(db),
    ];
    return {
      asOf: packaged ? dateOf(packaged.text) : null,
      companies: countCompanies(present.text),
      lists: own.filter((row) => row.kind === 'list').toSorted((a, b) => b.changedAtMs - a.changedAtMs),
      own: {
        names: own.filter(({ kind }) => kind === 'name').length,
        gone: own.filter(({ kind }) => kind === 'gone').length,
      },
    };
  });

export interface ListPreview extends Pick<ListFile, 'format' | 'problems' | 'skipped'> {
  fileName: string;
  /** Stated by the file, else when the file was last changed. */
  asOf: string;
  changes: DirectoryChanges;
  /** Listings of the file that were gone before. */
  returned: string[];
}

export type ListPreviewOutcome =
  | { ok: true; preview: ListPreview }
  /** The directory is newer than the file. */
  | { ok: false; failure: 'older'; asOf: string; directoryAsOf: string }
  /** The background has not stored the directory yet. */
  | { ok: false; failure: 'no-directory' };

export interface ListSource {
  fileName: string;
  modifiedAtMs: number;
  nowMs: number;
}

const dayOf = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);

/** The list of Hong Kong is in traditional characters, the directory in simplified ones. */
const simplified = (name: string, exchange: Exchange): string =>
  exchange === 'HKEX' ? name.replace(/[\u3400-\u9fff]/g, plainWord) : name;

/** Writes nothing. */
export function previewList(db: Database, file: ListFile, source: ListSource): Promise<ListPreviewOutcome> {
  return db.transaction('r', [db.directory, db.ownListings], async (): Promise<ListPreviewOutcome> => {
    const packaged = await db.directory.get('packaged');
    const base = packaged ? parseDirectory(packaged.text) : null;
    if (!base || 'problems' in base) return { ok: false, failure: 'no-directory' };
    const stated = file.asOf !== null && file.asOf <= dayOf(source.nowMs) ? file.asOf : null;
    const asOf = stated ?? dayOf(Math.min(source.modifiedAtMs, source.nowMs));
    if (asOf < base.asOf) return { ok: false, failure: 'older', asOf, directoryAsOf: base.asOf };
    const own = await db.ownListings.toArray();
    const ownIds = new Set(own.flatMap((row) => (row.kind === 'name' ? [row.id] : [])));
    const packagedNames = base.companies.flatMap(({ zh, listings: [{ code, exchange }] }): [string, string][] =>
      zh !== null && ownIds.has(`${code}.${exchange}`) ? [[`${code}.${exchange}`, zh]] : [],
    );
    const gone = new Set(own.flatMap((row) => (row.kind === 'gone' ? [row.id] : [])));
    const changes = compareWithList({
      entries: file.entries.map((entry) => ({ ...entry, name: simplified(entry.name, entry.exchange) })),
      present: file.present,
      directory: await directoryOf(db),
      own: { names: new Map(packagedNames), gone },
      plain: plainWord,
    });
    const returned = [...gone].filter((id) => file.present.has(id));
    const { format, problems, skipped } = file;
    return { ok: true, preview: { fileName: source.fileName, format, problems, skipped, asOf, changes, returned } };
  });
}

type Key = [kind: string, id: string];

/** The rows that a change replaced, for undo. */
export type ReplacedListings = readonly { key: Key; row: OwnListing | null }[];

const keyOf = ({ kind, id }: OwnListing): Key => [kind, id];

const changeRows = (
  db: Database,
  change: () => Promise<{ put: readonly OwnListing[]; remove: readonly Key[] }>,
): Promise<ReplacedListings> =>
  db.transaction('rw', [db.ownListings, db.directory], async () => {
    const { put, remove } = await change();
    const keys = [...put.map(keyOf), ...remove];
    const before = await db.ownListings.bulkGet(keys);
    await db.ownListings.bulkDelete([...remove]);
    await db.ownListings.bulkPut([...put]);
    if ((await db.ownListings.count()) > rowLimits.ownListings) throw new LimitReachedError('ownListings');
    await refillDirectory(db);
    return keys.map((key, at) => ({ key, row: before[at] ?? null }));
  });

/** A name of an earlier list stays as a former one. */
function formerNames(before: OwnListing | undefined, name: string): Pick<OwnName, 'former'> {
  if (before?.kind !== 'name') return {};
  const names = [before.name, ...(before.former ?? [])];
  const former = names.filter((one) => one !== name).slice(0, 20);
  return former.length > 0 ? { former } : {};
}

/** Too few shares to be a list of the exchange. */
const fewestOfList = 20;
const longestFileName = 200;

export const applyList = (db: Database, preview: ListPreview, nowMs: number): Promise<ReplacedListings> =>
  changeRows(db, async () => {
    const { asOf, changes, fileName, returned } = preview;
    const at = { asOf, changedAtMs: nowMs };
    const named = [...changes.added, ...changes.renamed];
    const before = await db.ownListings.bulkGet(named.map(({ id }): Key => ['name', id]));
    return {
      put: [
        ...named.map(({ id, name }, nth): OwnListing => ({
          kind: 'name',
          id,
          name,
          ...formerNames(before[nth], name),
          source: 'list',
          ...at,
        })),
        ...changes.gone.map(({ id }): OwnListing => ({ kind: 'gone', id, ...at })),
        ...changes.exchanges.flatMap(({ exchange, count, isWhole }): OwnListing[] =>
          count < fewestOfList
            ? []
            : [{ kind: 'list', id: exchange, fileName: fileName.slice(0, longestFileName), count, isWhole, ...at }],
        ),
      ],
      remove: returned.map((id): Key => ['gone', id]),
    };
  });

/** Back to the packaged directory. */
export const resetDirectory = (db: Database): Promise<ReplacedListings> =>
  changeRows(db, async () => ({ put: [], remove: await db.ownListings.toCollection().primaryKeys() }));

/** Undo of any of these changes. */
export const restoreListings = async (db: Database, replaced: ReplacedListings): Promise<void> => {
  await changeRows(db, () =>
    Promise.resolve({
      put: replaced.flatMap(({ row }) => row ?? []),
      remove: replaced.flatMap(({ key, row }) => (row ? [] : [key])),
    }),
  );
};
