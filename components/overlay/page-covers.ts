// Finds elements of the page that may cover an overlay, in browsers that do not compute visibility (Firefox). Only elements
// that entered the top layer later can cover a popover, and `elementsFromPoint` skips those without pointer events.
import { shadowRootOf } from '../../lib/browser/shadow-roots.ts';
import { isWithin } from './flat-tree.ts';

const inTopLayer = ':popover-open, dialog:modal, :fullscreen';

/** Prototype methods, because a form returns its field of that name, if there is one. */
const all = (root: Document | ShadowRoot, selector: string): Element[] => [
  ...(root instanceof Document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, selector),
];
const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

function rootsWithin(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = all(root, '*').flatMap((element) => shadowRootOf(element) ?? []);
  return [root, ...inner.flatMap(rootsWithin)];
}

const overlaps = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export class PageCovers {
  readonly #host: Element;
  readonly #box: Element;
  readonly #signal: AbortSignal;
  /** Elements of the top layer that the overlay is above. */
  readonly #below = new WeakSet<Element>();

  constructor(host: Element, box: Element, signal: AbortSignal) {
    this.#host = host;
    this.#box = box;
    this.#signal = signal;
  }

  /**
   * The overlay is shown above these.
   * @param known by default those outside shadow roots, because a search of all roots would delay the card.
   */
  onRaise(known: readonly Element[] = all(document, inTopLayer)): void {
    for (const element of known) {
      if (this.#below.has(element)) continue;
      this.#below.add(element);
      const onToggle = (): void => void this.#below.delete(element);
      const options = { signal: this.#signal, once: true, passive: true };
      EventTarget.prototype.addEventListener.call(element, 'beforetoggle', onToggle, options);
    }
  }

  /** Searches the page with all shadow roots. */
  find(): Element[] {
    const rect = rectOf(this.#box);
    return rootsWithin(document)
      .flatMap((root) => all(root, inTopLayer))
      .filter(
        (element) =>
          element !== this.#box &&
          !this.#below.has(element) &&
          !isWithin(this.#host, element) &&
          overlaps(rectOf(element), rect),
      );
  }
}
