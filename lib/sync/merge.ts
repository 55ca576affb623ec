// What this device has, what it knew when it last looked, and what the others have: made one, without asking anybody.
import { isForgotten, isLater, type Entries, type Entry, type Stamp } from './entry.ts';

/** As it stands on this device now. */
export interface LocalItem {
  value: string;
  /** At the latest; null where nobody wrote that down. */
  changedAt: Stamp | null;
}

export type LocalItems = ReadonlyMap<string, LocalItem>;

/** Later than all that this device has seen of the item, however far its clock is behind. */
const after = (known: Entry | undefined, now: Stamp): Stamp => Math.max(now, (known?.stamp ?? 0) + 1);

function stampOfEdit({ changedAt }: LocalItem, known: Entry | undefined, isElsewhere: boolean, now: Stamp): Stamp {
  // Of an unknown age and never synced: what another device has was chosen with more thought than what just stands here.
  if (changedAt === null) return known ? after(known, now) : isElsewhere ? 0 : 1;
  const claimed = Math.min(changedAt, now);
  // A row that was put back as it was, by an undo or from a backup, is changed now, whatever it says of itself.
  return !known || claimed > known.stamp ? claimed : after(known, now);
}

/**
 * The device's own entries, its changes since it last looked among them.
 * @param known what it had then. Of what is not known, nothing can have been removed.
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

/** The later of each. Absence says nothing: only what was written down as removed is. */
export function merge(mine: Entries, theirs: Entries, now: Stamp): Map<string, Entry> {
  const merged = new Map<string, Entry>();
  // What is forgotten is so on both sides before they are compared: else it would still win here, and nowhere else.
  for (const side of [mine, theirs])
    for (const [key, entry] of side)
      if (!isForgotten(entry, now) && isLater(entry, merged.get(key))) merged.set(key, entry);
  return merged;
}
