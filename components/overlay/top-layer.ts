// Which element of the page an overlay's host is appended to. A popover of ours outside a modal dialog or a fullscreen
// element is drawn above it but inert, so it goes inside.
import { shadowRootOf } from '../../lib/browser/shadow-roots.ts';
import { closestInFlatTree, elementAt, isWithin } from './flat-tree.ts';

/** Everything outside these is inert. */
const blocking = 'dialog:modal, :fullscreen';
/** A press outside an auto popover closes it. */
const holding = `${blocking}, [popover]:not([popover="manual" i]):popover-open`;

/**
 * The element that makes the rest of the document inert, or null. Found by a hit test: neither document order nor the
 * focus tells which of several dialogs is uppermost, and selectors do not reach into shadow roots.
 */
function blockerNow(): Element | null {
  const { innerWidth, innerHeight } = window;
  for (const at of [elementAt(innerWidth / 2, innerHeight / 2), elementAt(1, 1)]) {
    const found = closestInFlatTree(at, blocking);
    if (found) return found;
  }
  // A backdrop may let the pointer through.
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

/** Children of a shadow host are drawn only in a slot, so what is appended to one goes into its root. */
const containerOf = (home: Element): Element | ShadowRoot => shadowRootOf(home) ?? home;

/** @param word what the overlay is about, if it is about a place on the page. */
export function overlayParentFor(word: Element | null): Element | ShadowRoot {
  return containerOf(closestInFlatTree(word, holding) ?? blockerNow() ?? document.documentElement);
}

/** Whether the host is where its box can be neither seen nor used: outside a dialog that opened, or in one that closed. */
export function isMisplaced(host: HTMLElement, box: HTMLElement): boolean {
  if (!host.isConnected) return true;
  const blocker = blockerNow();
  if (blocker && !isWithin(host, blocker)) return true;
  return box.getClientRects().length === 0 && host.parentNode !== containerOf(blocker ?? document.documentElement);
}

/**
 * Calls back when a dialog or a fullscreen element may have come or gone. A dialog of a shadow root tells the document
 * nothing, but the focus goes into it and out of it again.
 */
export function watchTopLayer(onChange: () => void, signal?: AbortSignal): void {
  const options = { capture: true, passive: true, ...(signal ? { signal } : {}) };
  document.addEventListener('toggle', ({ target }) => target instanceof HTMLDialogElement && onChange(), options);
  for (const kind of ['fullscreenchange', 'focusin', 'focusout']) document.addEventListener(kind, onChange, options);
}

/** Calls back when the box stops being drawn, as it does when the dialog around it closes or is removed. */
export function watchHidden(box: HTMLElement, onHidden: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (box.getClientRects().length === 0) onHidden();
  });
  observer.observe(box);
  return () => observer.disconnect();
}
