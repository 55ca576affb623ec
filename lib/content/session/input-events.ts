// What the user does on the page, told as few plain calls. Only trusted events count: a page's scripts can make the others.
import { actionAt } from '../marks/control.ts';
import type { Pointer } from './later-scripts.ts';

export interface Deeds {
  /** The pointer moved, or the key that lets cards come went down over it. */
  onPoint: (at: { x: number; y: number }) => void;
  /** The pointer left the page, or the key was let go. */
  onLeave: () => void;
  /** A press elsewhere, the page's going. */
  onDismiss: () => void;
  /** Returns whether it closed a card, and is not the page's. */
  onEscape: () => boolean;
  onScroll: (target: EventTarget | null) => void;
  /** A tap; `target` is the innermost element under it. Returns whether the click is kept from the page. */
  onTap: (at: { x: number; y: number }, target: Element | null) => boolean;
  onType: () => void;
  isInCard: (event: Event) => boolean;
}

/** The key without which no card comes, if there is such. */
export type HoldKey = 'shift' | 'alt' | 'ctrl' | 'none';

const namesOfKeys = { shift: 'Shift', alt: 'Alt', ctrl: 'Control' } as const;

const isHeld = (event: MouseEvent | KeyboardEvent, key: HoldKey): boolean =>
  key === 'none' || { shift: event.shiftKey, alt: event.altKey, ctrl: event.ctrlKey }[key];

/** Whether the key goes into a field or into text that is being edited: then it is the page's, whatever is open. */
function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  // While an input method composes, keys edit its candidates.
  if (event.isComposing || document.designMode === 'on') return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'));
}

/** A click that opens a tab, a window or a download, or that selects text, follows from the page's link. */
const isModified = (event: MouseEvent): boolean =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Neither the page's scripts nor the browser act on it any more: one Esc closes the card, the next one their dialog. */
function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Whether a finger made the event. After a tap browsers also send mouse events, which have no pointer type: Chromium tells
 * by the device, Firefox by the input source (5: touch).
 */
function isOfTouch(event: MouseEvent): boolean {
  const { pointerType, sourceCapabilities, mozInputSource } = event as MouseEvent & {
    pointerType?: string;
    sourceCapabilities?: { firesTouchEvents: boolean } | null;
    mozInputSource?: number;
  };
  if (pointerType) return pointerType === 'touch';
  return sourceCapabilities?.firesTouchEvents === true || mozInputSource === 5;
}

/**
 * Several types tell the same thing. A page may stop one of them before it gets here, even on the window, where listeners
 * run in the order in which they were added; few pages stop all.
 */
const types = {
  move: ['pointermove', 'mousemove', 'pointerover', 'mouseover'],
  out: ['pointerout', 'mouseout'],
  press: ['pointerdown', 'mousedown'],
  scroll: ['scroll', 'scrollend'],
} as const;

/** Mouse events have whole pixels, and pointer events parts of them. */
const isSamePixel = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
  Math.floor(a.x) === Math.floor(b.x) && Math.floor(a.y) === Math.floor(b.y);

/**
 * Returns a function that starts listening, until `signal`, and handles input that was missed before. Calling it again
 * restores the listeners after `document.open` has removed them.
 */
export function createListeners(deeds: Deeds, key: HoldKey, signal: AbortSignal): Pointer['listen'] {
  const passive = { signal, passive: true, capture: true };
  let last: { x: number; y: number } | null = null;
  let isInCard = false;

  const onMove = (event: MouseEvent): void => {
    if (!event.isTrusted || isOfTouch(event)) return;
    const at = { x: event.clientX, y: event.clientY };
    // Content that scrolls under a resting pointer makes the browser tell of a move too.
    if (last && isSamePixel(last, at)) return;
    last = at;
    isInCard = deeds.isInCard(event);
    // No card while the user selects or drags.
    if (isInCard || event.buttons !== 0) return;
    if (isHeld(event, key)) deeds.onPoint(at);
    else deeds.onLeave();
  };
  const onOut = (event: MouseEvent): void => {
    // Without an element that the pointer went to, it left the document.
    if (event.isTrusted && event.relatedTarget === null && !isOfTouch(event)) deeds.onLeave();
  };
  const onPress = (event: MouseEvent): void => {
    // A finger's press is the beginning of a tap or of a scroll, and each of them tells of itself.
    if (event.isTrusted && !isOfTouch(event) && !deeds.isInCard(event)) deeds.onDismiss();
  };
  const onScroll = ({ isTrusted, target }: Event): void => {
    if (isTrusted) deeds.onScroll(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted || deeds.isInCard(event)) return;
    if (event.key === 'Escape') {
      if (deeds.onEscape() && !isTyped(event)) keep(event);
    } else if (key !== 'none' && event.key === namesOfKeys[key]) {
      if (last) deeds.onPoint(last);
    } else deeds.onType();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (!event.isTrusted || deeds.isInCard(event)) return;
    // A page may have stopped the key's first event; a card that it closed is gone by now.
    if (event.key === 'Escape') deeds.onEscape();
    // The key lets a card come; it is not held to use it.
    else if (key !== 'none' && event.key === namesOfKeys[key] && !isInCard) deeds.onLeave();
  };
  const onClick = (event: MouseEvent): void => {
    // In older browsers a click is a MouseEvent without a pointer type: taps are unknown there and left to the page.
    const isTouch = (event as Partial<PointerEvent>).pointerType === 'touch';
    if (!event.isTrusted || !isTouch || isModified(event) || deeds.isInCard(event)) return;
    const [target] = event.composedPath();
    const element = target instanceof Element ? target : null;
    if (deeds.onTap({ x: event.clientX, y: event.clientY }, element)) keep(event);
  };

  return (missed) => {
    // On the window, which every event passes first.
    for (const type of types.move) window.addEventListener(type, onMove, passive);
    for (const type of types.out) window.addEventListener(type, onOut, passive);
    for (const type of types.press) window.addEventListener(type, onPress, passive);
    for (const type of types.scroll) window.addEventListener(type, onScroll, passive);
    window.addEventListener('click', onClick, { signal, capture: true });
    window.addEventListener('pagehide', deeds.onDismiss, passive);
    window.addEventListener('keydown', onKeyDown, { signal, capture: true });
    window.addEventListener('keyup', onKeyUp, passive);
    if (missed?.move) onMove(missed.move);
    // A link has been followed already.
    if (missed?.tap && actionAt(missed.tap.target) !== 'link') deeds.onTap(missed.tap, missed.tap.target);
  };
}
