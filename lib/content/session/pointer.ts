// Handles hover, keys and taps on a page with mentions, and opens and dismisses the card. Injected by itself when the user
// first does something on such a page, to keep the scripts of other pages small.
import { isOnTheWay } from '../hover/corridor.ts';
import { createHover } from '../hover/driver.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort, stripPort } from '../../messages/page-api.ts';
import { elementOf } from '../marks/blocks.ts';
import { actionAt } from '../marks/control.ts';
import { createEmphasis } from '../marks/emphasis.ts';
import { mentionAt } from '../marks/hit-test.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { isCoveredNow, placesInOrder, stepFrom } from '../marks/document-order.ts';
import { rangeOf } from '../marks/range.ts';
import { bringIntoView } from '../marks/reveal.ts';
import type { PageCommand } from '../../model/page-command.ts';
import { parseSettings } from '../../settings/settings.ts';
import { createCardClient } from './card.ts';
import { createListeners } from './input-events.ts';
import type { Pointer, PointerDeps } from './later-scripts.ts';
import { createPlaces } from './panel-answers.ts';

/** A step passes over places that turn out to be covered; behind a cover of the whole page it gives up. */
const mostTries = 8;

/** Scrolling is told a frame late, and would close the card that was opened after it. */
const afterScroll = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** The same place read anew, or the same word where the old text was thrown away. */
function isRedrawn(before: PageMention, now: PageMention): boolean {
  const [old, found] = [before.segments[0]!, now.segments[0]!];
  if (before === now || before.mention.companyId !== now.mention.companyId) return false;
  return old.node === found.node ? old.start === found.start : !old.node.isConnected;
}

