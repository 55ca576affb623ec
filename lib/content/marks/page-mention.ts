// Maps a mention's offsets in a run to positions in text nodes.
import type { Mention } from '../../model/mention.ts';
import type { Place } from './place.ts';
import { segmentsOf, type Run } from './texts.ts';

export type { Segment } from './texts.ts';

/** A mention with its position on the page. */
export interface PageMention extends Place {
  mention: Mention;
}

/** @returns null if none of the mention's characters is in a text node. */
export function locate(run: Omit<Run, 'mentions'>, mention: Mention): PageMention | null {
  const segments = segmentsOf(run, mention.start, mention.end);
  return segments.length > 0 ? { mention, container: run.container, segments } : null;
}
