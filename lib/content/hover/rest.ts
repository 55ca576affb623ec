// Decides whether the pointer rests on a word or only passes over it.

/** A position of the pointer in viewport pixels, with the time at which it was read. */
export interface Sample {
  x: number;
  y: number;
  ms: number;
}

/** A resting hand trembles by less. At 80 pixels per second, the pointer covers it in 50 ms. */
const slackPx = 4;

/** A pointer that stays as long on a word while another card is open wants the card of this word. */
const settledMs = 100;

/** Whether the pointer left the place at which it rested. */
export const hasMoved = (from: Sample, to: Sample): boolean => Math.hypot(to.x - from.x, to.y - from.y) > slackPx;

export const hasRested = (from: Sample, nowMs: number): boolean => nowMs - from.ms >= settledMs;
