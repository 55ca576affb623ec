// Schedules thorough searches for shadow roots. Roots attached late cause no mutation, and elements other than custom ones
// rarely have one, so a search runs in idle time, some time after the start or a change.
import { whenIdle } from '../scan/slices.ts';

export interface RootSearch {
  /** Schedules a search after the page changed. */
  schedule: () => void;
  stop: () => void;
}

const afterMs = 1000;
/** Pages with many elements wait longer. */
const manyElements = 1500;
const largeAfterMs = 3000;
/** The shortest interval between two searches of a page with many elements. */
const largeEveryMs = 5000;

/** Schedules the first search. */
export function startRootSearch(search: () => void): RootSearch {
  // Called via the prototype, because a named element can shadow a method of the document.
  const isLarge = Document.prototype.getElementsByTagName.call(document, '*')[manyElements] !== undefined;
  let searchedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancel = (): void => {};

  function start(ms: number): void {
    timer ??= setTimeout(
      () => {
        cancel = whenIdle(() => {
          timer = undefined;
          searchedAt = performance.now();
          search();
        });
      },
      isLarge ? Math.max(ms, searchedAt + largeEveryMs - performance.now()) : ms,
    );
  }

  start(isLarge ? largeAfterMs : afterMs);
  return {
    schedule: () => start(afterMs),
    stop() {
      clearTimeout(timer);
      cancel();
    },
  };
}
