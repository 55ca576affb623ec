// Cooperative scheduling: runs work in slices that are short enough to leave room for the page's work in the same frame.

/** A slice ends after the step that exceeds this. */
const sliceMs = 4;
/** The same for idle work, so that no such task takes more than 4 ms. */
const idleSliceMs = 2.5;

/** The first slice runs without yielding, because a yield takes longer than reading a few ticking cells. */
const firstSliceMs = 0.5;

export interface Slices {
  /** Runs until there is no work. No effect while it is running. */
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

/** Work pauses while the page is hidden. */
export function createSlices({ hasWork, step, onDone }: SlicesDeps): Slices {
  let isRunning = false;
  let isStopped = false;

  async function run(): Promise<void> {
    isRunning = true;
    try {
      // Lets the caller finish queueing synchronously.
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

/** Calls `work` once when the browser is idle, with its time limit in ms. @returns a function that cancels the call. */
export function whenIdle(work: (ms: number) => void): () => void {
  const { requestIdleCallback, cancelIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (!requestIdleCallback || !cancelIdleCallback) {
    const timer = setTimeout(() => work(idleSliceMs), 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => work(Math.min(idleSliceMs, deadline.timeRemaining())));
  return () => cancelIdleCallback(handle);
}

/** Calls `work` for each item and yields to the page after each slice. Items may be added or removed meanwhile. */
export async function forEachInSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let sliceEnd = performance.now() + idleSliceMs;
  for (const item of items) {
    if (performance.now() >= sliceEnd) {
      await yieldToPage();
      sliceEnd = performance.now() + idleSliceMs;
    }
    work(item);
  }
}
