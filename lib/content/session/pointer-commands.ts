// Keyboard commands of a page with mentions: step from company to company, open, pin and close cards.
import type { PageCommand } from '../../model/page-command.ts';
import { isCoveredNow, placesInOrder, stepFrom } from '../marks/document-order.ts';
import type { HitSources } from '../marks/hit-test.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { rangeOf } from '../marks/range.ts';
import { bringIntoView } from '../marks/reveal.ts';
import type { Hover } from '../hover/driver.ts';
import type { CardClient } from './card.ts';
import { showCard, type Position } from './position.ts';

/** A step skips covered mentions, but gives up after so many companies and mentions, in case the whole page is covered. */
const mostTries = 8;

/** Scroll events are dispatched a frame late, and would close a card that is opened before. */
const afterScroll = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The index of the company after `from`, or of the first one in view. May be one out of range. */
function nextCompany(
  places: readonly PageMention[],
  companies: readonly (readonly PageMention[])[],
  from: PageMention | null,
  by: 1 | -1,
): number {
  const indexOf = (place: PageMention | null): number =>
    companies.findIndex(([first]) => first!.mention.companyId === place?.mention.companyId);
  const current = from && places.includes(from) ? from : null;
  return current ? indexOf(current) + by : indexOf(stepFrom(places, null, by));
}

export function createCommands(
  position: Position,
  hover: Hover<PageMention>,
  card: CardClient,
  sources: HitSources,
  dismiss: () => void,
  signal: AbortSignal,
): Record<PageCommand, () => void> {
  /**
   * Scrolls to the mention and shows its card.
   * @param isWanted asked after the scroll.
   * @returns `false` if the mention is covered.
   */
  async function showAt(
    place: PageMention,
    how: Parameters<typeof showCard>[4],
    isWanted = (): boolean => true,
  ): Promise<boolean> {
    bringIntoView(place);
    await afterScroll();
    if (isCoveredNow(place)) return false;
    const [box] = rangeOf(place).getClientRects();
    if (box && !signal.aborted && isWanted()) showCard(position, hover, place, { x: box.x, y: box.y }, how);
    return true;
  }

  /** The mention that a step is scrolling to. A step that comes meanwhile starts there and replaces it. */
  let pending: PageMention | null = null;

  /** Steps to the next company, at its first mention that is not covered. */
  async function stepBy(by: 1 | -1): Promise<void> {
    const places = placesInOrder(sources);
    const companies = [...Map.groupBy(places, ({ mention }) => mention.companyId).values()];
    const count = companies.length;
    let at = nextCompany(places, companies, pending ?? position.current, by);
    for (let tries = 0; tries < Math.min(count, mostTries); tries++, at += by) {
      const nth = (at + count) % count;
      for (const place of companies[nth]!.slice(0, mostTries)) {
        pending = place;
        const isShown = await showAt(place, { step: { nth: nth + 1, count } }, () => pending === place);
        if (pending !== place) return;
        if (!isShown) continue;
        pending = null;
        return;
      }
    }
    pending = null;
  }

  return {
    'next-mention': () => void stepBy(1),
    'previous-mention': () => void stepBy(-1),
    'open-card'() {
      if (card.focus()) return hover.send({ kind: 'focus' });
      const places = placesInOrder(sources);
      const { pointed, current } = position;
      const known = places.find((place) => place === current);
      const place = pointed ?? known ?? stepFrom(places, null, 1);
      if (place) void showAt(place, { takesFocus: true });
    },
    'pin-card': () => card.pin(),
    'close-cards'() {
      dismiss();
      card.stop();
    },
  };
}
