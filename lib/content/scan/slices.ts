// Cooperative scheduling: runs work in slices that are short enough for the page's own work to fit into the same frame.

/** A slice ends soon after this. */
const sliceMs = 4;

/** The first slice runs in the task that asked for it: to yield costs more than to read a few cells that tick. */
const firstSliceMs = 0.5;

export interface Slices {
  /** Runs until there is no work; called while it runs, nothing changes. */
  start: () => void;
  isRunning: () => boolean;
  stop: () => void;
}

export interface SlicesDeps {
  hasWork: () => boolean;
  /** Does a small part of the work. */
  step: () => void;
  onDone: () => void;
}

const yieldToPage = (): Promise<void> =>
  (globalThis as Partial<typeof globalThis>).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

const whenVisible = (): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));

/** A hidden page waits until it is visible. */
export function createSlices({ hasWork, step, onDone }: SlicesDeps): Slices {
  let isRunning = false;
  let isStopped = false;

  async function run(): Promise<void> {
    isRunning = true;
    try {
      // One microtask later everything is queued that is queued at once.
      await Promise.resolve();
      for (let most = firstSliceMs; hasWork() && !isStopped; most = sliceMs) {
        if (most > firstSliceMs) await yieldToPage();
        if (document.hidden) await whenVisible();
        const sliceEnd = performance.now() + most;
        while (hasWork() && performance.now() < sliceEnd) step();
      }
    } finally {
      isRunning = false;
    }
    if (!isStopped) onDone();
  }

  return {
    start() {
      if (!isRunning && !isStopped && hasWork()) void run();
    },
    isRunning: () => isRunning,
    stop() {
      isStopped = true;
    },
  };
}

/** Calls `work` with the milliseconds it may take, when the browser has nothing better to do. @returns cancels it. */
export function whenIdle(work: (ms: number) => void): () => void {
  const { requestIdleCallback, cancelIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (!requestIdleCallback || !cancelIdleCallback) {
    const timer = setTimeout(() => work(sliceMs), 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => work(Math.min(sliceMs, deadline.timeRemaining())));
  return () => cancelIdleCallback(handle);
}

/** Calls `work` for each item, and yields to the page after each slice. Items may be added or removed meanwhile. */
export async function forEachInSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let sliceEnd = performance.now() + sliceMs;
  for (const item of items) {
    if (performance.now() >= sliceEnd) {
      await yieldToPage();
      sliceEnd = performance.now() + sliceMs;
    }
    work(item);
  }
}
