// Translates input events of the page into a few calls. Only trusted events count, because page scripts can dispatch others.
import { actionAt } from '../marks/control.ts';
import { isSamePosition } from './resting.ts';
import type { HoverKey } from '../../settings/settings.ts';
import type { Pointer } from './later-scripts.ts';

export interface InputHandlers {
  /** The pointer moved, or the hover key was pressed. */
  onPoint: (at: { x: number; y: number }) => void;
  /** The pointer left the page, or the hover key was released. */
  onLeave: () => void;
  /** A press outside the card, or the page unloads. */
  onDismiss: () => void;
  /** Returns whether it closed a card, so that the key is kept from the page. */
  onEscape: () => boolean;
  onScroll: (target: EventTarget | null) => void;
  /** A tap; `target` is the innermost element under it. Returns whether the click is kept from the page. */
  onTap: (at: { x: number; y: number }, target: Element | null) => boolean;
  onType: () => void;
  isInCard: (event: Event) => boolean;
}

const namesOfKeys = { shift: 'Shift', alt: 'Alt', ctrl: 'Control', none: null, click: null } as const;

/** Whether hovering opens cards at present. */
function isHovering(event: MouseEvent, trigger: HoverKey): boolean {
  if (trigger === 'click') return false;
  return trigger === 'none' || event[`${trigger}Key`];
}

/** A drag that selects text ends in a click as well. */
const hasSelection = (): boolean => getSelection()?.isCollapsed === false;

/** Whether the key goes into a field or edited text: then the page gets it, even if a card is open. */
function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  // During composition, keys edit the candidates of the input method.
  if (event.isComposing || document.designMode === 'on') return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'));
}

/** Whether the click opens a tab, window or download, or extends the selection. */
const isModified = (event: MouseEvent): boolean =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Keeps the event from the page and the browser: one Esc closes the card, the next one the page's dialog. */
function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Whether the event comes from touch. After a tap, browsers also send mouse events, which have no pointer type: Chromium
 * exposes the device, Firefox the input source (5: touch).
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

const positionOf = ({ clientX: x, clientY: y }: MouseEvent): { x: number; y: number } => ({ x, y });

const trusted =
  <T extends Event>(listener: (event: T) => void): EventListener =>
  (event) => {
    if (event.isTrusted) listener(event as T);
  };

/**
 * Returns a function that starts listening, until `signal`, and handles input that was missed before. Calling it again
 * restores the listeners after `document.open` has removed them.
 */
export function createListeners(handlers: InputHandlers, trigger: HoverKey, signal: AbortSignal): Pointer['listen'] {
  const heldKey = namesOfKeys[trigger];
  const passive = { signal, passive: true, capture: true };
  let last: MouseEvent | null = null;
  let isInCard = false;

  const onMove = trusted((event: MouseEvent) => {
    if (isOfTouch(event)) return;
    if (isSamePosition(last, event)) return;
    last = event;
    isInCard = handlers.isInCard(event);
    // No card while the user selects or drags.
    if (isInCard || event.buttons !== 0) return;
    if (isHovering(event, trigger)) handlers.onPoint(positionOf(event));
    else handlers.onLeave();
  });
  const onOut = trusted((event: MouseEvent) => {
    // Without a related target, the pointer left the document.
    if (event.relatedTarget === null && !isOfTouch(event)) handlers.onLeave();
  });
  const onPress = trusted((event: MouseEvent) => {
    // A touch becomes a tap or a scroll, which have their own events.
    if (!isOfTouch(event) && !handlers.isInCard(event)) handlers.onDismiss();
  });
  const onScroll = trusted(({ target }: Event) => handlers.onScroll(target));
  const onKeyDown = trusted((event: KeyboardEvent) => {
    if (handlers.isInCard(event)) return;
    if (event.key === 'Escape') {
      if (handlers.onEscape() && !isTyped(event)) keep(event);
    } else if (event.key === heldKey) {
      if (last) handlers.onPoint(positionOf(last));
    } else handlers.onType();
  });
  const onKeyUp = trusted((event: KeyboardEvent) => {
    if (handlers.isInCard(event)) return;
    // In case the page stopped keydown. A card that keydown closed is gone by now.
    if (event.key === 'Escape') handlers.onEscape();
    // Releasing the hover key does not close a card that the pointer is in.
    else if (event.key === heldKey && !isInCard) handlers.onLeave();
  });
  const onClick = trusted((event: MouseEvent) => {
    // In older browsers, a click is a MouseEvent without a pointer type: taps are not recognized there.
    const { pointerType } = event as Partial<PointerEvent>;
    const isClick = trigger === 'click' && pointerType === 'mouse' && !hasSelection();
    if (!(isClick || pointerType === 'touch') || isModified(event) || handlers.isInCard(event)) return;
    const [target] = event.composedPath();
    const element = target instanceof Element ? target : null;
    // With a mouse, a link is followed at the first click.
    if (isClick && element && actionAt(element) === 'link') return;
    if (handlers.onTap(positionOf(event), element)) keep(event);
  });

  // On the window in the capture phase, which every event passes first.
  const listen = (types: string[], listener: EventListener): void => {
    for (const type of types) window.addEventListener(type, listener, passive);
  };
  return (missed) => {
    // Several types for the same input. A page may stop one of them first, even on the window, where listeners run in the
    // order in which they were added; few pages stop all.
    listen(['pointermove', 'mousemove', 'pointerover', 'mouseover'], onMove);
    listen(['pointerout', 'mouseout'], onOut);
    listen(['pointerdown', 'mousedown'], onPress);
    listen(['scroll', 'scrollend'], onScroll);
    listen(['pagehide'], handlers.onDismiss);
    listen(['keyup'], onKeyUp);
    // Not passive: these may be kept from the page.
    window.addEventListener('click', onClick, { signal, capture: true });
    window.addEventListener('keydown', onKeyDown, { signal, capture: true });
    if (missed?.isResting) last = missed.move;
    else if (missed?.move) onMove(missed.move);
    // A link has been followed already.
    if (missed?.tap && actionAt(missed.tap.target) !== 'link') handlers.onTap(missed.tap, missed.tap.target);
  };
}
