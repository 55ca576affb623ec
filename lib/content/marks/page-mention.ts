// Maps a mention's offsets in a run to positions in text nodes.
import type { Mention } from '../../model/mention.ts';
import { segmentsOf, type Container, type Run, type Segment } from './texts.ts';

export type { Segment } from './texts.ts';

/** A mention with its position on the page. */
export interface PageMention {
  mention: Mention;
  container: Container;
  /** One for each text node that the mention touches. */
  segments: Segment[];
}

/** @returns null if none of the mention's characters is in a text node. */
export function locate(run: Omit<Run, 'mentions'>, mention: Mention): PageMention | null {
  const segments = segmentsOf(run, mention.start, mention.end);
  return segments.length > 0 ? { mention, container: run.container, segments } : null;
}
