// Maps a container to its element and its box.
import type { Container } from '../scan/elements.ts';

/** `container` itself, or the host of a shadow root. */
export const elementOf = (container: Container): Element =>
  container instanceof ShadowRoot ? container.host : container;

/** The nearest element with a box. Elements with `display: contents` have none. */
export function boxOf(container: Container): Element {
  let at = elementOf(container);
  while (at.parentElement && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}

/** Whether the container is laid out. Text in a closed menu is not, but may be shown later. */
export const isRendered = (container: Container): boolean =>
  // Called via the prototype, because a form field can shadow a method of its form.
  Element.prototype.checkVisibility.call(boxOf(container));
