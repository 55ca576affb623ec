// Reads containers in short slices, so that no task of ours holds the page up.
import { readContainer, type Container, type Run } from './blocks.ts';

/** A slice ends soon after this; with the page's own work it must stay clear of a frame's 16 ms. */
const sliceMs = 6;

export interface Scanner {
  /** Reads a container again, or (`isDeep`) it and everything below it. Asked for twice, it is read once. */
  queue: (container: Container, isDeep: boolean) => void;
  stop: () => void;
}

export interface ScanHooks {
  /** All of a container's runs, and nothing but them, hold from now on. */
  read: (container: Container, runs: Run[]) => void;
  /** The queue is empty. */
  done: () => void;
}

const yieldToPage = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));

const whenVisible = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) document.addEventListener('visibilitychange', () => resolve(), { once: true });
    else resolve();
  });

export function createScanner(hooks: ScanHooks): Scanner {
  // Last in, first out: what has just changed is likelier in view than the rest of a long first reading, and a
  // container's inner ones, pushed backwards, come out in document order.
  const stack: Container[] = [];
  const isDeepFor = new Map<Container, boolean>();
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
    const { runs, inner } = readContainer(container);
    hooks.read(container, runs);
    if (isDeep) for (const below of inner.toReversed()) push(below, true);
  };

  async function run(): Promise<void> {
    isRunning = true;
    while (stack.length > 0 && !isStopped) {
      if (document.hidden) await whenVisible();
      const sliceEnd = performance.now() + sliceMs;
      while (stack.length > 0 && performance.now() < sliceEnd) readNext();
      if (stack.length > 0) await yieldToPage();
    }
    isRunning = false;
    if (!isStopped) hooks.done();
  }

  return {
    queue(container, isDeep) {
      push(container, isDeep);
      if (!isRunning) void run();
    },
    stop() {
      isStopped = true;
      stack.length = 0;
    },
  };
}
