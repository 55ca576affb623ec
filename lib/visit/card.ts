// Opens and closes the card for a mention: the script on first need, the dossier each time.
import type { Dossier } from '../dossier/dossier.ts';
import { ask } from '../messages/ask.ts';
import { elementOf } from '../page/blocks.ts';
import type { PageMention } from '../page/locate.ts';
import { rangeOf } from '../page/range.ts';
import { hasOwnCards } from '../sites/own-cards.ts';
import type { CardContent, MuteScope } from '../../components/card/port.ts';

const patienceMs = 150;

const later = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms));

export interface CardClient {
  /** @returns whether the card stands; `isCurrent` is asked after every wait. */
  open: (place: PageMention, pointer: { x: number; y: number }, isCurrent: () => boolean) => Promise<boolean>;
  close: () => void;
  /** Reads again what the standing cards show. */
  refresh: () => Promise<void>;
  /** Closes the pinned ones too. */
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

export function createCardClient({ settings, onEnter, onLeave, onClose, onMute, onPin }: CardClientDeps): CardClient {
  const refresh = async (): Promise<void> => globalThis.yanjingCard?.refresh();

  async function dossierOf(companyId: string): Promise<Dossier | null> {
    const answer = await ask('dossier', { companyId });
    return answer.ok ? answer.value : null;
  }

  function contentFor({ mention, segments }: PageMention): CardContent {
    const text = segments.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    return { settings, word: { text, reasons: mention.reasons } };
  }

  async function open(
    place: PageMention,
    pointer: { x: number; y: number },
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const arriving = dossierOf(place.mention.companyId);
    if (!globalThis.yanjingCard) await ask('script', { name: 'card' });
    // An empty card at once, filled a blink later, would flicker: it is shown only where the wait is felt.
    const dossier = await Promise.race([arriving, later(patienceMs)]);
    const card = globalThis.yanjingCard;
    if (dossier === null || !card || !isCurrent()) return false;
    card.show(
      contentFor(place),
      dossier ?? arriving,
      {
        contextElement: elementOf(place.container),
        getClientRects: () => [...rangeOf(place).getClientRects()],
        pointer,
        isAbove: hasOwnCards(location.hostname),
      },
      {
        onEnter,
        onLeave,
        onClose,
        onMute: (scope) => onMute(place, scope),
        onPin,
        dossierOf,
        onOpenDossier: (companyId) => void ask('panel', { companyId }),
        onWatch: (id, isWatched) => void ask('watch', { companyId: id, isWatched }).then(refresh),
      },
    );
    return true;
  }

  return {
    open,
    close: () => globalThis.yanjingCard?.hide(),
    refresh,
    stop: () => globalThis.yanjingCard?.hideAll(),
  };
}
