// The focus goes into a card on demand, and back to where it was.
import { focusedElement } from '../overlay/flat-tree.ts';

/** The last element of the page's that had the focus before a card took it. */
let origin: Element | null = null;

const reachable = 'button:not(:disabled), a[href], [tabindex="0"]';

/** Takes the focus into the box; from its last element on, Tab goes back to the page. */
export function focusFirst(box: HTMLElement, host: Element): void {
  const focused = focusedElement();
  if (focused !== host) origin = focused;
  box.querySelector<HTMLElement>(reachable)?.focus({ focusVisible: true, preventScroll: true });
}

/** The card has the keys, and shows nothing of it until one is pressed. */
export function focusWithoutRing(box: HTMLElement): void {
  box.dataset['quiet'] = '';
  box.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
}

export function restoreFocus(): void {
  if (origin instanceof HTMLElement || origin instanceof SVGElement) origin.focus({ preventScroll: true });
  origin = null;
}

/** The host stands at the document's end, and Tab would leave the page from there. */
export function onTab(event: KeyboardEvent, box: HTMLElement): void {
  const all = [...box.querySelectorAll<HTMLElement>(reachable)];
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (event.target !== edge) return;
  event.preventDefault();
  restoreFocus();
}
