// Collects the rows of one file: each listing and each name once, in the order of the file.
import type { ListedRow, NamedRow, ReadResult, Skipped, SkipReason, WatchlistRow } from './outcome.ts';

const mostEntries = 500_000;
const longestText = 80;

export interface Entry {
  /** The text in the file; reported if the entry is skipped. */
  text: string;
  line?: number;
  group?: string;
}

const shorten = (text: string): string => {
  const plain = text.trim();
  // Don't cut a surrogate pair, which would display as a replacement character.
  return plain.length <= longestText ? plain : `${plain.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…`;
};

const keyOf = (row: WatchlistRow): string => (row.code === undefined ? `=${row.name}` : `${row.code}.${row.exchange}`);

export interface Collection extends Pick<ReadResult, 'rows' | 'skipped' | 'groups'> {
  addRow: (row: ListedRow | NamedRow, entry: Entry) => void;
  skip: (reason: SkipReason, entry: Entry) => void;
  /** Adds a group even if it has no rows. */
  addGroup: (name: string) => void;
  isFull: () => boolean;
}

/** Ignores all further entries once it is full, so that readers need not check. @see ReadFailure `too-large` */
export function collect(): Collection {
  const rows: WatchlistRow[] = [];
  const skipped: Skipped[] = [];
  const known = new Map<string, WatchlistRow>();
  // A set, because a search of `groups` in each row is quadratic if a company is in thousands of groups.
  const memberships = new Set<string>();
  const groups = new Map<string, { name: string; count: number }>();
  let entries = 0;

  const skip = (reason: SkipReason, { text, line }: Entry): void => {
    entries++;
    if (entries > mostEntries) return;
    skipped.push({ text: shorten(text), reason, ...(line === undefined ? {} : { line }) });
  };

  const addGroup = (name: string): void => {
    if (!groups.has(name)) groups.set(name, { name, count: 0 });
  };

  const addRow = (row: ListedRow | NamedRow, entry: Entry): void => {
    const key = keyOf(row);
    const { group, line } = entry;
    const first = known.get(key);
    if (first) first.name ??= row.name;
    const membership = `${group}\n${key}`;
    if (first && (group === undefined || memberships.has(membership))) return skip('duplicate', entry);
    entries++;
    if (entries > mostEntries) return;
    // A company in several groups of the file is one row with all its groups.
    const made: WatchlistRow = first ?? { ...row, ...(line === undefined ? {} : { line }) };
    if (!first) {
      known.set(key, made);
      rows.push(made);
    }
    if (group === undefined) return;
    addGroup(group);
    groups.get(group)!.count++;
    memberships.add(membership);
    (made.groups ??= []).push(group);
  };

  return {
    rows,
    skipped,
    addRow,
    skip,
    addGroup,
    isFull: () => entries > mostEntries,
    get groups() {
      return [...groups.values()];
    },
  };
}
