// Where a mention is drawn, for the moment in which that is asked.
import type { PageMention } from './locate.ts';

/** Live only as long as the caller keeps it: live ranges tax every change of the page. */
export function rangeOf(place: PageMention): Range {
  const range = document.createRange();
  const last = place.segments.at(-1)!;
  // A page may have cut the text since it was read.
  const setAt = (edge: 'setStart' | 'setEnd', node: Text, at: number): void =>
    range[edge](node, Math.min(at, node.length));
  setAt('setStart', place.segments[0]!.node, place.segments[0]!.start);
  setAt('setEnd', last.node, last.end);
  return range;
}
