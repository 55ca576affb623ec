// Loads the second stage of a visit when the first stage finds something, and keeps the findings until then.
import type { Container } from '../scan/elements.ts';
import type { Unit } from '../scan/units.ts';
import { laterScripts, type Reading, type ReadingDeps } from './later-scripts.ts';

export interface ReadingLoader {
  /** `null` until the second stage is loaded. */
  reading: () => Reading | null;
  /** The attempt in progress; `null` if there is none. */
  loading: () => Promise<void> | null;
  found: (unit: Unit) => void;
  changed: (container: Container) => void;
  stop: () => void;
}

const mostAttempts = 4;
const retryAfterMs = 2000;

interface LoaderHooks {
  /** Loads marks.js. Resolves to false if the site is disabled or the background did not answer. */
  startMarks: () => Promise<boolean>;
  deps: () => ReadingDeps;
  /** Called before the second stage gets the findings. */
  onLoaded: (reading: Reading) => void;
  /** Called after it got all findings so far. */
  onCaughtUp: (reading: Reading) => void;
}

export function createReadingLoader({ startMarks, deps, onLoaded, onCaughtUp }: LoaderHooks): ReadingLoader {
  const units: Unit[] = [];
  const containers = new Set<Container>();
  let reading: Reading | null = null;
  let loading: Promise<void> | null = null;
  let attempts = 0;
  let isStopped = false;

  async function load(): Promise<void> {
    if (!(await startMarks()) || isStopped) return;
    const loaded = await laterScripts.startReading?.(deps());
    if (!loaded) return;
    if (isStopped) return loaded.stop();
    reading = loaded;
    onLoaded(loaded);
    units.forEach(loaded.found);
    containers.forEach(loaded.changed);
    units.length = 0;
    containers.clear();
    onCaughtUp(loaded);
  }

  /** Retries a few times, because the background may be stopped before it answers. */
  function start(): void {
    if (isStopped || reading) return;
    loading ??= load().finally(() => {
      loading = null;
      if (!reading && ++attempts < mostAttempts) setTimeout(start, retryAfterMs);
    });
  }

  return {
    reading: () => reading,
    loading: () => loading,
    found(unit) {
      if (reading) return reading.found(unit);
      units.push(unit);
      start();
    },
    changed(container) {
      if (reading) return reading.changed(container);
      containers.add(container);
      start();
    },
    stop() {
      isStopped = true;
    },
  };
}
