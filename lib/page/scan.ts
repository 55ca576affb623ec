// Reads containers in short slices, so that no task of ours holds the page up.
import { readContainer, type Container, type Run } from './blocks.ts';

/** A slice ends soon after this; with the page's own work it must stay clear of a frame's 16 ms. */
const sliceMs = 6;

/** Custom elements are usually upgraded by now; then their roots are looked for once more. */
const upgradeMs = 1000;

export interface Scanner {
  /** Reads a container again, or (`isDeep`) it and everything below it. Asked for twice, it is read once. */
  queue: (container: Container, isDeep: boolean) => void;
  stop: () => void;
}

export interface ScanHooks {
  /** All of a container's runs, and nothing but them, hold from now on. */
  read: (container: Container, runs: Run[]) => void;
  /** Whether this root was read before: a container read again by itself leaves out what is known below it. */
  isKnown: (shadow: ShadowRoot) => boolean;
  /** The queue is empty. */
  done: () => void;
}

const yieldToPage = (): Promise<void> =>
  (globalThis as Partial<typeof globalThis>).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

const whenVisible = (): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));

export function createScanner(hooks: ScanHooks): Scanner {
  // Last in, first out: what has just changed is likelier in view than the rest of a long first reading, and a
  // container's inner ones, pushed backwards, come out in document order.
  const stack: Container[] = [];
  const isDeepFor = new Map<Container, boolean>();
  const rootlessHosts = new Set<Element>();
  let isRunning = false;
  let isStopped = false;

  const push = (container: Container, isDeep: boolean): void => {
    const before = isDeepFor.get(container);
    isDeepFor.set(container, isDeep || before === true);
    if (before === undefined) stack.push(container);
  };

  const readNext = (): void => {
    const container = stack.pop()!;
    const isDeep = isDeepFor.get(container) === true;
    isDeepFor.delete(container);
    if (!container.isConnected) return;
    const { runs, inner, rootless } = readContainer(container);
    hooks.read(container, runs);
    for (const element of rootless) rootlessHosts.add(element);
    for (const below of inner.toReversed()) {
      if (isDeep || (below instanceof ShadowRoot && !hooks.isKnown(below))) push(below, true);
    }
  };

  const lookForRoots = (): void => {
    for (const host of rootlessHosts) {
      if (host.shadowRoot) push(host.shadowRoot, true);
      if (host.shadowRoot || !host.isConnected) rootlessHosts.delete(host);
    }
    if (stack.length > 0 && !isRunning && !isStopped) void run();
  };

  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (stack.length > 0 && !isStopped) {
        if (document.hidden) await whenVisible();
        const sliceEnd = performance.now() + sliceMs;
        while (stack.length > 0 && performance.now() < sliceEnd) readNext();
        if (stack.length > 0) await yieldToPage();
      }
    } finally {
      isRunning = false;
    }
    if (isStopped) return;
    if (rootlessHosts.size > 0) setTimeout(lookForRoots, upgradeMs);
    hooks.done();
  }

  return {
    queue(container, isDeep) {
      push(container, isDeep);
      if (!isRunning) void run();
    },
    stop() {
      isStopped = true;
      stack.length = 0;
      rootlessHosts.clear();
    },
  };
}
