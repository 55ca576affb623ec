// Pulses a mention for a moment: exports `createPulse`.
import type { PageMention } from './page-mention.ts';

/** Durations of the pulse, alternately on and off, starting with on. The pulse then ends. */
const beatsMs = [260, 140, 260, 140, 700];

export interface Pulse {
  start: (place: PageMention) => void;
  stop: () => void;
}

/** @param draw draws the pulse at a mention, or nowhere. */
export function createPulse(draw: (place: PageMention | null) => void): Pulse {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    draw(null);
  };
  return {
    stop,
    start(place) {
      stop();
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const beats = isStill ? [beatsMs.reduce((sum, ms) => sum + ms)] : beatsMs;
      const beat = (nth: number): void => {
        draw(nth % 2 === 0 && nth < beats.length ? place : null);
        if (nth < beats.length) timer = setTimeout(() => beat(nth + 1), beats[nth]);
      };
      beat(0);
    },
  };
}
