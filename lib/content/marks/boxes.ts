// The elements that a container is drawn in.
import type { Container } from './texts.ts';

/** The element that `container` is, or is the root of. */
export const elementOf = (container: Container): Element =>
  container instanceof ShadowRoot ? container.host : container;

/** The nearest element that has a box: one with `display: contents` has none. */
export function boxOf(container: Container): Element {
  let at = elementOf(container);
  while (at.parentElement && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}

/** Whether it is laid out at all: text in a closed menu may be shown later. */
export const isRendered = (container: Container): boolean =>
  // From the prototype: a form may have a field of that name.
  Element.prototype.checkVisibility.call(boxOf(container));
