// Reads what is far from the viewport in idle time, after a delay.
import { whenIdle } from '../scan/slices.ts';
import type { IdleWork } from './idle-work.ts';

export interface RestReader {
  /** Whether anything is left to read, in idle time or not. */
  hasWork: () => boolean;
  /** Starts in idle time after `ms`, or earlier if that was requested before. */
  startLater: (ms: number) => void;
  /** Call when nothing is left to read, so that a later start has its own delay. */
  reset: () => void;
  /** Stops reading in idle time. @returns the task that was interrupted, if any. */
  interrupt: () => Generator<void> | undefined;
  stop: () => void;
}

/** @param onDone called when nothing is left to read in idle time. */
export function createRestReader({ hasMore, hasIdle, take }: IdleWork, onDone: () => void): RestReader {
  /** The unfinished task of the last idle period. */
  let task: Generator<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueMs = 0;
  let cancelIdle = (): void => {};

  const hasWork = (): boolean => task !== undefined || hasMore();
  const hasIdleWork = (): boolean => task !== undefined || hasIdle();

  function read(ms: number): void {
    const end = performance.now() + ms;
    while (performance.now() < end) {
      task ??= take();
      if (!task) break;
      if (task.next().done) task = undefined;
    }
    if (hasIdleWork()) cancelIdle = whenIdle(read);
    else {
      timer = undefined;
      onDone();
    }
  }

  return {
    hasWork,
    startLater(ms) {
      if (!hasIdleWork()) return;
      const due = performance.now() + ms;
      if (timer !== undefined && dueMs <= due) return;
      clearTimeout(timer);
      dueMs = due;
      timer = setTimeout(() => (cancelIdle = whenIdle(read)), ms);
    },
    reset() {
      timer = undefined;
    },
    interrupt() {
      cancelIdle();
      const interrupted = task;
      task = undefined;
      return interrupted;
    },
    stop() {
      clearTimeout(timer);
      cancelIdle();
    },
  };
}
