// Hover delays.

export const delays = {
  /** From entering a word to prefetching its card, so that a sweep across the page prefetches nothing. */
  prepareMs: 50,
  /** From leaving word and card to closing the card: enough to cross the gap, or another word, on the way to the card. */
  graceMs: 280,
} as const;

/** `dwellMs` is the user's hover delay, `restMs` the part of it that remains after `prepareMs`. */
export type Delay = keyof typeof delays | 'dwellMs' | 'restMs';
