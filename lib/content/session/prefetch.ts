// Prefetches what a card needs, its dossier and its script, while the pointer rests on a word.
import type { Dossier } from '../../dossier/dossier.ts';
import { cardPort } from '../../messages/page-api.ts';
import { sendMessage } from '../../messages/send-message.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { dossierOf } from './background-client.ts';

/** Longer than any hover delay. A prefetched dossier is outdated when the pointer returns to the word later. */
const freshForMs = 1000;

let scriptLoading: Promise<unknown> | null = null;

/** Injects the card's script, one request at a time. */
export async function loadCardScript(): Promise<void> {
  // An earlier request may have got no answer, because the background can be stopped at any moment.
  await scriptLoading;
  if (cardPort()) return;
  scriptLoading = sendMessage('injectScript', { name: 'card' });
  await scriptLoading;
}

export interface Prefetch {
  start: (place: PageMention) => void;
  /** Returns the prefetched dossier if it is fresh and for this mention; else fetches. */
  dossierFor: (place: PageMention) => Promise<Dossier | null>;
  clear: () => void;
}

export function createPrefetch(): Prefetch {
  let prefetched: { place: PageMention; dossier: Promise<Dossier | null>; atMs: number } | null = null;
  return {
    start(place) {
      prefetched = { place, dossier: dossierOf(place.mention.companyId), atMs: performance.now() };
      void loadCardScript();
    },
    async dossierFor(place) {
      const ahead = prefetched;
      prefetched = null;
      const isFresh = ahead?.place === place && performance.now() - ahead.atMs < freshForMs;
      return (isFresh && (await ahead.dossier)) || dossierOf(place.mention.companyId);
    },
    clear: () => (prefetched = null),
  };
}
