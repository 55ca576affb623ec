// One page while Yanjing is on: reads it, marks it, tells what is on it. Everything it starts, `stop` ends.
import { ask } from '../messages/ask.ts';
import type { PageCommand } from '../platform/commands.ts';
import { createPageReader } from '../page/reader.ts';
import { loadLexicon, type LexiconData } from '../recognition/lexicon.ts';
import type { NextVisit, Pointer } from './pointer.ts';
import { siteOf } from './site.ts';

export interface Visit {
  counts: () => Record<string, number>;
  /** The user's rows changed: a standing card shows them anew. */
  refresh: () => void;
  /** Marks that someone took out of the registry stand again. */
  register: () => void;
  command: (command: PageCommand) => void;
  /** @param next the visit that follows at once, if any: what the user pinned stays for it. */
  stop: (next?: NextVisit | null | false) => void;
}

/** The badge is told at most this often, however fast the page changes. */
const sightingsEveryMs = 1000;

export function startVisit(settings: unknown, lexicon: LexiconData, shadowSheet: CSSStyleSheet | null): Visit {
  const site = siteOf();
  let isStopped = false;
  let told = '';
  let isTelling = false;
  /** Seeing what is visible asks every place on the page: not at every change of it. */
  const tell = (): void => {
    isTelling = false;
    if (isStopped) return;
    const companies = Object.keys(reader.counts()).toSorted().join();
    if (companies !== told) void ask('sightings', {});
    told = companies;
  };

  let root = document.documentElement;
  let pointer: Pointer | null = null;
  let isAsked = false;
  /** A page without companies never hears of its pointer, nor carries the script that would. */
  async function listenToPointer(): Promise<void> {
    let last: MouseEvent | null = null;
    if (!globalThis.yanjingPointer) {
      if (isAsked) return;
      // Until the script is there, its place is kept: a pointer that comes to rest meanwhile moves no more.
      const waiting = new AbortController();
      const onMove = (event: MouseEvent): void => void (last = event);
      // On the window, and by two types: a page may stop the one.
      for (const type of ['pointermove', 'mousemove'] as const) {
        window.addEventListener(type, onMove, { passive: true, capture: true, signal: waiting.signal });
      }
      isAsked = true;
      await ask('script', { name: 'pointer' });
      waiting.abort();
      // Where nobody answered, the next reading asks again.
      isAsked = false;
    }
    if (isStopped || pointer) return;
    pointer =
      globalThis.yanjingPointer?.({ settings, sources: reader.sources, site, dismissMark: reader.dismiss }) ?? null;
    pointer?.listen(last);
  }

  const reader = createPageReader({
    lexicon: loadLexicon(lexicon),
    ownNodes: () => globalThis.yanjingCard?.isHost,
    site,
    shadowSheet,
    onRead(hasMentions) {
      // `document.open` takes all listeners away, with the root.
      if (document.documentElement !== root) pointer?.listen();
      root = document.documentElement;
      pointer?.reread();
      if (hasMentions && !pointer) void listenToPointer();
      if (isTelling || (!hasMentions && told === '')) return;
      isTelling = true;
      setTimeout(tell, sightingsEveryMs);
    },
  });

  return {
    counts: reader.counts,
    refresh: () => pointer?.refresh(),
    register: reader.register,
    command: (command) => pointer?.command(command),
    stop(next) {
      isStopped = true;
      pointer?.stop(next);
      reader.stop();
    },
  };
}
