// The delays of the hover, each with its reason.

export const delays = {
  /** From the pointer's arrival on a word to its card's being got ready: a sweep across a page must cost nothing. */
  prepareMs: 50,
  /** From leaving word and card to the card's going: time to cross the gap, or another word on the way, to the card. */
  graceMs: 280,
} as const;

/** `restMs` is what is left of the user's own dwell once the card is being got ready. */
export type Delay = keyof typeof delays | 'restMs';
