// Finds the element that an overlay's host is appended to. A popover outside a modal dialog or fullscreen element is drawn
// above it but is inert, so the host is appended inside.
import { shadowRootOf } from '../../lib/browser/shadow-roots.ts';
import { closestInFlatTree, elementAt, isWithin } from './flat-tree.ts';

/** Everything outside these elements is inert. */
const blocking = 'dialog:modal, :fullscreen';
/** Also includes auto popovers, which close when the user clicks outside. */
const containing = `${blocking}, [popover]:not([popover="manual" i]):popover-open`;

/**
 * Returns the element that makes the rest of the document inert, or `null`. Uses a hit test, because neither document order
 * nor focus identifies the topmost dialog, and selectors do not match inside shadow roots.
 */
function findBlocker(): Element | null {
  const { innerWidth, innerHeight } = window;
  for (const at of [elementAt(innerWidth / 2, innerHeight / 2), elementAt(1, 1)]) {
    const found = closestInFlatTree(at, blocking);
    if (found) return found;
  }
  // A backdrop with `pointer-events: none` is not hit.
  const dialogs = Document.prototype.querySelectorAll.call(document, 'dialog:modal');
  return [...dialogs].at(-1) ?? fullscreenElement();
}

export function fullscreenElement(): Element | null {
  let found = document.fullscreenElement;
  for (;;) {
    const inner = found && shadowRootOf(found)?.fullscreenElement;
    if (!inner) return found;
    found = inner;
  }
}

/** Children of a shadow host are only rendered in a slot, so overlays are appended to its shadow root. */
const containerOf = (parent: Element): Element | ShadowRoot => shadowRootOf(parent) ?? parent;

/** @param word the element around the overlay's word, if it has one. */
export function overlayParentFor(word: Element | null): Element | ShadowRoot {
  return containerOf(closestInFlatTree(word, containing) ?? findBlocker() ?? document.documentElement);
}

/** Whether the box is inert or not rendered: the host is outside a dialog that opened, or inside one that closed. */
export function isMisplaced(host: HTMLElement, box: HTMLElement): boolean {
  if (!host.isConnected) return true;
  const blocker = findBlocker();
  if (blocker && !isWithin(host, blocker)) return true;
  return box.getClientRects().length === 0 && host.parentNode !== containerOf(blocker ?? document.documentElement);
}

/**
 * Calls back when a dialog or fullscreen element may have opened or closed. Toggle events of dialogs in a shadow root do
 * not reach the document, so focus events are observed too: opening and closing a dialog moves focus.
 */
export function watchTopLayer(onChange: () => void, signal?: AbortSignal): void {
  const options = { capture: true, passive: true, ...(signal ? { signal } : {}) };
  document.addEventListener('toggle', ({ target }) => target instanceof HTMLDialogElement && onChange(), options);
  for (const kind of ['fullscreenchange', 'focusin', 'focusout']) document.addEventListener(kind, onChange, options);
}

/** Calls back when the box is no longer rendered, e.g. because the dialog around it closed. Returns an unsubscribe function. */
export function watchHidden(box: HTMLElement, onHidden: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (box.getClientRects().length === 0) onHidden();
  });
  observer.observe(box);
  return () => observer.disconnect();
}
