// Walks up the flat tree: elements as they are rendered, through slots and shadow roots.
import { getterOf, parentOf } from '../scan/elements.ts';

// Read from the prototype, because a form field can shadow a property of its form.
const slotOf = getterOf(() => Element.prototype, 'assignedSlot') as (element: Element) => Element | null;

/** The element that `node` is rendered in; null at the top. Closed roots are not accessible, so they are skipped. */
export function flatParentOf(node: Node): Element | null {
  const slot = node instanceof Element ? slotOf(node) : (node as Text).assignedSlot;
  const parent = slot ?? parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** `node`, if it is an element, and every element that it is rendered in, innermost first. */
export function* flatPathOf(node: Node): Generator<Element> {
  for (let at = node instanceof Element ? node : flatParentOf(node); at; at = flatParentOf(at)) yield at;
}

/** Whether `node` is `element` or rendered inside it. */
export function isRenderedIn(node: Node, element: Element): boolean {
  for (const at of flatPathOf(node)) if (at === element) return true;
  return false;
}
