// Runs long work in slices, so that the page can react in between.
import { ReadingFailure } from './failure.ts';

/** Work that may be interrupted at each `yield`. */
export type Steps<T> = Generator<undefined, T>;

const sliceMs = 8;

/** Ends the task. A timer would wait for a second in a background tab. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** @throws ReadingFailure `canceled` after an abort of the signal. */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let from = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - from < sliceMs) continue;
    await nextTask();
    if (signal?.aborted) throw new ReadingFailure('canceled');
    from = performance.now();
  }
}
