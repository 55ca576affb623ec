// The tab's own page shows the card of a frame that is too small for one, at the word, wherever the frame stands.
import type { Raised, RaisedDeed } from '../../model/raised.ts';
import { ask } from '../../messages/ask.ts';
import type { RaisedCards } from '../../browser/raised.ts';
import type { CardAnchor, CardPort } from '../../../components/card/port.ts';
import { askingEvents, closeElsewhere, dossierOf } from './background-client.ts';

type Frame = HTMLIFrameElement | HTMLFrameElement;

/** None where the page has taken it away meanwhile. */
function frameOf({ frameIndex }: Raised): Frame | null {
  const view = window.frames[frameIndex];
  const frames = document.querySelectorAll<Frame>('iframe, frame');
  return view ? ([...frames].find((frame) => frame.contentWindow === view) ?? null) : null;
}

/** From the frame's viewport to the page's: its box, less border and padding, as it is scaled. */
function mapFrom(frame: Frame, width: number): (box: Raised['rects'][number]) => DOMRect {
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

function anchorIn(frame: Frame, raised: Raised): CardAnchor {
  const getClientRects = (): DOMRect[] => {
    if (raised.isNested) return [frame.getBoundingClientRect()];
    return raised.rects.map(mapFrom(frame, raised.width));
  };
  const { x, y } = mapFrom(frame, raised.width)({ ...raised.pointer, width: 0, height: 0 });
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

export function createRaisedCards(): RaisedCards {
  /** The one that goes with the pointer; a pinned one is no frame's any more. */
  let standing: { frameId: number; hide: () => void; end: () => void } | null = null;

  return {
    async show(raised, frameId, settings) {
      const frame = frameOf(raised);
      const { yanjingCard: card } = globalThis;
      const dossier = await dossierOf(raised.companyId);
      if (!frame?.isConnected || !card || !dossier) return false;
      standing?.end();
      const ending = new AbortController();
      let isIn = false;
      let isLeft = false;
      const tell = (deed: RaisedDeed): void => void ask('raisedDeed', { frameId, deed });
      const end = (): void => {
        ending.abort();
        standing = null;
      };
      const close = (deed: RaisedDeed = 'close'): void => {
        end();
        hide();
        tell(deed);
      };
      const { text, reasons } = raised;
      const hide = card.show({ settings, word: { text, reasons } }, dossier, anchorIn(frame, raised), {
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
    order(order, frameId) {
      const card = globalThis.yanjingCard;
      if (order === 'refresh') void card?.refresh();
      if (standing?.frameId !== frameId) return;
      if (order === 'focus') card?.focus();
      if (order === 'pin') card?.pin();
      if (order === 'hide') standing.hide();
    },
  };
}
