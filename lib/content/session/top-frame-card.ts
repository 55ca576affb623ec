// Shows the cards of frames that are too small for one, in the top frame beside the word.
import type { Dossier } from '../../dossier/dossier.ts';
import type { HoistedCard, HoistedCardEvent } from '../../model/hoisted-card.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort } from '../../messages/page-api.ts';
import type { PageApi } from '../../messages/page-api.ts';
import type { CardAnchor, CardPort } from '../../messages/card-port.ts';
import { stepHoisted, type HoistedInput, type HoistedState } from '../hover/hoisted.ts';
import { backgroundEvents, closeElsewhere, dossierOf } from './background-client.ts';

type Frame = HTMLIFrameElement | HTMLFrameElement;

/** Returns `null` if the page removed the frame meanwhile. */
function frameOf({ frameIndex }: HoistedCard): Frame | null {
  const view = window.frames[frameIndex];
  const frames = document.querySelectorAll<Frame>('iframe, frame');
  return view ? ([...frames].find((frame) => frame.contentWindow === view) ?? null) : null;
}

/** Maps rectangles from the frame's viewport to the page's: adds the frame's content box, and scales like the frame. */
function mapFrom(frame: Frame, width: number): (box: HoistedCard['rects'][number]) => DOMRect {
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / frame.offsetWidth || 1;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const left = outer.left + (frame.clientLeft + parseFloat(paddingLeft)) * scale;
  const top = outer.top + (frame.clientTop + parseFloat(paddingTop)) * scale;
  const inner = frame.clientWidth - parseFloat(paddingLeft) * 2;
  // The pixels of a zoomed frame differ from those of its page.
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

interface FrameEvents {
  /** The frame scrolls away from under the pointer. */
  onMoved: () => void;
  /** The pointer is on neither frame nor card. Frames do not notice every way in which the pointer leaves them. */
  onOut: () => void;
}

function watchFrame(frame: Frame, card: CardPort, { onMoved, onOut }: FrameEvents, signal: AbortSignal): void {
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
  // On the window in the capture phase, so that the page can hardly stop the events before.
  window.addEventListener('scroll', onScroll, options);
  window.addEventListener('pointermove', onMove, options);
}

interface HoistRequest {
  hoisted: HoistedCard;
  frameId: number;
  frame: Frame;
  dossier: Dossier;
  /** As stored. */
  settings: unknown;
}

interface OpenHoistedCard {
  frameId: number;
  send: (input: HoistedInput) => void;
  /** Whether the frame still controls the card. */
  isActive: () => boolean;
}

function openHoisted(card: CardPort, { hoisted, frameId, frame, dossier, settings }: HoistRequest): OpenHoistedCard {
  const ending = new AbortController();
  let state: HoistedState = 'outside';
  const send = (input: HoistedInput): void => {
    const { state: next, isClosed, event } = stepHoisted(state, input);
    state = next;
    if (state === 'ended') ending.abort();
    if (isClosed) hide();
    if (event) void sendMessage('hoistedCardEvent', { frameId, event });
  };
  const close = (event: HoistedCardEvent): void => send({ kind: 'close', event });
  const onClose = (): void => close('close');
  const { text, reasons, keepsMark } = hoisted;
  const hide = card.show({ settings, word: { text, reasons, keepsMark } }, dossier, anchorIn(frame, hoisted), {
    ...backgroundEvents,
    onEnter: () => send({ kind: 'enter' }),
    onLeave: () => send({ kind: 'leave' }),
    onMute: (scope) => send({ kind: 'mute', event: scope }),
    onClose,
    onPin: () => send({ kind: 'pin' }),
  });
  closeElsewhere(card, onClose, ending.signal);
  watchFrame(frame, card, { onMoved: onClose, onOut: () => send({ kind: 'out' }) }, ending.signal);
  return { frameId, send, isActive: () => state !== 'ended' };
}

export function createHoistedCards(): Pick<PageApi, 'hoistCard' | 'commandHoistedCard'> {
  let opened: OpenHoistedCard | null = null;
  return {
    async hoistCard(hoisted, frameId, settings) {
      const frame = frameOf(hoisted);
      const card = cardPort();
      const dossier = await dossierOf(hoisted.companyId);
      if (!frame?.isConnected || !card || !dossier) return false;
      opened?.send({ kind: 'replace' });
      opened = openHoisted(card, { hoisted, frameId, frame, dossier, settings });
      return true;
    },
    commandHoistedCard(command, frameId) {
      const card = cardPort();
      if (opened?.frameId !== frameId) return;
      // Also a pinned card, which the frame no longer controls.
      if (command === 'refresh') void card?.refresh();
      if (!opened.isActive()) return;
      if (command === 'focus') card?.focus();
      if (command === 'pin') card?.pin();
      if (command === 'hide') opened.send({ kind: 'hide' });
    },
  };
}
