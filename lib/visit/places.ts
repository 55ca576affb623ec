// What the side panel asks of one frame: its companies in reading order, and to show one of their mentions.
import type { HitSources } from '../page/hit.ts';
import { placesInOrder } from '../page/order.ts';
import { bringIntoView, createPulse } from '../page/reveal.ts';
import type { Places } from '../platform/page-places.ts';

/** @param whenAllRead resolves when the whole page has been read. */
export function createPlaces(sources: HitSources, whenAllRead: () => Promise<void>): Places {
  const pulse = createPulse();
  return {
    async companies() {
      await whenAllRead();
      const counts = new Map<string, number>();
      for (const { mention } of placesInOrder(sources)) {
        counts.set(mention.companyId, (counts.get(mention.companyId) ?? 0) + 1);
      }
      return [...counts].map(([companyId, count]) => ({ companyId, count }));
    },
    async show(companyId, nth) {
      await whenAllRead();
      const place = placesInOrder(sources).filter(({ mention }) => mention.companyId === companyId)[nth];
      if (!place) return false;
      bringIntoView(place);
      pulse.start(place);
      return true;
    },
    stop: pulse.stop,
  };
}
