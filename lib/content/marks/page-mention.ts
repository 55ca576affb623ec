// Offsets in a run → places in text nodes.
import type { Mention } from '../../model/mention.ts';
import { segmentsOf, type Container, type Run, type Segment } from './texts.ts';

export type { Segment } from './texts.ts';

/** A mention where it stands on the page. */
export interface PageMention {
  mention: Mention;
  container: Container;
  /** One for each text node that the mention touches. */
  segments: Segment[];
}

/** @returns null when none of the mention's characters is in a text node. */
export function locate(run: Omit<Run, 'mentions'>, mention: Mention): PageMention | null {
  const segments = segmentsOf(run, mention.start, mention.end);
  return segments.length > 0 ? { mention, container: run.container, segments } : null;
}
