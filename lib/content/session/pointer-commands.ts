// Keyboard commands of a page with mentions: step from mention to mention, open, pin and close cards.
import type { PageCommand } from '../../model/page-command.ts';
import { isCoveredNow, placesInOrder, stepFrom } from '../marks/document-order.ts';
import type { HitSources } from '../marks/hit-test.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { rangeOf } from '../marks/range.ts';
import { bringIntoView } from '../marks/reveal.ts';
import type { Hover } from '../hover/driver.ts';
import type { CardClient } from './card.ts';
import { showCard, type Position } from './position.ts';

/** A step skips covered mentions, but gives up after this many, in case the whole page is covered. */
const mostTries = 8;

/** Scroll events are dispatched a frame late, and would close a card that is opened before. */
const afterScroll = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

export function createCommands(
  position: Position,
  hover: Hover<PageMention>,
  card: CardClient,
  sources: HitSources,
  dismiss: () => void,
  signal: AbortSignal,
): Record<PageCommand, () => void> {
  /** Scrolls to the mention and shows its card. Resolves to `false` if the mention is covered. */
  async function showAt(place: PageMention, takesFocus = false): Promise<boolean> {
    bringIntoView(place);
    await afterScroll();
    if (isCoveredNow(place)) return false;
    const [box] = rangeOf(place).getClientRects();
    if (box && !signal.aborted) showCard(position, hover, place, { x: box.x, y: box.y }, takesFocus);
    return true;
  }

  async function stepBy(by: 1 | -1): Promise<void> {
    const places = placesInOrder(sources);
    let place = stepFrom(places, position.current, by);
    for (let tries = 0; place && tries < Math.min(places.length, mostTries); tries++) {
      if (await showAt(place)) return;
      place = stepFrom(places, place, by);
    }
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
      if (place) void showAt(place, true);
    },
    'pin-card': () => card.pin(),
    'close-cards'() {
      dismiss();
      card.stop();
    },
  };
}
