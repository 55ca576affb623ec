// Opens and closes the card of a mention, in this frame or, if the frame is too small, hoisted into the top frame.
import type { CardContent, CardEvents, MuteScope } from '../../messages/card-port.ts';
import { cardPort } from '../../messages/page-api.ts';
import { hidesMutedMarks } from '../../settings/settings.ts';
import { hasOwnCards } from '../../sites/own-cards.ts';
import { elementOf } from '../marks/blocks.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { rangeOf } from '../marks/range.ts';
import { backgroundEvents } from './background-client.ts';
import { commandHoisted, hoist, isCramped, listenToHoisted } from './hoist.ts';
import { createPrefetch, loadCardScript } from './prefetch.ts';

/** A shorter wait shows no loading state, which would only flicker. */
const patienceMs = 150;

const later = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms));

export interface CardClient {
  /** Prefetches before `open`: a stopped background starts during the hover delay. */
  prepare: (place: PageMention) => void;
  /** Resolves to whether the card is shown. `isCurrent` is checked after every wait. */
  open: (
    place: PageMention,
    pointer: { x: number; y: number },
    isCurrent: () => boolean,
    step?: CardContent['step'],
  ) => Promise<boolean>;
  close: () => void;
  /** Whether a card that hover controls is open. */
  isStanding: () => boolean;
  /** As in CardPort, also for a hoisted card. */
  focus: () => boolean;
  pin: () => void;
  /** Reloads the dossiers of all open cards. */
  refresh: () => Promise<void>;
  /** Closes pinned cards too. */
  stop: () => void;
}

export interface CardClientDeps {
  /** As stored. */
  settings: unknown;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
  onMute: (place: PageMention, scope: MuteScope) => void;
  onPin: () => void;
}

/** The card that was opened last. `close` has no effect once it is closed, pinned or replaced. */
interface Opened {
  isHoisted: boolean;
  close: () => void;
}

const nothing: Opened = { isHoisted: false, close: () => {} };

function wordOf({ mention, segments }: PageMention, settings: unknown): NonNullable<CardContent['word']> {
  const text = segments.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  // The page does not see the marks of own words.
  return { text, reasons: mention.reasons, keepsMark: !mention.isOwn && !hidesMutedMarks(settings) };
}

export function createCardClient({ settings, onMute, ...hoverEvents }: CardClientDeps): CardClient {
  const prefetch = createPrefetch();
  let opened = nothing;

  const eventsFor = (place: PageMention): CardEvents => ({
    ...backgroundEvents,
    ...hoverEvents,
    onMute: (scope) => onMute(place, scope),
  });

  function close(): void {
    opened.close();
    opened = nothing;
  }

  const open: CardClient['open'] = async (place, pointer, isCurrent, step) => {
    if (isCramped() && (await hoist(place, wordOf(place, settings), pointer))) {
      opened = { isHoisted: true, close: () => commandHoisted('hide') };
      listenToHoisted(eventsFor(place), () => (opened = nothing));
      if (!isCurrent()) close();
      return opened.isHoisted;
    }
    const loading = prefetch.dossierFor(place);
    await loadCardScript();
    const dossier = await Promise.race([loading, later(patienceMs)]);
    const card = cardPort();
    if (dossier === null || !card || !isCurrent()) return false;
    const anchor = {
      contextElement: elementOf(place.container),
      getClientRects: () => [...rangeOf(place).getClientRects()],
      pointer,
      isAbove: hasOwnCards(location.hostname),
    };
    const content = { settings, word: wordOf(place, settings), step };
    const hide = card.show(content, dossier ?? loading, anchor, eventsFor(place));
    opened = { isHoisted: false, close: hide };
    return true;
  };

  return {
    prepare(place) {
      // The top frame loads what a hoisted card needs.
      if (!isCramped()) prefetch.start(place);
    },
    open,
    close,
    isStanding: () => opened.isHoisted || cardPort()?.isStanding() === true,
    focus() {
      if (opened.isHoisted) commandHoisted('focus');
      return opened.isHoisted || cardPort()?.focus() === true;
    },
    pin() {
      if (opened.isHoisted) commandHoisted('pin');
      else cardPort()?.pin();
    },
    async refresh() {
      prefetch.clear();
      if (opened.isHoisted) commandHoisted('refresh');
      await cardPort()?.refresh();
    },
    stop() {
      close();
      cardPort()?.hideAll();
    },
  };
}
