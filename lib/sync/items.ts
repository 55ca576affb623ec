// Converts watches and tags to sync items and back. Watch, order and imported name of a company are separate items, so that
// reordering on one device does not restore a company that another device removed. Each tag is an item, so that two devices
// can tag the same company. Note texts are not synced.
import { mostTags } from '../model/note.ts';
import type { Watch } from '../model/watch.ts';
import { msOf, stampOf, type Entries, type Entry } from './entry.ts';
import type { LocalItem } from './merge.ts';

export const watchKey = (companyId: string): string => `w ${companyId}`;
export const placeKey = (companyId: string): string => `o ${companyId}`;
export const nameKey = (companyId: string): string => `n ${companyId}`;
// Truncation may have split a surrogate pair in a tag or name; the lone half would not survive UTF-8 encoding.
const tagKey = (companyId: string, tag: string): string => `t ${companyId} ${tag.toWellFormed()}`;
const nameOf = ({ name }: Watch): string | undefined => name?.toWellFormed();

/** Splits a key such as "t cambricon 液冷". */
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

/** Rounded to thousandths, so that all devices have the same value. The list needs no finer resolution. */
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

/** Drops the order and name of unwatched companies, and tags over the limit (newest first). */
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

/** The rows to put and to remove so that the watchlist matches `entries`. */
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
      // An unchanged order keeps its exact value, so that rounding is not taken for a move.
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

/** Changes by company id, so that the tags match `entries`. @param present the tags given to `itemsOfRows`. */
export function tagChanges(entries: Entries, present: readonly Tagged[]): Map<string, TagChange> {
  const here = new Set(present.map(({ companyId, tag }) => tagKey(companyId, tag)));
  const changes = new Map<string, TagChange>();
  // Oldest first: tags are appended in the order in which they were added.
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
