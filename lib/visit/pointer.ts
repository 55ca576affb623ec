// Answers the pointer on a page with mentions: hover, card, dismissal. Its script comes once a page has any; the page's own
// small one goes without.
import { createHover } from '../hover/driver.ts';
import { ask } from '../messages/ask.ts';
import { elementOf } from '../page/blocks.ts';
import { createEmphasis } from '../page/emphasis.ts';
import { mentionAt, type HitSources } from '../page/hit.ts';
import type { PageMention } from '../page/locate.ts';
import { createCardClient } from './card.ts';
import { createPlaces } from './places.ts';

export interface PointerDeps {
  /** As stored. */
  settings: unknown;
  sources: HitSources;
  site: string;
  /** Takes one mark away, for as long as the page stands as it is. */
  dismissMark: (place: PageMention) => void;
}

export interface Pointer {
  /** Listens from now on; called again, nothing changes, but after `document.open` took all listeners away. */
  listen: () => void;
  /** The user's rows changed: a standing card shows them anew. */
  refresh: () => void;
  stop: () => void;
}

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingPointer: ((deps: PointerDeps) => Pointer) | undefined;
}

export function createPointer({ settings, sources, site, dismissMark }: PointerDeps): Pointer {
  const ending = new AbortController();
  const options = { signal: ending.signal, passive: true, capture: true };
  const emphasize = createEmphasis();
  globalThis.yanjingPlaces = createPlaces(sources);
  let pointer = { x: 0, y: 0 };
  let pointed: PageMention | null = null;

  const card = createCardClient({
    settings,
    onEnter: () => hover.send({ kind: 'enter-card' }),
    onLeave: () => hover.send({ kind: 'leave-card' }),
    onClose: () => hover.send({ kind: 'dismiss' }),
    onPin() {
      hover.send({ kind: 'release' });
      emphasize(null);
    },
    onMute(place, scope) {
      hover.send({ kind: 'dismiss' });
      dismissMark(place);
      // The background compiles the lexicon without the word, and every open page starts anew with it.
      const host = scope === 'site' ? site : '';
      if (scope !== 'here') void ask('mute', { word: place.mention.word, host });
    },
  });
  const hover = createHover<PageMention>({
    async open(place, isCurrent) {
      const isShown = await card.open(place, pointer, isCurrent);
      if (isShown) emphasize(place);
      return isShown;
    },
    close() {
      card.close();
      emphasize(null);
    },
  });

  let isFrameAsked = false;
  const look = (): void => {
    isFrameAsked = false;
    if (ending.signal.aborted) return;
    pointed = mentionAt(pointer.x, pointer.y, sources);
    hover.send(pointed ? { kind: 'over', target: pointed } : { kind: 'out' });
  };
  const isInCard = ({ target }: Event): boolean =>
    target instanceof Node && globalThis.yanjingCard?.isHost(target) === true;
  const dismiss = (): void => hover.send({ kind: 'dismiss' });
  const leave = (): void => hover.send({ kind: 'out' });
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    // No card while the user selects or drags.
    if (isInCard(event) || event.buttons !== 0 || isFrameAsked) return;
    isFrameAsked = true;
    requestAnimationFrame(look);
  };
  const onPress = (event: Event): void => {
    if (event.isTrusted && !isInCard(event)) dismiss();
  };
  const onScroll = (event: Event): void => {
    const { target } = event;
    // A list that scrolls elsewhere does not move the word.
    const isElsewhere = target instanceof Element && pointed !== null && !target.contains(elementOf(pointed.container));
    if (!isElsewhere) onPress(event);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape') dismiss();
  };

  return {
    listen() {
      document.addEventListener('pointermove', onMove, options);
      document.documentElement.addEventListener('pointerleave', leave, options);
      document.addEventListener('pointerdown', onPress, options);
      document.addEventListener('scroll', onScroll, options);
      window.addEventListener('pagehide', dismiss, options);
      window.addEventListener('keydown', onKey, options);
    },
    refresh: () => void card.refresh(),
    stop() {
      dismiss();
      card.stop();
      globalThis.yanjingPlaces?.stop();
      globalThis.yanjingPlaces = undefined;
      ending.abort();
    },
  };
}
