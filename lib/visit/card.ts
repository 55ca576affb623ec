// Opens and closes the card for a mention: the script on first need, the dossier each time.
import { ask } from '../messages/ask.ts';
import { elementOf } from '../page/blocks.ts';
import type { PageMention } from '../page/locate.ts';
import { rangeOf } from '../page/range.ts';
import type { CardContent, MuteScope } from '../../components/card/port.ts';

export interface CardClient {
  /** @returns whether the card stands; `isCurrent` is asked after every wait. */
  open: (place: PageMention, pointer: { x: number; y: number }, isCurrent: () => boolean) => Promise<boolean>;
  close: () => void;
  /** Reads the dossier of the standing card again. */
  refresh: () => Promise<void>;
}

export interface CardClientDeps {
  /** As stored. */
  settings: unknown;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
  onMute: (place: PageMention, scope: MuteScope) => void;
}

export function createCardClient({ settings, onEnter, onLeave, onClose, onMute }: CardClientDeps): CardClient {
  let shown: PageMention | null = null;

  async function contentFor({ mention, segments }: PageMention): Promise<CardContent | null> {
    const answer = await ask('dossier', { companyId: mention.companyId });
    if (!answer.ok || !answer.value) return null;
    const text = segments.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    return { dossier: answer.value, settings, word: { text, reasons: mention.reasons } };
  }

  async function refresh(): Promise<void> {
    const place = shown;
    if (place === null) return;
    const content = await contentFor(place);
    if (content && shown === place) globalThis.yanjingCard?.update(content);
  }

  async function open(
    place: PageMention,
    pointer: { x: number; y: number },
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const script = globalThis.yanjingCard ? null : ask('script', { name: 'card' });
    const [content] = await Promise.all([contentFor(place), script]);
    const card = globalThis.yanjingCard;
    if (!content || !card || !isCurrent()) return false;
    shown = place;
    card.show(
      content,
      {
        contextElement: elementOf(place.container),
        getClientRects: () => [...rangeOf(place).getClientRects()],
        pointer,
      },
      {
        onEnter,
        onLeave,
        onClose,
        onMute: (scope) => onMute(place, scope),
        onWatch: (id, isWatched) => void ask('watch', { companyId: id, isWatched }).then(refresh),
      },
    );
    return true;
  }

  return {
    open,
    close() {
      shown = null;
      globalThis.yanjingCard?.hide();
    },
    refresh,
  };
}
