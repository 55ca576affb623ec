// Translates DOM mutations into the containers to read again: exports `watchPage`.
import { containerByName, isUnread, isWithin, refreshDesignMode, textOf, type Container } from './elements.ts';

export interface Change {
  /** Read this container's own text again, or (`isDeep`) everything below it. */
  stale: Map<Container, boolean>;
  /** Added elements: they may contain shadow roots. */
  added: Element[];
  /** Elements that became editable or stopped being so. */
  toggled: Element[];
  /** Whether nodes were removed. */
  hasRemovals: boolean;
}

export interface PageWatch {
  /** Also observes this root. */
  include: (root: Node) => void;
  /** Also detects text that becomes editable without a mutation. Needed once there are marks to remove. */
  followEditing: () => void;
  stop: () => void;
}

export const observed: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable', 'role'],
  attributeOldValue: true,
};

/** Whether a node is the extension's own; `undefined` while it has none in the page. */
type OwnNodes = ((node: Node) => boolean) | undefined;

/** Prices, changes, volumes and times, which are neither codes nor parts of names. */
const isQuantity =
  /^\s*(?:[-+−]?[\d,]*\.\d+\s*[%‰万亿萬億]?|[-+−]\d[\d,]*\s*[%‰万亿萬億]?|\d[\d,]*\s*[%‰万亿萬億]|\d{1,3}(?:,\d{3})+|\d{1,2}(?::\d{2}){0,2})\s*$/;

export interface WatchDeps {
  isOurs: () => OwnNodes;
  /** Whether the container's own text has mentions. */
  hasMentions: (container: Container) => boolean;
}

const noChange = (): Change => ({ stale: new Map(), added: [], toggled: [], hasRemovals: false });

/** Pages change roles all the time; few of these changes concern an editor. */
function isEditingToggle({ attributeName, oldValue, target }: MutationRecord): boolean {
  if (attributeName !== 'role') return true;
  // Called via the prototype, because a form field can shadow a method of its form.
  return [oldValue, Element.prototype.getAttribute.call(target, 'role')].some((role) =>
    /textbox|code/.test(role ?? ''),
  );
}

function toggle({ stale, toggled }: Change, element: Element): void {
  toggled.push(element);
  stale.set(element, true);
}

function read(records: readonly MutationRecord[], isOurs: OwnNodes, { hasMentions }: WatchDeps): Change {
  const change = noChange();
  const { stale, added, toggled } = change;
  const mark = (node: Node, isDeep: boolean): void => {
    const container = containerByName(node);
    if (container) stale.set(container, isDeep || stale.get(container) === true);
  };
  for (const record of records) {
    const { target } = record;
    const isToggle = record.type === 'attributes';
    // A target without elements contains text only, so its added and removed nodes are not read: each access creates a
    // wrapper, and a ticking table removes a thousand nodes a second. (A text node has no such property.)
    if (!isToggle && !(target as Element).firstElementChild) {
      // Fast path for ticking cells: the text cannot contain a mention, and did not before.
      if (isQuantity.test(textOf(target)) && !hasMentions((containerByName(target) ?? target) as Container)) continue;
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
    if (isToggle && isEditingToggle(record)) {
      toggled.push(target as Element);
      mark(target, true);
    }
  }
  return change;
}

/** The outermost containers of an added element: the element itself, or, if it is inline, the ones inside it. */
function outermostContainers(element: Element): Element[] {
  if (containerByName(element) === element) return [element];
  return [...element.children].flatMap(outermostContainers);
}

/** Adds the shadow roots inside toggled elements, because their content is edited with the rest. */
function addToggledRoots({ stale, toggled }: Change, roots: Set<ShadowRoot>): void {
  const outer = new Set<Node>(toggled);
  for (const root of outer.size > 0 ? roots : []) {
    if (!root.isConnected) roots.delete(root);
    else if (isWithin(root, (node) => outer.has(node))) {
      stale.set(root, true);
      toggled.push(root.host, ...root.children);
    }
  }
}

/** Editing begins with one of these events, however the page set up the editor. */
const editingEvents = ['focusin', 'keydown', 'pointerdown'];

/** Calls `onChange` once for all mutations of a microtask checkpoint. */
export function watchPage(root: Node, deps: WatchDeps, onChange: (change: Change) => void): PageWatch {
  let ending: AbortController | undefined;
  const roots = new Set<ShadowRoot>();
  /** Editors detected on user input, because class names that mark an editor are not observed. */
  const entered = new WeakSet<Element>();

  function report(change: Change): void {
    if (refreshDesignMode()) toggle(change, document.documentElement);
    addToggledRoots(change, roots);
    if (change.stale.size > 0 || change.hasRemovals) onChange(change);
  }

  function onEditing(event: Event): void {
    const change = noChange();
    for (const node of event.composedPath()) {
      const isEditor = node instanceof Element && node.firstElementChild && isUnread(node);
      if (!isEditor || entered.has(node)) continue;
      entered.add(node);
      toggle(change, node);
    }
    report(change);
  }

  // Editor frames often start with `designMode` on.
  refreshDesignMode();
  const observer = new MutationObserver((records) => report(read(records, deps.isOurs(), deps)));
  observer.observe(root, observed);
  return {
    followEditing() {
      // `document.open` removes listeners, so they are added on each call. Adding the same one twice has no effect.
      ending ??= new AbortController();
      for (const type of editingEvents) {
        window.addEventListener(type, onEditing, { capture: true, passive: true, signal: ending.signal });
      }
    },
    include(inner) {
      if (inner instanceof ShadowRoot) roots.add(inner);
      observer.observe(inner, observed);
    },
    stop() {
      ending?.abort();
      observer.disconnect();
    },
  };
}
