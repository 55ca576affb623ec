// Traverses the flat tree (the rendered tree, through slots and shadow roots, closed ones included).
import { shadowRootOf } from '../../lib/browser/shadow-roots.ts';

// Prototype getters, because `form.parentNode` returns the form's field of that name, if there is one.
const own = Element.prototype;
const getter = (of: object, name: string): PropertyDescriptor => Object.getOwnPropertyDescriptor(of, name)!;
const parentNode = getter(Node.prototype, 'parentNode');
const assignedSlot = getter(own, 'assignedSlot');

/** `assignedSlot` is null for a slot of a closed root. */
const slotIn = (root: ShadowRoot, element: Element): Element | null =>
  [...root.querySelectorAll('slot')].find((slot) => slot.assignedElements().includes(element)) ?? null;

function flatParentOf(element: Element): Element | null {
  const slot: unknown = assignedSlot.get!.call(element);
  if (slot instanceof Element) return slot;
  const parent: unknown = parentNode.get!.call(element);
  if (parent instanceof ShadowRoot) return parent.host;
  if (!(parent instanceof Element)) return null;
  const root = shadowRootOf(parent);
  return (root && slotIn(root, element)) ?? parent;
}

/** Returns the nearest matching element, starting with `element` itself. */
export function closestInFlatTree(element: Element | null, selector: string): Element | null {
  for (let at = element; at; at = flatParentOf(at)) if (own.matches.call(at, selector)) return at;
  return null;
}

export function isWithin(element: Element, ancestor: Element): boolean {
  for (let at: Element | null = element; at; at = flatParentOf(at)) if (at === ancestor) return true;
  return false;
}

/** Returns the shadow roots around an element, and the document. */
export function rootsAround(element: Element): Node[] {
  const roots = new Set<Node>();
  for (let at: Element | null = element; at; at = flatParentOf(at)) roots.add(Node.prototype.getRootNode.call(at));
  return [...roots];
}

/** Returns the innermost element at a point of the viewport, inside shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let found = Document.prototype.elementFromPoint.call(document, x, y);
  for (;;) {
    const inner = found && shadowRootOf(found)?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** Returns the innermost focused element, inside shadow roots. */
export function focusedElement(): Element | null {
  let found = document.activeElement;
  for (;;) {
    const inner = found && shadowRootOf(found)?.activeElement;
    if (!inner) return found;
    found = inner;
  }
}
