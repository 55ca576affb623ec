// One page while Yanjing is on: reads it, marks it, answers the pointer. Everything it starts, `stop` ends.
import { createHover } from '../hover/driver.ts';
import { ask } from '../messages/ask.ts';
import type { PageMention } from '../page/locate.ts';
import { createPageReader } from '../page/reader.ts';
import { loadLexicon, type LexiconData } from '../recognition/lexicon.ts';
import { createCardClient } from './card.ts';

export interface Visit {
  counts: () => Record<string, number>;
  /** The user's rows changed: a standing card shows them anew. */
  refresh: () => void;
  stop: () => void;
}

/** The badge is told at most this often, however fast the page changes. */
const sightingsEveryMs = 1000;

export function startVisit(settings: unknown, lexicon: LexiconData, shadowSheet: CSSStyleSheet | null): Visit {
  const ending = new AbortController();
  const listen = { signal: ending.signal, passive: true, capture: true };
  let pointer = { x: 0, y: 0 };

  const card = createCardClient({
    settings,
    onEnter: () => hover.send({ kind: 'enter-card' }),
    onLeave: () => hover.send({ kind: 'leave-card' }),
    onClose: () => hover.send({ kind: 'dismiss' }),
    onMute(place, scope) {
      hover.send({ kind: 'dismiss' });
      reader.dismiss(place);
      // The background compiles the lexicon without the word, and every open page starts anew with it.
      const host = scope === 'site' ? location.hostname : '';
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

  let isTold = false;
  const tell = (): void => {
    if (isTold || ending.signal.aborted) return;
    isTold = true;
    setTimeout(() => {
      isTold = false;
      if (!ending.signal.aborted) void ask('sightings', {});
    }, sightingsEveryMs);
  };

  let isListening = false;
  const reader = createPageReader({
    lexicon: loadLexicon(lexicon),
    isOurs: (node) => globalThis.yanjingCard?.isHost(node) ?? false,
    shadowSheet,
    onCompanies() {
      // A page without companies never hears of its pointer.
      if (!isListening) listenToPointer();
      isListening = true;
      tell();
    },
  });

  function listenToPointer(): void {
    let isFrameAsked = false;
    const look = (): void => {
      isFrameAsked = false;
      if (ending.signal.aborted) return;
      const place = reader.mentionAt(pointer.x, pointer.y);
      hover.send(place ? { kind: 'over', target: place } : { kind: 'out' });
    };
    document.addEventListener(
      'pointermove',
      (event) => {
        if (!event.isTrusted || event.pointerType === 'touch') return;
        pointer = { x: event.clientX, y: event.clientY };
        if (event.target instanceof Node && globalThis.yanjingCard?.isHost(event.target)) return;
        // No card while the user selects or drags.
        if (event.buttons !== 0 || isFrameAsked) return;
        isFrameAsked = true;
        requestAnimationFrame(look);
      },
      listen,
    );
    document.documentElement.addEventListener('pointerleave', () => hover.send({ kind: 'out' }), listen);
    const dismissUnlessCard = (event: Event): void => {
      const isInCard = event.target instanceof Node && globalThis.yanjingCard?.isHost(event.target);
      if (event.isTrusted && !isInCard) hover.send({ kind: 'dismiss' });
    };
    document.addEventListener('pointerdown', dismissUnlessCard, listen);
    document.addEventListener('scroll', dismissUnlessCard, listen);
    window.addEventListener('pagehide', () => hover.send({ kind: 'dismiss' }), listen);
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted && event.key === 'Escape') hover.send({ kind: 'dismiss' });
      },
      listen,
    );
  }

  return {
    counts: reader.counts,
    refresh: () => void card.refresh(),
    stop() {
      hover.send({ kind: 'dismiss' });
      ending.abort();
      reader.stop();
    },
  };
}
