// Reads containers in short slices, so that no task of ours holds the page up.
import type { Mention } from '../model/mention.ts';
import { readContainer, type Container, type Run } from './blocks.ts';
import { isCustom, isLeaf, isWithinUnread, possibleHosts } from './skip.ts';

/** A slice ends soon after this; with the page's own work it must stay clear of a frame's 16 ms. */
const sliceMs = 4;

/** The first one runs in the task that asked for it: to yield costs more than to read a few cells that tick. */
const firstSliceMs = 0.5;

/** Custom elements are usually upgraded by now; then their roots are looked for once more. */
const upgradeMs = 1000;

export interface Scanner {
  /** Reads a container again, or (`isDeep`) it and everything below it. Asked for twice, it is read once. */
  queue: (container: Container, isDeep: boolean) => void;
  /** Reads the open shadow roots below it, of the element itself too, that were not read yet. */
  look: (scope: Container) => void;
  stop: () => void;
}

/** Containers to be read one after the other. */
interface Batch {
  containers: readonly Container[];
  next: number;
  /** They were met inside one that was read with all below it. */
  isInner: boolean;
}

export interface ScanHooks {
  /** Whether a text, even one of several blocks, may hold a mention: cheaply, and never no where there is one. */
  mayHold: (text: string) => boolean;
  /** The mentions in the text of one block. */
  find: (text: string) => Mention[];
  /** All of a container's runs with mentions, and nothing but them, hold from now on. */
  read: (container: Container, runs: Run[]) => void;
  /** Whether this root was read before: what changes in it since is told by itself. */
  isKnown: (shadow: ShadowRoot) => boolean;
  /** The queue is empty. */
  done: () => void;
}

/** Blocks side by side that are asked at once whether they hold anything. */
const mostTogether = 64;

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const following = 4;

/** The text of two siblings and all between them. */
function textBetween(first: Node, last: Node): string {
  const range = document.createRange();
  // Not set before and after them: the browser would count all siblings up to there.
  range.selectNodeContents(last);
  range.setStart(first, 0);
  return range.toString();
}

const yieldToPage = (): Promise<void> =>
  (globalThis as Partial<typeof globalThis>).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

const whenVisible = (): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));

export function createScanner(hooks: ScanHooks): Scanner {
  // Last in, first out: what has just changed is likelier in view than the rest of a long first reading.
  const stack: Batch[] = [];
  /** What was asked for from outside and not read since: whether with all below it. */
  const asked = new Map<Container, boolean>();
  /** Custom elements without an open root: one may be attached later, and no mutation tells it. */
  const rootless = new Set<Element>();
  let isRunning = false;
  let isStopped = false;

  const ask = (container: Container, isDeep: boolean): void => {
    const before = asked.get(container);
    asked.set(container, isDeep || before === true);
    if (before === undefined) stack.push({ containers: [container], next: 0, isInner: false });
  };

  const lookForRoot = (host: Element): void => {
    const root = host.shadowRoot;
    if (!root && isCustom(host)) rootless.add(host);
    if (root && !hooks.isKnown(root) && !isWithinUnread(host)) ask(root, true);
  };

  let together = mostTogether;

  /** Passes over blocks that hold nothing, several at once where the last ones did not either. */
  function skipEmpty(batch: Batch): void {
    const group = batch.containers.slice(batch.next, batch.next + together);
    const [first, last] = [group[0], group.at(-1)];
    if (group.length < 2 || !(first instanceof Element) || !isLeaf(first)) return;
    // Between two slices the page may have put the last one before the first.
    const follows = first.compareDocumentPosition(last!) & following;
    if (follows && first.parentNode === last!.parentNode && !hooks.mayHold(textBetween(first, last!))) {
      batch.next += group.length;
      together = Math.min(mostTogether, together * 2);
    } else together >>= 2;
  }

  const readNext = (): void => {
    const batch = stack.at(-1)!;
    const { containers, isInner } = batch;
    if (isInner) skipEmpty(batch);
    const container = containers[batch.next++];
    if (batch.next >= containers.length) stack.pop();
    // One asked for may have been read since, as a part of something else.
    if (!container?.isConnected || !(isInner || asked.has(container))) return;
    // Not every root comes with a mutation that tells of it; one of the host's own may be the only sign.
    if (!isInner && container instanceof Element) lookForRoot(container);
    const isDeep = isInner || asked.get(container) === true;
    asked.delete(container);
    const { runs, inner } = readContainer(container, hooks.find);
    hooks.read(container, runs);
    if (isInner && inner.length + runs.length === 0) together = Math.min(mostTogether, together + 0.25);
    if (isDeep && inner.length > 0) stack.push({ containers: inner, next: 0, isInner: true });
  };

  function start(): void {
    if (stack.length > 0 && !isRunning && !isStopped) void run();
  }

  const lookAgain = (): void => {
    const hosts = [...rootless].filter((host) => host.isConnected);
    rootless.clear();
    hosts.forEach(lookForRoot);
    start();
  };

  async function run(): Promise<void> {
    isRunning = true;
    try {
      // By then everything stands here that is asked for at once.
      await Promise.resolve();
      for (let most = firstSliceMs; stack.length > 0 && !isStopped; most = sliceMs) {
        if (most > firstSliceMs) await yieldToPage();
        if (document.hidden) await whenVisible();
        const sliceEnd = performance.now() + most;
        while (stack.length > 0 && performance.now() < sliceEnd) readNext();
      }
    } finally {
      isRunning = false;
    }
    if (isStopped) return;
    if (rootless.size > 0) setTimeout(lookAgain, upgradeMs);
    hooks.done();
  }

  return {
    queue(container, isDeep) {
      ask(container, isDeep);
      start();
    },
    look(scope) {
      if (scope instanceof Element) lookForRoot(scope);
      for (const host of possibleHosts(scope)) lookForRoot(host);
      start();
    },
    stop() {
      isStopped = true;
      stack.length = 0;
      rootless.clear();
    },
  };
}