export function createPointer({ settings: stored, sources, site, dismissMark }: PointerDeps): Pointer {
  const ending = new AbortController();
  const settings = parseSettings(stored);
  const emphasize = createEmphasis();
  const places = createPlaces(sources);
  let pointer = { x: 0, y: 0 };
  let pointed: PageMention | null = null;
  /** Whose card stands, or stood last: where the next step begins. */
  let current: PageMention | null = null;
  /** The card is to have the focus as soon as it stands. */
  let isFocusWanted = false;
  /** The user went into the card by key: a pointer that lies about takes it away from under the hands no more. */
  let isKeyed = false;
  const hasFocus = (): boolean => {
    const { activeElement } = document;
    return activeElement !== null && cardPort()?.isHost(activeElement) === true;
  };

  const card = createCardClient({
    settings: stored,
    onEnter: () => hover.send({ kind: 'enter-card' }),
    onLeave: () => hover.send({ kind: 'leave-card' }),
    onClose: () => hover.send({ kind: 'dismiss' }),
    onPin() {
      isKeyed = false;
      hover.send({ kind: 'release' });
      emphasize(null);
    },
    onMute(place, scope) {
      hover.send({ kind: 'dismiss' });
      dismissMark(place);
      // The background compiles the lexicon without the word, and every open page starts anew with it.
      const host = scope === 'site' ? site : '';
      if (scope !== 'here') void sendMessage('mute', { word: place.mention.word, host });
    },
  });
  const hover = createHover<PageMention>({
    dwellMs: settings.dwellMs,
    prepare: card.prepare,
    async open(place, isCurrent) {
      // Asked for once: a card that does not come must not give the focus to a later one.
      const takesFocus = isFocusWanted;
      isFocusWanted = false;
      const isShown = await card.open(place, pointer, isCurrent);
      if (!isShown) return false;
      current = place;
      emphasize(place);
      isKeyed = takesFocus && card.focus();
      return true;
    },
    close() {
      isKeyed = false;
      card.close();
      emphasize(null);
    },
  });

  function isOnTheWayToCard(): boolean {
    const box = cardPort()?.box();
    if (!box || !current) return false;
    return [...rangeOf(current).getClientRects()].some((word) => isOnTheWay(pointer, word, box));
  }

  let isFrameAsked = false;
  const look = (): void => {
    isFrameAsked = false;
    if (ending.signal.aborted || (isKeyed && hasFocus())) return;
    pointed = isOnTheWayToCard() ? current : mentionAt(pointer.x, pointer.y, sources);
    // A list that was drawn anew under the pointer has the same word there: its card stays as it is.
    if (pointed && current && isRedrawn(current, pointed)) pointed = Object.assign(current, pointed);
    hover.send(pointed ? { kind: 'over', target: pointed } : { kind: 'out' });
  };
  const lookSoon = (): void => {
    if (isFrameAsked) return;
    isFrameAsked = true;
    requestAnimationFrame(look);
  };
  const dismiss = (): void => hover.send({ kind: 'dismiss' });

  const listen = createListeners(
    {
      onPoint(at) {
        pointer = at;
        lookSoon();
      },
      onLeave: () => hover.send({ kind: 'out' }),
      onDismiss: dismiss,
      onEscape() {
        const hasCard = card.isStanding();
        dismiss();
        return hasCard;
      },
      onScroll(target) {
        // A list that scrolls elsewhere does not move the word.
        const moves = (place: PageMention | null): boolean =>
          place !== null && target instanceof Node && target.contains(elementOf(place.container));
        if (moves(pointed) || moves(current)) dismiss();
      },
      onTap(at, target) {
        const action = target ? actionAt(target) : 'content';
        // A button is pressed at once, whatever its label says. Only a link waits for a second tap, because following it
        // leaves the page; on plain content the card takes nothing away from the page.
        const place = action === 'control' ? null : mentionAt(at.x, at.y, sources);
        const isSecond = place === current && card.isStanding();
        const isShown = place !== null && !isSecond;
        if (isShown) show(place, at);
        else dismiss();
        return isShown && action === 'link';
      },
      onType: () => hover.send({ kind: 'busy' }),
      // Nor is what lies under the strip pointed at.
      isInCard: ({ target }) =>
        target instanceof Node && [cardPort(), stripPort()].some((port) => port?.isHost(target) === true),
    },
    settings.hoverKey,
    ending.signal,
  );

  function show(place: PageMention, at: { x: number; y: number }): void {
    pointer = at;
    hover.send({ kind: 'show', target: place });
  }

  /** Scrolls to the place and shows its card. @returns false if something still stands in front of the place. */
  async function showAt(place: PageMention): Promise<boolean> {
    bringIntoView(place);
    await afterScroll();
    if (isCoveredNow(place)) return false;
    const [box] = rangeOf(place).getClientRects();
    if (box && !ending.signal.aborted) show(place, { x: box.x, y: box.y });
    return true;
  }

  async function stepBy(by: 1 | -1): Promise<void> {
    const places = placesInOrder(sources);
    let place = stepFrom(places, current, by);
    for (let tries = 0; place && tries < Math.min(places.length, mostTries); tries++) {
      if (await showAt(place)) return;
      place = stepFrom(places, place, by);
    }
  }

  const commands: Record<PageCommand, () => void> = {
    'next-mention': () => void stepBy(1),
    'previous-mention': () => void stepBy(-1),
    'open-card'() {
      isKeyed = card.focus();
      if (isKeyed) return;
      const places = placesInOrder(sources);
      const known = current && places.includes(current) ? current : null;
      const place = pointed ?? known ?? stepFrom(places, null, 1);
      isFocusWanted = place !== null;
      if (place) void showAt(place).then((isShown) => void (isFocusWanted &&= isShown));
    },
    'pin-card': () => card.pin(),
    'close-cards'() {
      dismiss();
      card.stop();
    },
  };

  return {
    places,
    listen,
    reread() {
      const isGone = current && !current.segments.every(({ node }) => node.isConnected);
      if (isGone && card.isStanding()) lookSoon();
    },
    refresh: () => void card.refresh(),
    command: (command) => commands[command](),
    stop(next) {
      dismiss();
      if (next) cardPort()?.restyle(next.settings);
      else card.stop();
      places.stop();
      ending.abort();
    },
  };
}
