// What changed on the page, told as what to read again.
import { containerOf, type Container } from './blocks.ts';
import { textOf } from './skip.ts';

export interface Change {
  /** Read this container's own text again, or (`isDeep`) everything below it. */
  stale: Map<Container, boolean>;
  /** What came, wherever: there may be shadow roots in it. */
  added: Element[];
  /** Elements that were opened for editing, or closed. */
  toggled: Element[];
  /** Something left the page. */
  hasRemovals: boolean;
}

export interface PageWatch {
  /** Also watches what happens inside this root. */
  include: (root: Node) => void;
  stop: () => void;
}

export const observed: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable'],
};

/** Whether a node was put into the page by us; undefined while none was. */
type OwnNodes = ((node: Node) => boolean) | undefined;

/** Prices, changes, volumes and times: no code, and no part of a name. */
const isQuantity =
  /^\s*(?:[-+−]?[\d,]*\.\d+\s*[%‰万亿萬億]?|[-+−]\d[\d,]*\s*[%‰万亿萬億]?|\d[\d,]*\s*[%‰万亿萬億]|\d{1,3}(?:,\d{3})+|\d{1,2}(?::\d{2}){0,2})\s*$/;

export interface WatchDeps {
  isOurs: () => OwnNodes;
  /** Whether the container's own text has mentions. */
  hasMentions: (container: Container) => boolean;
}

function read(records: readonly MutationRecord[], isOurs: OwnNodes, { hasMentions }: WatchDeps): Change {
  const change: Change = { stale: new Map(), added: [], toggled: [], hasRemovals: false };
  const { stale, added, toggled } = change;
  const mark = (node: Node, isDeep: boolean): void => {
    const container = containerOf(node);
    if (container) stale.set(container, isDeep || stale.get(container) === true);
  };
  for (const record of records) {
    const { target } = record;
    const isToggle = record.type === 'attributes';
    // Where no element stands there is but text, and what came and went need not be asked: to look at a node makes an
    // object of it, and a ticking table throws away a thousand a second. (A text node has no such property.)
    if (!isToggle && !(target as Element).firstElementChild) {
      // A cell that ticks is turned away first: its text can hold no mention, and held none.
      if (isQuantity.test(textOf(target)) && !hasMentions((containerOf(target) ?? target) as Container)) continue;
      change.hasRemovals = true;
      mark(target, false);
      continue;
    }
    const { addedNodes, removedNodes } = record;
    let isOfPage = false;
    const isRemoval = removedNodes.length > 0 && !(isOurs && [...removedNodes].every(isOurs));
    if (isRemoval) isOfPage = change.hasRemovals = true;
    for (const node of addedNodes) {
      if (isOurs?.(node)) continue;
      isOfPage = true;
      if (!(node instanceof Element)) continue;
      added.push(node);
      for (const box of outermostContainers(node)) mark(box, true);
    }
    if (isOfPage) mark(target, false);
    if (isToggle) {
      toggled.push(target as Element);
      mark(target, true);
    }
  }
  return change;
}

/** The containers that came with an added element: itself, or those inside it where it is inline. */
function outermostContainers(element: Element): Element[] {
  if (containerOf(element) === element) return [element];
  return [...element.children].flatMap(outermostContainers);
}

/**
 * Calls `onChange` once for all changes of a turn; a hidden tab is told when it is seen again.
 */
export function watchPage(root: Node, deps: WatchDeps, onChange: (change: Change) => void): PageWatch {
  const observer = new MutationObserver((records) => {
    const change = read(records, deps.isOurs(), deps);
    if (change.stale.size > 0 || change.hasRemovals) onChange(change);
  });
  observer.observe(root, observed);
  return {
    include: (inner) => observer.observe(inner, observed),
    stop: () => observer.disconnect(),
  };
}
