// Three-way merge of local items, the merge base of the last sync, and remote entries. Needs no user decision.
import { isExpired, isLater, type Entries, type Entry, type Stamp } from './entry.ts';

/** Current value on this device. */
export interface LocalItem {
  value: string;
  /** Upper bound of the time of the last change; `null` if it was not recorded. */
  changedAt: Stamp | null;
}

export type LocalItems = ReadonlyMap<string, LocalItem>;

/** Later than the known stamp even if this device's clock is behind. */
const after = (known: Entry | undefined, now: Stamp): Stamp => Math.max(now, (known?.stamp ?? 0) + 1);

function stampOfEdit({ changedAt }: LocalItem, known: Entry | undefined, isElsewhere: boolean, now: Stamp): Stamp {
  // Unknown age and never synced: an existing remote value wins, because somebody chose it deliberately.
  if (changedAt === null) return known ? after(known, now) : isElsewhere ? 0 : 1;
  const claimed = Math.min(changedAt, now);
  // Undo and restore write rows with an old `changedAtMs`; count them as changed now.
  return !known || claimed > known.stamp ? claimed : after(known, now);
}

/**
 * Stamps local changes since the last sync, including tombstones for removed items.
 * @param known merge base. An item that is not in it cannot have been removed.
 */
export function stampEdits(known: Entries, local: LocalItems, remote: Entries, now: Stamp): Map<string, Entry> {
  const mine = new Map<string, Entry>();
  for (const [key, item] of local) {
    const before = known.get(key);
    const isSame = before?.value === item.value;
    mine.set(key, isSame ? before : { value: item.value, stamp: stampOfEdit(item, before, remote.has(key), now) });
  }
  for (const [key, before] of known) {
    if (local.has(key)) continue;
    mine.set(key, before.value === null ? before : { value: null, stamp: after(before, now) });
  }
  return mine;
}

/** Keeps the later entry for each key. A missing entry does not count as a removal; only a tombstone does. */
export function merge(mine: Entries, theirs: Entries, now: Stamp): Map<string, Entry> {
  const merged = new Map<string, Entry>();
  // Drop expired tombstones on both sides before comparing; otherwise one could still win on this device only.
  for (const side of [mine, theirs])
    for (const [key, entry] of side)
      if (!isExpired(entry, now) && isLater(entry, merged.get(key))) merged.set(key, entry);
  return merged;
}
