// Chooses which mentions have a mark: all, or the first one of each company in a paragraph.
import { layerOf } from '../../model/mention.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { PlaceGroup } from './near-places.ts';
import type { PageMention } from './page-mention.ts';

/** The mentions of one company in one paragraph, in reading order. */
interface Mentions {
  places: Set<PageMention>;
  /** The one that has the mark. */
  marked: PageMention | null;
}

export interface MarkChoice {
  /** @param paragraph the run of text that the mention is in. @param group see near-places.ts. */
  add: (place: PageMention, paragraph: object, group?: PlaceGroup) => void;
  /** Marks the mention or removes its mark, after it may have become markable or not. */
  update: (place: PageMention) => void;
  /** Only together with all others of the same paragraph and pass: no other one is marked in its stead. */
  remove: (place: PageMention) => void;
}

/** @param isMarkable whether a mention may have a mark at present. */
export function createMarkChoice(
  painter: Pick<MarkPainter, 'add' | 'remove'>,
  isMarkable: (place: PageMention) => boolean,
  isFirstOnly: boolean,
): MarkChoice {
  const groups = new Map<PageMention, PlaceGroup>();
  const paragraphs = new WeakMap<object, Map<string, Mentions>>();
  const mentionsOf = new Map<PageMention, Mentions>();
  const draw = (place: PageMention): void => painter.add(place, groups.get(place));

  /** Each layer is apart: what is marked for packaged words must not depend on the user. */
  function join(place: PageMention, paragraph: object): void {
    const byCompany = paragraphs.get(paragraph) ?? new Map<string, Mentions>();
    paragraphs.set(paragraph, byCompany);
    const key = `${layerOf(place.mention)} ${place.mention.companyId}`;
    const mentions = byCompany.get(key) ?? { places: new Set(), marked: null };
    byCompany.set(key, mentions);
    mentions.places.add(place);
    mentionsOf.set(place, mentions);
  }

  function markFirst(mentions: Mentions): void {
    let first: PageMention | null = null;
    for (const place of mentions.places) {
      first = isMarkable(place) ? place : null;
      if (first) break;
    }
    if (mentions.marked && mentions.marked !== first) painter.remove(mentions.marked);
    mentions.marked = first;
    if (first) draw(first);
  }

  return {
    add(place, paragraph, group) {
      if (group) groups.set(place, group);
      if (isFirstOnly) join(place, paragraph);
    },
    update(place) {
      const mentions = mentionsOf.get(place);
      if (mentions) markFirst(mentions);
      else if (isMarkable(place)) draw(place);
      else painter.remove(place);
    },
    remove(place) {
      groups.delete(place);
      painter.remove(place);
      mentionsOf.get(place)?.places.delete(place);
      mentionsOf.delete(place);
    },
  };
}
