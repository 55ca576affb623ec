// Creates the card's interface to the content scripts, with the styles and external links that all cards share.
import { defaultSites } from '../../lib/settings/sites.ts';
import type { Language } from '../../lib/format/language.ts';
import type { CardPort } from '../../lib/messages/card-port.ts';
import type { LinkChoice } from '../../lib/sites/chosen.ts';
import { parseStyles } from '../overlay/host.ts';
import { watchTopLayer } from '../overlay/top-layer.ts';
import uiStyle from '../ui/ui.css?inline';
import { CardSet } from './card-set.ts';
import cardStyle from './card.css?inline';

/** Calls `onLinks` with the external links, and again after each change. */
export type FollowLinks = (onLinks: (links: LinkChoice) => void) => void;

/** @param followLinks without it, cards offer the default links. */
export function createCard(browserLanguage: Language, followLinks?: FollowLinks): CardPort {
  const cards = new CardSet(parseStyles(uiStyle, cardStyle), browserLanguage, defaultSites);
  // Loaded here because only cards need them, and faster than the first dossier.
  followLinks?.((links) => {
    cards.links = links;
    for (const card of cards.all) card.render();
  });
  watchTopLayer(() => {
    for (const card of cards.all) if (!cards.isHovering(card)) card.moveIfMisplaced();
  });

  return {
    show(content, dossier, anchor, events) {
      const card = cards.open(content, dossier, anchor, events);
      return () => {
        if (cards.isHovering(card)) cards.close(card);
      };
    },
    refresh: async () => void (await Promise.all(cards.all.map((card) => card.refresh()))),
    hide: () => cards.closeHovering(),
    isStanding: () => cards.hovering !== null,
    box: () => cards.hovering?.overlay.box.getBoundingClientRect() ?? null,
    focus() {
      cards.top?.overlay.focus.moveIn();
      return cards.top !== undefined;
    },
    pin() {
      if (cards.hovering) cards.pin(cards.hovering, true);
    },
    restyle(settings) {
      for (const card of cards.all) card.restyle(settings);
    },
    raise() {
      for (const card of cards.all) card.overlay.raise();
    },
    hideAll() {
      for (const card of cards.all) cards.close(card);
    },
    isHost: (node) => cards.all.some(({ overlay }) => overlay.isTarget(node)),
  };
}
