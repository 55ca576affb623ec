// Measures how the CPU time of a piece of work grows with the size of its input.

/** Long enough that the ticks in which CPU time is counted (4 ms in some virtual machines) do not matter. */
const measurableMs = 40;
/** Work that takes less at this size is fast enough, however it grows. */
const largestSize = 100_000;
const attempts = 4;

function cpuMs(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Returns the exponent k of "cost ~ size^k": 1 is linear, 2 is quadratic. CPU time of this thread is counted, not wall
 * clock time, so other processes cannot slow it down; what remains (garbage collection, compilation) varies from run to
 * run, so the smallest exponent of a few attempts counts: truly quadratic work is quadratic in every attempt.
 */
export function growthExponent(work: (size: number) => void, wanted: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && smallest >= wanted; attempt++) {
    let size = 1000;
    let small = cpuMs(() => work(size));
    while (small < measurableMs) {
      if (size >= largestSize) return 0;
      size *= 2;
      small = cpuMs(() => work(size));
    }
    const large = cpuMs(() => work(size * 4));
    smallest = Math.min(smallest, Math.log(large / small) / Math.log(4));
  }
  return smallest;
}

/**
 * The same for asynchronous work, which must not wait for anything but its own steps.
 * @param prepare makes the input of a size, which is not measured, and returns the work on it.
 */
export async function asyncGrowthExponent(
  prepare: (size: number) => Promise<() => Promise<unknown>>,
  wanted: number,
): Promise<number> {
  const cpuMsOf = async (size: number): Promise<number> => {
    const work = await prepare(size);
    const before = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  let smallest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && smallest >= wanted; attempt++) {
    let size = 4000;
    let small = await cpuMsOf(size);
    while (small < measurableMs) {
      if (size >= largestSize) return 0;
      size *= 2;
      small = await cpuMsOf(size);
    }
    smallest = Math.min(smallest, Math.log((await cpuMsOf(size * 4)) / small) / Math.log(4));
  }
  return smallest;
}
