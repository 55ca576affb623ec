// The companies of a page as a reader wants them in a row.
import type { CompanyCounts } from '../../lib/messages/page-api.ts';

/** `mention`: as the page first names them. `count`: most named first. */
export type PageOrder = 'mention' | 'count';

/** Those whose place is not known yet come last, as they were counted. */
export function inPageOrder(counts: CompanyCounts, firstMentions: readonly string[], by: PageOrder): string[] {
  const met = firstMentions.filter((id) => id in counts);
  const rest = Object.keys(counts).filter((id) => !met.includes(id));
  const ids = [...met, ...rest];
  return by === 'mention' ? ids : ids.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}
