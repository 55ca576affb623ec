// Answers the side panel for one frame: lists companies in document order, and scrolls to one of their mentions.
import type { HitSources } from '../marks/hit-test.ts';
import { placesInOrder } from '../marks/document-order.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { bringIntoView } from '../marks/reveal.ts';
import type { FrameCompany } from '../../messages/page-api.ts';

export interface FramePlaces {
  /** In the order of their first mention. */
  companies: () => FrameCompany[];
  /** Scrolls to the company's `nth` mention, from 0, and highlights it. Returns `false` if it no longer exists. */
  show: (companyId: string, nth: number) => boolean;
  stop: () => void;
}

/** @param pulse pulses a mention, or ends the pulse. */
export function createPlaces(sources: HitSources, pulse: (place: PageMention | null) => void): FramePlaces {
  return {
    companies() {
      const byCompany = Map.groupBy(placesInOrder(sources), ({ mention }) => mention.companyId);
      return [...byCompany].map(([companyId, places]) => ({ companyId, count: places.length }));
    },
    show(companyId, nth) {
      const place = placesInOrder(sources).filter(({ mention }) => mention.companyId === companyId)[nth];
      if (!place) return false;
      bringIntoView(place);
      pulse(place);
      return true;
    },
    stop: () => pulse(null),
  };
}
