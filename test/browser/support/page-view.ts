// Everything that a page could use to notice the extension's layer: `watchPage` collects it.
import { onTestFinished } from 'vitest';
import { nextFrame } from './test-page.ts';

export interface PageView {
  highlights: string[];
  markup: string;
  hits: string[];
  sizes: number[];
  openPopovers: number;
  animations: number;
  fonts: string[];
  mutations: string[];
  resizes: string[];
  performance: string[];
  events: string[];
  transitions: number;
  visibility: boolean[];
}

const nameOf = (node: Node): string => (node instanceof Element ? `${node.localName}#${node.id}` : node.nodeName);

/** Elements at the points of a grid. */
function hitsNow(): string[] {
  const hits: string[] = [];
  for (let x = 8; x < innerWidth; x += 32) {
    for (let y = 8; y < innerHeight; y += 32) hits.push(document.elementsFromPoint(x, y).map(nameOf).join(' '));
  }
  return hits;
}

/** Without timing: entries of long tasks and slow events depend on the machine. */
const entryTypes = ['layout-shift', 'element', 'paint', 'mark', 'measure'];

const eventTypes =
  'beforetoggle toggle scroll scrollend resize focus blur focusin focusout load error animationstart animationend slotchange selectionchange fullscreenchange'.split(
    ' ',
  );

/** Not in the types yet. */
interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible: boolean;
}

/** Whether Chromium counts each element as visible and not covered. */
function visibilityOf(elements: readonly Element[]): Promise<boolean[]> {
  return new Promise((resolve) => {
    const seen = new Map<Element, boolean>();
    const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) seen.set(entry.target, (entry as VisibilityEntry).isVisible);
      if (seen.size < elements.length) return;
      observer.disconnect();
      resolve(elements.map((element) => seen.get(element)!));
    }, options);
    for (const element of elements) observer.observe(element);
  });
}

/**
 * Watches the page from now on.
 * @returns a function that ends it and returns what the page saw. `elements`: whose visibility to report.
 */
export function watchPage(): (elements?: readonly Element[]) => Promise<PageView> {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const [mutations, resizes, entries, events]: [string[], string[], string[], string[]] = [[], [], [], []];
  const mutationObserver = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      mutations.push([type, nameOf(target), attributeName, ...[...addedNodes, ...removedNodes].map(nameOf)].join(' '));
  });
  mutationObserver.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const resizeObserver = new ResizeObserver((changes) => {
    for (const { target, contentRect } of changes) resizes.push(`${nameOf(target)} ${contentRect.width}`);
  });
  for (const element of [document.documentElement, document.body]) resizeObserver.observe(element);
  const performanceObserver = new PerformanceObserver((list) => {
    for (const { entryType, name } of list.getEntries()) entries.push(`${entryType} ${name}`);
  });
  for (const type of entryTypes) performanceObserver.observe({ type });
  for (const type of eventTypes) {
    const note = (event: Event): void => void events.push(`${type} ${nameOf(event.target as Node)}`);
    window.addEventListener(type, note, { capture: true, signal: ending.signal });
  }
  // Two callbacks in the frame of a scroll, registered before and after the extension's: a style that is computed between
  // them starts a transition, which otherwise does not start.
  const probe = document.createElement('i');
  probe.style.cssText = 'position:absolute;left:0;transition:left 1ms';
  document.body.append(probe);
  let transitions = 0;
  probe.addEventListener('transitionrun', () => transitions++, { signal: ending.signal });
  for (const [left, capture] of [
    ['9px', true],
    ['0px', false],
  ] as const) {
    const move = (): number => requestAnimationFrame(() => void (probe.style.left = left));
    window.addEventListener('scroll', move, { capture, signal: ending.signal });
  }

  return async (elements = []) => {
    await nextFrame();
    const visibility = await visibilityOf(elements);
    probe.remove();
    ending.abort();
    for (const observer of [mutationObserver, resizeObserver, performanceObserver]) observer.disconnect();
    const root = document.documentElement;
    return {
      highlights: [...CSS.highlights].flatMap(([name, ranges]) =>
        [...ranges].map((range) => `${name} ${nameOf(range.startContainer)} ${range.startOffset} ${range.endOffset}`),
      ),
      markup: root.outerHTML,
      hits: hitsNow(),
      sizes: [root, document.body].flatMap((one) => [
        one.scrollWidth,
        one.scrollHeight,
        one.clientWidth,
        one.clientHeight,
        one.childElementCount,
        one.getClientRects().length,
      ]),
      openPopovers: document.querySelectorAll(':popover-open').length,
      animations: document.getAnimations().length,
      fonts: Array.from(document.fonts, ({ family, status }) => `${family} ${status}`),
      mutations,
      resizes,
      performance: entries,
      events,
      transitions,
      visibility,
    };
  };
}
