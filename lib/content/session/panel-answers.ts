// What the side panel asks of one frame: its companies in reading order, and to show one of their mentions.
import type { HitSources } from '../marks/hit-test.ts';
import { placesInOrder } from '../marks/document-order.ts';
import { bringIntoView, createPulse } from '../marks/reveal.ts';
import type { FrameCompany } from '../../messages/page-api.ts';

export interface FramePlaces {
  /** In the order of their first mention. */
  companies: () => FrameCompany[];
  /** Scrolls to the company's `nth` mention, from 0, and lets it pulse. @returns false when there is none any more. */
  show: (companyId: string, nth: number) => boolean;
  stop: () => void;
}

export function createPlaces(sources: HitSources): FramePlaces {
  const pulse = createPulse();
  return {
    companies() {
      const counts = new Map<string, number>();
      for (const { mention } of placesInOrder(sources)) {
        counts.set(mention.companyId, (counts.get(mention.companyId) ?? 0) + 1);
      }
      return [...counts].map(([companyId, count]) => ({ companyId, count }));
    },
    show(companyId, nth) {
      const place = placesInOrder(sources).filter(({ mention }) => mention.companyId === companyId)[nth];
      if (!place) return false;
      bringIntoView(place);
      pulse.start(place);
      return true;
    },
    stop: pulse.stop,
  };
}
