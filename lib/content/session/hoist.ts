// Hoists the card of a frame that is too small for one: the top frame shows it, and the two exchange messages.
import type { CardContent, CardEvents, MuteScope } from '../../messages/card-port.ts';
import { providePageApi } from '../../messages/page-api.ts';
import { sendMessage } from '../../messages/send-message.ts';
import type { HoistedCardCommand } from '../../model/hoisted-card.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { rangeOf } from '../marks/range.ts';

/** A card is 368 pixels wide. */
const leastWidthPx = 400;
/** A card with less height would be a slit that scrolls. */
const leastHeightPx = 300;

export const isCramped = (): boolean =>
  window !== window.top && (innerWidth < leastWidthPx || innerHeight < leastHeightPx);

/** Index of the top frame's child frame that is or contains this one; -1 if that is in a shadow root. */
function indexInTop(): number {
  let view: Window = window;
  while (view.parent !== window.top) view = view.parent;
  const { parent } = view;
  return Array.from({ length: parent.length }, (_, index) => parent[index]).indexOf(view);
}

/** Resolves to whether the top frame shows the card. */
export async function hoist(
  place: PageMention,
  { text, reasons, keepsMark = false }: NonNullable<CardContent['word']>,
  pointer: { x: number; y: number },
): Promise<boolean> {
  const rects = [...rangeOf(place).getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  const frameIndex = indexInTop();
  if (frameIndex === -1 || rects.length === 0) return false;
  const answer = await sendMessage('hoistCard', {
    text,
    reasons: [...reasons],
    keepsMark,
    companyId: place.mention.companyId,
    rects,
    pointer,
    frameIndex,
    width: innerWidth,
    isNested: window.parent !== window.top,
  });
  return answer.ok && answer.value.isShown;
}

export const commandHoisted = (command: HoistedCardCommand): void =>
  void sendMessage('hoistedCardCommand', { command });

/** Receives what the user does with the card. @param onEnd it was closed or pinned, so this frame no longer controls it. */
export function listenToHoisted({ onEnter, onLeave, onClose, onPin, onMute }: CardEvents, onEnd: () => void): void {
  let isEnded = false;
  let isMuted = false;
  providePageApi({
    onHoistedCardEvent(event) {
      const handlers = { enter: onEnter, leave: onLeave, close: onClose, pin: onPin };
      const isMute = !(event in handlers);
      // Another frame of the page, if compromised, could mute words in the name of a card that is closed or has muted one.
      if (isEnded || (isMute && isMuted)) return false;
      isEnded = event === 'close' || event === 'pin';
      isMuted ||= isMute;
      if (isEnded) onEnd();
      if (isMute) onMute(event as MuteScope);
      else handlers[event as keyof typeof handlers]();
      return true;
    },
  });
}
