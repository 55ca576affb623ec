// Draws attention to boxes of a page for a moment.
import type { PageOverlays } from './page-overlays.ts';
import type { PageBox } from './view.ts';

/** As long as the animation in reader.css runs. */
const pulseMs = 2400;

export class Pulse {
  readonly #overlays: PageOverlays;
  #elements: HTMLElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(overlays: PageOverlays) {
    this.#overlays = overlays;
  }

  show(boxes: readonly PageBox[]): void {
    this.stop();
    for (const box of boxes) {
      const element = document.createElement('div');
      element.className = 'page-pulse';
      this.#overlays.place(element, box);
      this.#overlays.of(box.page + 1)?.append(element);
      this.#elements.push(element);
    }
    this.#timer = setTimeout(() => this.stop(), pulseMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const element of this.#elements) element.remove();
    this.#elements = [];
  }
}
