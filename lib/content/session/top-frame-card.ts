// The tab's own page shows the card of a frame that is too small for one, at the word, wherever the frame stands.
import type { HoistedCard, HoistedCardEvent } from '../../model/hoisted-card.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort } from '../../messages/page-api.ts';
import type { PageApi } from '../../messages/page-api.ts';
import type { CardAnchor, CardPort } from '../../messages/card-port.ts';
import { askingEvents, closeElsewhere, dossierOf } from './background-client.ts';

type Frame = HTMLIFrameElement | HTMLFrameElement;

/** None where the page has taken it away meanwhile. */
function frameOf({ frameIndex }: HoistedCard): Frame | null {
  const view = window.frames[frameIndex];
  const frames = document.querySelectorAll<Frame>('iframe, frame');
  return view ? ([...frames].find((frame) => frame.contentWindow === view) ?? null) : null;
}

/** From the frame's viewport to the page's: its box, less border and padding, as it is scaled. */
function mapFrom(frame: Frame, width: number): (box: HoistedCard['rects'][number]) => DOMRect {
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / frame.offsetWidth || 1;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const left = outer.left + (frame.clientLeft + parseFloat(paddingLeft)) * scale;
  const top = outer.top + (frame.clientTop + parseFloat(paddingTop)) * scale;
  const inner = frame.clientWidth - parseFloat(paddingLeft) * 2;
  // A zoomed frame counts its pixels otherwise than its page does.
  const per = (inner / width || 1) * scale;
  return (box) => new DOMRect(left + box.x * per, top + box.y * per, box.width * per, box.height * per);
}

function anchorIn(frame: Frame, hoisted: HoistedCard): CardAnchor {
  const getClientRects = (): DOMRect[] => {
    if (hoisted.isNested) return [frame.getBoundingClientRect()];
    return hoisted.rects.map(mapFrom(frame, hoisted.width));
  };
  const { x, y } = mapFrom(frame, hoisted.width)({ ...hoisted.pointer, width: 0, height: 0 });
  return { contextElement: frame, getClientRects, isAbove: false, pointer: { x, y } };
}

interface Around {
  /** The word moves away under the pointer. */
  onMoved: () => void;
  /** The pointer is on neither frame nor card. Not every way out of a frame is told to the frame itself. */
  onOut: () => void;
}

function watchAround(frame: Frame, card: CardPort, { onMoved, onOut }: Around, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let wasOut = false;
  const onScroll = ({ target }: Event): void => {
    if (target instanceof Node && target.contains(frame)) onMoved();
  };
  const onMove = ({ target }: Event): void => {
    const isOut = target instanceof Node && target !== frame && !card.isHost(target);
    if (isOut && !wasOut) onOut();
    wasOut = isOut;
  };
  // On the window, which every event passes before the page can stop it.
  window.addEventListener('scroll', onScroll, options);
  window.addEventListener('pointermove', onMove, options);
}

export function createHoistedCards(): Pick<PageApi, 'hoistCard' | 'commandHoistedCard'> {
  /** The one that goes with the pointer; a pinned one is no frame's any more. */
  let standing: { frameId: number; hide: () => void; end: () => void } | null = null;

  return {
    async hoistCard(hoisted, frameId, settings) {
      const frame = frameOf(hoisted);
      const card = cardPort();
      const dossier = await dossierOf(hoisted.companyId);
      if (!frame?.isConnected || !card || !dossier) return false;
      standing?.end();
      const ending = new AbortController();
      let isIn = false;
      let isLeft = false;
      const tell = (event: HoistedCardEvent): void => void sendMessage('hoistedCardEvent', { frameId, event });
      const end = (): void => {
        ending.abort();
        standing = null;
      };
      const close = (event: HoistedCardEvent = 'close'): void => {
        end();
        hide();
        tell(event);
      };
      const { text, reasons } = hoisted;
      const hide = card.show({ settings, word: { text, reasons } }, dossier, anchorIn(frame, hoisted), {
        ...askingEvents,
        onEnter() {
          isIn = true;
          tell('enter');
        },
        onLeave() {
          isIn = false;
          if (isLeft) close();
          else tell('leave');
        },
        onMute: close,
        onClose: close,
        onPin() {
          end();
          tell('pin');
        },
      });
      standing = {
        frameId,
        end,
        hide() {
          // Word from the frame may be older than the pointer's coming: then the card goes when the pointer does.
          isLeft = isIn;
          if (isIn) return;
          hide();
          end();
        },
      };
      closeElsewhere(card, close, ending.signal);
      watchAround(frame, card, { onMoved: close, onOut: () => tell('leave') }, ending.signal);
      return true;
    },
    commandHoistedCard(command, frameId) {
      const card = cardPort();
      if (command === 'refresh') void card?.refresh();
      if (standing?.frameId !== frameId) return;
      if (command === 'focus') card?.focus();
      if (command === 'pin') card?.pin();
      if (command === 'hide') standing.hide();
    },
  };
}
