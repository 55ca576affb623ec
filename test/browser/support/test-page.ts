// The test document as a page: content, input and geometry.
import { commands, page } from 'vitest/browser';
import { eventually } from '../../support/waiting.ts';
import type { InputAction, Media } from './input-commands.ts';
export { eventually } from '../../support/waiting.ts';
export type { Media } from './input-commands.ts';
import { exposeText } from '../../support/visible-text.ts';
import { connectedRoots, shadowRootOf } from './fake-extension.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const large = { width: 1100, height: 760 };

const style = document.createElement('style');

const innerText = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText')!;

// Tests read the text of card and strip as the user sees it.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  ...innerText,
  get(this: HTMLElement) {
    const root = this.getRootNode();
    const restore = root instanceof ShadowRoot ? exposeText(root) : () => {};
    try {
      return innerText.get!.call(this) as string;
    } finally {
      restore();
    }
  },
});

/** Replaces the content of the document; resets window size, scroll position and pointer. */
export async function showPage(body: string, css = '', { width, height } = large): Promise<void> {
  const { documentElement, body: old, head } = document;
  for (const name of documentElement.getAttributeNames()) documentElement.removeAttribute(name);
  documentElement.lang = 'zh-CN';
  style.textContent = css;
  if (style.parentNode !== head) head.append(style);
  const parsed = new DOMParser().parseFromString(body, 'text/html');
  old.replaceChildren(...parsed.body.childNodes);
  if (window.innerWidth !== width || window.innerHeight !== height) await page.viewport(width, height);
  window.scrollTo(0, 0);
  // Commands are ignored in a frame without focus.
  window.focus();
  await act({ kind: 'move', x: 1, y: 1 });
}

/** Sends trusted input to the page. */
export const act = (...actions: InputAction[]): Promise<void> => commands.input(actions);

export const press = (...keys: string[]): Promise<void> => act(...keys.map((key) => ({ kind: 'press' as const, key })));

export const moveTo = (x: number, y: number, steps = 1): Promise<void> => act({ kind: 'move', x, y, steps });

export const clickAt = (x: number, y: number): Promise<void> =>
  act({ kind: 'move', x, y }, { kind: 'down' }, { kind: 'up' });

/** Drags with the mouse in several moves, as a hand does. */
export const drag = (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> =>
  act({ kind: 'move', ...from }, { kind: 'down' }, { kind: 'move', ...to, steps: 5 }, { kind: 'up' });

/** Emulates media features, until `resetMedia`. */
export const emulateMedia = (media: Media): Promise<void> => commands.emulateMedia(media);

export const resetMedia = (): Promise<void> =>
  commands.emulateMedia({
    colorScheme: 'light',
    reducedMotion: 'no-preference',
    forcedColors: 'none',
    media: 'screen',
  });

export const boxOf = (element: Element | Range): Box => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};

export const centerOf = (element: Element | Range): { x: number; y: number } => {
  const { x, y, width, height } = boxOf(element);
  return { x: x + width / 2, y: y + height / 2 };
};

/** The text nodes of the page, also inside its shadow roots. */
export function* textsIn(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) yield node;
    else {
      const shadow = shadowRootOf(node as Element);
      const isOverlay = shadow?.firstElementChild?.classList.contains('yj');
      if (shadow && !isOverlay) yield* textsIn(shadow);
    }
  }
}

/** The first place of `text` on the page, also inside shadow roots of the page. */
export function findText(text: string): Range {
  for (const node of textsIn(document.body)) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`no ${text} on the page`);
}

/** The innermost element at a point, inside shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null = (found && shadowRootOf(found)?.elementFromPoint(x, y)) ?? null;
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** Elements in the shadow roots of the page's overlays, in the order in which those were created. */
export const inOverlays = <E extends HTMLElement = HTMLElement>(selector: string): E[] =>
  connectedRoots().flatMap((root) => [...root.querySelectorAll<E>(selector)]);

/** Resolves after the next frame is drawn: layout observers and frame callbacks have run by then. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Waits until an overlay accepts presses on its parts: not right after it was shown or uncovered. */
export const whenPressable = (part: Element): Promise<void> =>
  eventually(() => {
    if (part.closest('[data-guarded]')) throw new Error('the overlay refuses presses');
  });

let components = 0;

/**
 * Defines a custom element with `inner` in its shadow root and returns its name.
 * @param onConnect runs when the element is connected, with its root.
 */
export function defineComponent(
  inner: string,
  onConnect: (root: ShadowRoot) => void = () => {},
  mode: ShadowRootMode = 'open',
): string {
  const name = `x-component-${components++}`;
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        const root = this.attachShadow({ mode });
        root.append(...new DOMParser().parseFromString(inner, 'text/html').body.childNodes);
        onConnect(root);
      }
    },
  );
  return name;
}

export const query = (selector: string, root: ParentNode = document): HTMLElement =>
  root.querySelector<HTMLElement>(selector)!;

/** Makes an element fullscreen, by the click that browsers require. */
export async function goFullscreen(element: Element): Promise<void> {
  window.addEventListener('click', () => void element.requestFullscreen(), { once: true });
  await clickAt(window.innerWidth - 5, window.innerHeight - 5);
  await eventually(() => {
    if (!document.fullscreenElement) throw new Error('not in fullscreen');
  });
  await nextFrame();
}

export async function leaveFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
}
