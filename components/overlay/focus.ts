// Moves keyboard focus into an overlay and back to the page's element that had it before.
import { focusedElement } from './flat-tree.ts';
import { hasFocus } from './host.ts';

const focusable = 'button:not(:disabled), a[href], [tabindex="0"]';

/** Prototype methods, because `form.focus` returns the form's field of that name, if there is one. */
function focusElement(element: Element | null, options: FocusOptions = {}): void {
  const owner = [HTMLElement, SVGElement, MathMLElement].find((kind) => element instanceof kind);
  owner?.prototype.focus.call(element as HTMLElement & SVGElement & MathMLElement, { preventScroll: true, ...options });
}

export class OverlayFocus {
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;
  /** The page's element that was focused before. */
  #origin: Element | null = null;
  /** The user came by Tab, so Tab also leads out: to return focus would keep the user in a circle. */
  #isInTabOrder = false;

  constructor(host: HTMLElement, box: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    this.#box = box;
    // A press moves focus after this event.
    box.addEventListener('pointerdown', () => this.#remember(), { capture: true, signal });
    box.addEventListener('focusin', ({ relatedTarget }) => this.#onFocusIn(relatedTarget), { signal });
    box.addEventListener('keydown', (event) => this.#onKeyDown(event), { signal });
  }

  get isIn(): boolean {
    return hasFocus(this.#host);
  }

  /** Focuses the first element that matches; the first focusable one by default. */
  moveIn(selector = focusable): void {
    this.#remember();
    focusElement(this.#box.querySelector(selector), { focusVisible: true });
  }

  /** Focuses an element for its keyboard shortcuts, without a focus ring until a key is pressed. */
  moveInWithoutRing(selector: string): void {
    this.#remember();
    this.#box.dataset['quiet'] = '';
    focusElement(this.#box.querySelector(selector));
  }

  /** Moves focus inside the overlay, e.g. because the focused element is replaced. */
  moveWithin(selector: string): void {
    focusElement(this.#box.querySelector(selector));
  }

  /** Returns focus to the page's element, or blurs if that is gone. */
  restore(): void {
    const origin = this.#origin;
    this.#origin = null;
    focusElement(origin);
    // The host's own `blur` does not reach into the shadow root in Firefox.
    if (this.isIn) focusedElementIn(this.#box)?.blur();
  }

  #remember(): void {
    if (this.isIn) return;
    this.#origin = focusedElement();
    this.#isInTabOrder = false;
  }

  #onFocusIn(from: EventTarget | null): void {
    if (!(from instanceof Element) || from === this.#origin || this.#box.contains(from)) return;
    this.#origin = from;
    this.#isInTabOrder = true;
  }

  /** The host is last in the document, so Tab would leave the page at either end of the overlay. */
  #onKeyDown(event: KeyboardEvent): void {
    delete this.#box.dataset['quiet'];
    if (event.key !== 'Tab' || this.#isInTabOrder || !this.#origin?.isConnected) return;
    const all = [...this.#box.querySelectorAll(focusable)];
    const { target } = event;
    const isAtEnd = event.shiftKey
      ? target === all[0] || !all.includes(target as Element)
      : target === all.at(-1) || all.length === 0;
    if (!isAtEnd || this.#origin === document.body) return;
    event.preventDefault();
    this.restore();
  }
}

const focusedElementIn = (box: HTMLElement): HTMLElement | null => {
  const focused = (box.getRootNode() as ShadowRoot).activeElement;
  return focused instanceof HTMLElement ? focused : null;
};
