// Joins two of the user's rows that turn out to be about one company. Nothing that the user wrote is lost.
import { mostTags, type Note, type OwnView } from '../model/note.ts';
import type { Watch } from '../model/watch.ts';
import type { UserRow, UserTableName } from './user-tables.ts';

/** The earlier time of addition and the higher place. */
export const joinWatches = (one: Watch, other: Watch): Watch => ({
  ...other,
  ...one,
  addedAtMs: Math.min(one.addedAtMs, other.addedAtMs),
  order: Math.min(one.order, other.order),
  changedAtMs: Math.max(one.changedAtMs, other.changedAtMs),
});

/** The fields of an own view that differ from those of the view that stays, as a line of text. */
function lostFields(kept: OwnView | undefined, other: OwnView | undefined): string {
  const lost = Object.entries(other ?? {}).filter(([field, value]) => {
    const stays = kept?.[field as keyof OwnView];
    return stays !== undefined && stays !== value;
  });
  return lost.map(([field, value]) => `${field}: ${value}`).join(', ');
}

/**
 * Both texts, the tags of both, and of the own views the fields of `one` first. Tags over the limit and other fields become
 * lines of the text.
 */
export function joinNotes(one: Note, other: Note): Note {
  const tags = [...new Set([...one.tags, ...other.tags])];
  const isRepeated = one.text.includes(other.text);
  const parts = [
    one.text,
    isRepeated ? '' : other.text,
    tags.slice(mostTags).join(' '),
    lostFields(one.ownView, other.ownView),
  ];
  const ownView = { ...other.ownView, ...one.ownView };
  return {
    companyId: one.companyId,
    text: parts.filter((part) => part.trim() !== '').join('\n\n'),
    tags: tags.slice(0, mostTags),
    ...(one.ownView || other.ownView ? { ownView } : {}),
    changedAtMs: Math.max(one.changedAtMs, other.changedAtMs),
  };
}

/** @param one the row whose key stays. */
export function joinRows(table: UserTableName, one: UserRow, other: UserRow): UserRow {
  if (table === 'watches') return { ...joinWatches(one as unknown as Watch, other as unknown as Watch) };
  return table === 'notes' ? { ...joinNotes(one as unknown as Note, other as unknown as Note) } : one;
}
