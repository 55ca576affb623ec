// One page while Yanjing is on: reads it, marks it, answers the pointer. Everything it starts, `stop` ends.
import { createHover } from '../hover/driver.ts';
import { ask } from '../messages/ask.ts';
import { elementOf } from '../page/blocks.ts';
import type { PageMention } from '../page/locate.ts';
import { createPageReader } from '../page/reader.ts';
import { loadLexicon, type LexiconData } from '../recognition/lexicon.ts';
import { createCardClient } from './card.ts';
import { siteOf } from './site.ts';

export interface Visit {
  counts: () => Record<string, number>;
  /** The user's rows changed: a standing card shows them anew. */
  refresh: () => void;
  /** Marks that someone took out of the registry stand again. */
  register: () => void;
  stop: () => void;
}

/** The badge is told at most this often, however fast the page changes. */
const sightingsEveryMs = 1000;

export function startVisit(settings: unknown, lexicon: LexiconData, shadowSheet: CSSStyleSheet | null): Visit {
  const ending = new AbortController();
  const listen = { signal: ending.signal, passive: true, capture: true };
  const site = siteOf();
  let pointer = { x: 0, y: 0 };
  let pointed: PageMention | null = null;

  const card = createCardClient({
    settings,
    onEnter: () => hover.send({ kind: 'enter-card' }),
    onLeave: () => hover.send({ kind: 'leave-card' }),
    onClose: () => hover.send({ kind: 'dismiss' }),
    onMute(place, scope) {
      hover.send({ kind: 'dismiss' });
      reader.dismiss(place);
      // The background compiles the lexicon without the word, and every open page starts anew with it.
      const host = scope === 'site' ? site : '';
      if (scope !== 'here') void ask('mute', { word: place.mention.word, host });
    },
  });
  const hover = createHover<PageMention>({
    async open(place, isCurrent) {
      const isShown = await card.open(place, pointer, isCurrent);
      if (isShown) reader.emphasize(place);
      return isShown;
    },
    close() {
      card.close();
      reader.emphasize(null);
    },
  });

  let told = '';
  let isTelling = false;
  /** Seeing what is visible asks every place on the page: not at every change of it. */
  const tell = (): void => {
    isTelling = false;
    if (ending.signal.aborted) return;
    const companies = Object.keys(reader.counts()).toSorted().join();
    if (companies !== told) void ask('sightings', {});
    told = companies;
  };

  let isFrameAsked = false;
  const look = (): void => {
    isFrameAsked = false;
    if (ending.signal.aborted) return;
    pointed = reader.mentionAt(pointer.x, pointer.y);
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

  /** Again at every reading, which changes nothing: but `document.open` takes all listeners away. */
  function listenToPointer(): void {
    document.addEventListener('pointermove', onMove, listen);
    document.documentElement.addEventListener('pointerleave', leave, listen);
    document.addEventListener('pointerdown', onPress, listen);
    document.addEventListener('scroll', onScroll, listen);
    window.addEventListener('pagehide', dismiss, listen);
    window.addEventListener('keydown', onKey, listen);
  }

  const reader = createPageReader({
    lexicon: loadLexicon(lexicon),
    isOurs: (node) => globalThis.yanjingCard?.isHost(node) ?? false,
    site,
    shadowSheet,
    onRead(hasMentions) {
      // A page without companies never hears of its pointer.
      if (hasMentions) listenToPointer();
      if (isTelling || (!hasMentions && told === '')) return;
      isTelling = true;
      setTimeout(tell, sightingsEveryMs);
    },
  });

  return {
    counts: reader.counts,
    refresh: () => void card.refresh(),
    register: reader.register,
    stop() {
      dismiss();
      ending.abort();
      reader.stop();
    },
  };
}
