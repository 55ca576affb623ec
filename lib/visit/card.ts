// Opens and closes the card for a mention: the script on first need, the dossier each time.
import { ask } from '../messages/ask.ts';
import { elementOf } from '../page/blocks.ts';
import { rangeOf, type PageMention } from '../page/locate.ts';
import type { CardContent } from '../../components/card/port.ts';
import type { Settings } from '../settings/settings.ts';

export interface CardClient {
  /** @returns whether the card stands; `isCurrent` is asked after every wait. */
  open: (place: PageMention, pointer: { x: number; y: number }, isCurrent: () => boolean) => Promise<boolean>;
  close: () => void;
  /** Reads the dossier of the standing card again. */
  refresh: () => Promise<void>;
}

export interface CardClientDeps {
  settings: Settings;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
}

export function createCardClient({ settings, onEnter, onLeave, onClose }: CardClientDeps): CardClient {
  let shown: string | null = null;

  async function contentFor(companyId: string): Promise<CardContent | null> {
    const answer = await ask('dossier', { companyId });
    return answer.ok && answer.value ? { dossier: answer.value, settings } : null;
  }

  async function refresh(): Promise<void> {
    const companyId = shown;
    if (companyId === null) return;
    const content = await contentFor(companyId);
    if (content && shown === companyId) globalThis.yanjingCard?.update(content);
  }

  async function open(
    place: PageMention,
    pointer: { x: number; y: number },
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const { companyId } = place.mention;
    const script = globalThis.yanjingCard ? null : ask('card', {});
    const [content] = await Promise.all([contentFor(companyId), script]);
    const card = globalThis.yanjingCard;
    if (!content || !card || !isCurrent()) return false;
    shown = companyId;
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
