// Watches and tags as items. That a company is watched, its place, and the name it was imported with are three: so moving
// the rows of a list on one device does not bring back a company that another device took off it. Each tag of a company is
// one as well: so two devices may tag the same company. A note's text is no item, and is not read for this.
import { mostTags } from '../model/note.ts';
import type { Watch } from '../model/watch.ts';
import { msOf, stampOf, type Entries, type Entry } from './entry.ts';
import type { LocalItem } from './merge.ts';

export const watchKey = (companyId: string): string => `w ${companyId}`;
export const placeKey = (companyId: string): string => `o ${companyId}`;
export const nameKey = (companyId: string): string => `n ${companyId}`;
// Tags and names were cut to their length once, maybe through the middle of a sign: that half would not survive the way.
const tagKey = (companyId: string, tag: string): string => `t ${companyId} ${tag.toWellFormed()}`;
const nameOf = ({ name }: Watch): string | undefined => name?.toWellFormed();

/** "t cambricon 液冷" → its parts. */
export function partsOf(key: string): { prefix: string; id: string; rest: string } {
  const [prefix = '', id = ''] = key.split(' ', 2);
  return { prefix, id, rest: key.slice(prefix.length + id.length + 2) };
}

/** One tag of one company. */
export interface Tagged {
  companyId: string;
  tag: string;
  changedAtMs: number;
}

/** Places are told apart to a thousandth: finer than the list ever needs, and the same on every device. */
const placeOf = ({ order }: Watch): string => String(Math.round(order * 1000));
const dayOf = ({ addedAtMs }: Watch): string => String(Math.floor(addedAtMs / 1000));

export function itemsOfRows(watches: readonly Watch[], tagged: readonly Tagged[]): Map<string, LocalItem> {
  const items = new Map<string, LocalItem>();
  for (const watch of watches) {
    const changedAt = stampOf(watch.changedAtMs);
    items.set(watchKey(watch.companyId), { value: dayOf(watch), changedAt });
    items.set(placeKey(watch.companyId), { value: placeOf(watch), changedAt });
    const name = nameOf(watch);
    if (name !== undefined) items.set(nameKey(watch.companyId), { value: name, changedAt });
  }
  for (const { companyId, tag, changedAtMs } of tagged)
    items.set(tagKey(companyId, tag), { value: '', changedAt: stampOf(changedAtMs) });
  return items;
}

/** Without what belongs to a company that is not watched any more, and with no more tags to a company than it may have. */
export function pruneEntries(merged: Entries): Map<string, Entry> {
  const settled = new Map<string, Entry>();
  const tags = new Map<string, [key: string, entry: Entry][]>();
  for (const [key, entry] of merged) {
    const { prefix, id } = partsOf(key);
    const isOrphan = (prefix === 'o' || prefix === 'n') && (merged.get(watchKey(id))?.value ?? null) === null;
    if (!isOrphan) settled.set(key, entry);
    if (prefix === 't' && entry.value !== null) tags.set(id, [...(tags.get(id) ?? []), [key, entry]]);
  }
  for (const of of tags.values()) {
    const inOrder = of.toSorted(([a, one], [b, other]) => one.stamp - other.stamp || (a < b ? -1 : 1));
    for (const [key, { stamp }] of inOrder.slice(mostTags)) settled.set(key, { value: null, stamp: stamp + 1 });
  }
  return settled;
}

/** The rows that are to be put, and those that are to go, for the list to be as `entries` have it. */
export function watchChanges(entries: Entries, present: readonly Watch[]): { put: Watch[]; remove: string[] } {
  const rows = new Map(present.map((watch) => [watch.companyId, watch]));
  const changes: { put: Watch[]; remove: string[] } = { put: [], remove: [] };
  for (const [key, { value, stamp }] of entries) {
    const { prefix, id } = partsOf(key);
    if (prefix !== 'w') continue;
    const row = rows.get(id);
    if (value === null) {
      if (row) changes.remove.push(id);
      continue;
    }
    const place = entries.get(placeKey(id));
    const name = entries.get(nameKey(id))?.value ?? undefined;
    const isSame =
      row && dayOf(row) === value && placeOf(row) === (place?.value ?? placeOf(row)) && nameOf(row) === name;
    if (isSame) continue;
    const addedAtMs = row && dayOf(row) === value ? row.addedAtMs : Number(value) * 1000;
    const order = place?.value == null ? (row?.order ?? -addedAtMs) : Number(place.value) / 1000;
    changes.put.push({
      companyId: id,
      addedAtMs,
      // To the last digit where it stands as it did: rounding must not look like moving.
      order: row && placeOf(row) === place?.value ? row.order : order,
      changedAtMs: msOf(Math.max(stamp, place?.stamp ?? 0)),
      ...(name === undefined ? {} : { name }),
    });
  }
  return changes;
}

export interface TagChange {
  add: string[];
  remove: string[];
  changedAtMs: number;
}

/** By company. @param present as `itemsOfRows` took them. */
export function tagChanges(entries: Entries, present: readonly Tagged[]): Map<string, TagChange> {
  const here = new Set(present.map(({ companyId, tag }) => tagKey(companyId, tag)));
  const changes = new Map<string, TagChange>();
  // In the order they were given in: so they stand, behind those that are there.
  const inOrder = [...entries].toSorted(([, one], [, other]) => one.stamp - other.stamp);
  for (const [key, { value, stamp }] of inOrder) {
    const { prefix, id, rest: tag } = partsOf(key);
    if (prefix !== 't' || here.has(key) === (value !== null)) continue;
    const change = changes.get(id) ?? { add: [], remove: [], changedAtMs: 0 };
    (value === null ? change.remove : change.add).push(tag);
    change.changedAtMs = Math.max(change.changedAtMs, msOf(stamp));
    changes.set(id, change);
  }
  return changes;
}
