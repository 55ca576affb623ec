// Gathers the rows of one file as a reader meets them: each listing and each name once, in the file's order.
import type { ListedRow, NamedRow, ReadResult, Skipped, SkipReason, WatchlistRow } from './outcome.ts';

const mostEntries = 500_000;
const longestText = 80;

export interface Entry {
  /** As the file has it, for what is skipped. */
  text: string;
  line?: number;
  group?: string;
}

const shorten = (text: string): string => {
  const plain = text.trim();
  // Whole characters: half a pair of surrogates at the end would show as damage.
  return plain.length <= longestText ? plain : `${plain.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…`;
};

const keyOf = (row: WatchlistRow): string => (row.code === undefined ? `=${row.name}` : `${row.code}.${row.exchange}`);

export interface Collection extends Pick<ReadResult, 'rows' | 'skipped' | 'groups'> {
  addRow: (row: ListedRow | NamedRow, entry: Entry) => void;
  skip: (reason: SkipReason, entry: Entry) => void;
  /** A group without rows is a group still. */
  addGroup: (name: string) => void;
  isFull: () => boolean;
}

/** @see ReadFailure `too-large`: once full it takes nothing more, so that no reader needs to ask. */
export function collect(): Collection {
  const rows: WatchlistRow[] = [];
  const skipped: Skipped[] = [];
  const known = new Map<string, WatchlistRow>();
  // Beside the rows' own lists: a company that stands in thousands of groups would be looked for in all of them each time.
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
    // The same company in a further group of the file: one row, both groups.
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
