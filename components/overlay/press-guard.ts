// Refuses presses on controls of an overlay while something covers it, and shortly after it was covered or shown: a page
// could draw its own button over ours and let the press through. Keys are never refused.
import { PageCovers } from './page-covers.ts';

/** How long after the overlay is shown or uncovered. The permission prompts of browsers wait as long. */
const guardedMs = 500;
/** The browser's least interval between two reports of visibility. */
const reportMs = 100;
/** A report within this time after showing says that the overlay has faded in, not that it was uncovered. */
const fadeInMs = 300;
/** How long the refusal is shown. */
const refusalMs = 600;

const control = 'button, a, input, summary, [tabindex="0"]';

/** `IntersectionObserver` v2, which the DOM types do not have. */
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: true; delay: number };
type VisibilityEntry = IntersectionObserverEntry & { isVisible: boolean };
const canTrackVisibility = 'isVisible' in IntersectionObserverEntry.prototype;

/** There, effects on the frame, such as rounded corners, may keep the browser from ever reporting that we are visible. */
const isInFrame = window.top !== window;

/** Shown above everything while the old and new state of the page blend, and may let presses through. */
const isInTransition = (): boolean => !!(document as { activeViewTransition?: unknown }).activeViewTransition;

export class PressGuard {
  readonly #box: HTMLElement;
  readonly #raise: () => void;
  readonly #covers: PageCovers | null;
  #shownAt = 0;
  /** When the browser last reported that the overlay became visible; `null` while it is covered. */
  #visibleAt: number | null = null;
  #wasVisible = false;
  #isPressRefused = false;

  /** @param raise shows the overlay above everything else. */
  constructor(host: HTMLElement, shadow: ShadowRoot, box: HTMLElement, raise: () => void, signal: AbortSignal) {
    this.#box = box;
    this.#raise = raise;
    this.#covers = canTrackVisibility ? null : new PageCovers(host, box, signal);
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick'] as const) {
      shadow.addEventListener(kind, (event) => this.#onPress(event as MouseEvent), { capture: true, signal });
    }
    if (canTrackVisibility) this.#trackVisibility(signal);
  }

  /** The overlay is shown, or shown again above everything else. */
  onShow(isFirst: boolean): void {
    if (isFirst) {
      this.#shownAt = performance.now();
      this.#mark();
    }
    this.#covers?.onRaise();
  }

  #trackVisibility(signal: AbortSignal): void {
    const options: VisibilityOptions = { trackVisibility: true, delay: reportMs };
    const observer = new IntersectionObserver((entries) => this.#onReport(entries.at(-1) as VisibilityEntry), options);
    observer.observe(this.#box);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #onReport({ isVisible }: VisibilityEntry): void {
    const now = performance.now();
    if (!isVisible) this.#visibleAt = null;
    else if (this.#visibleAt === null) {
      const isFadeIn = now - this.#shownAt < fadeInMs || (isInFrame && !this.#wasVisible);
      this.#visibleAt = isFadeIn ? this.#shownAt : now;
      this.#wasVisible = true;
    }
    this.#mark();
  }

  /** Whether something covers the overlay, as far as the browser has reported. */
  get #isCovered(): boolean {
    if (!canTrackVisibility) return false;
    return this.#visibleAt === null && (this.#wasVisible || !isInFrame);
  }

  get #readyAt(): number {
    return Math.max(this.#shownAt, this.#visibleAt ?? 0) + guardedMs;
  }

  #isRefusing(): boolean {
    if (this.#isCovered || performance.now() < this.#readyAt || isInTransition()) return true;
    const covers = this.#covers?.find() ?? [];
    if (covers.length === 0) return false;
    this.#covers?.onRaise(covers);
    this.#shownAt = performance.now();
    return true;
  }

  #onPress(event: MouseEvent): void {
    const { target, type } = event;
    if (!(target instanceof Element) || !target.closest(control)) return;
    // Keys and screen readers click without a press.
    const isByPress = type !== 'click' || event.detail > 0;
    if (!isByPress) return;
    if (type === 'pointerdown') this.#isPressRefused = this.#isRefusing();
    if (!this.#isPressRefused) return;
    // Also keeps focus where it is, and links from opening.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (type === 'pointerdown') this.#showRefusal();
  }

  /** What was covered comes to the top, and its outline says that the press had no effect. */
  #showRefusal(): void {
    this.#raise();
    const { dataset } = this.#box;
    dataset['refused'] = '';
    setTimeout(() => delete dataset['refused'], refusalMs);
    this.#mark();
  }

  /** Marks the box while presses are refused. */
  #mark(): void {
    const { dataset } = this.#box;
    const wait = this.#readyAt - performance.now();
    if (!this.#isCovered && wait <= 0) {
      delete dataset['guarded'];
      return;
    }
    dataset['guarded'] = '';
    if (!this.#isCovered) setTimeout(() => this.#mark(), wait);
  }
}
