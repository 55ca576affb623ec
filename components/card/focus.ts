// Moves keyboard focus into a card and back to the page.
import { focusedElement } from '../overlay/flat-tree.ts';

/** The page's element that was focused before a card took focus. */
let origin: Element | null = null;

const focusable = 'button:not(:disabled), a[href], [tabindex="0"]';

/** Focuses the first element of the box and remembers the page's focused element. */
export function focusFirst(box: HTMLElement, host: Element): void {
  const focused = focusedElement();
  if (focused !== host) origin = focused;
  box.querySelector<HTMLElement>(focusable)?.focus({ focusVisible: true, preventScroll: true });
}

/** Focuses the card for its keyboard shortcuts, without a focus ring until a key is pressed. */
export function focusWithoutRing(box: HTMLElement): void {
  box.dataset['quiet'] = '';
  box.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
}

export function restoreFocus(): void {
  if (origin instanceof HTMLElement || origin instanceof SVGElement) origin.focus({ preventScroll: true });
  origin = null;
}

/** Returns focus to the page at either end of the card: the host is last in the document, so Tab would leave the page. */
export function onTab(event: KeyboardEvent, box: HTMLElement): void {
  const all = [...box.querySelectorAll<HTMLElement>(focusable)];
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (event.target !== edge) return;
  event.preventDefault();
  restoreFocus();
}
