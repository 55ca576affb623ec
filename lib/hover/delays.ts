// The delays of the hover, each with its reason.

export const delays = {
  /** From the pointer's arrival on a word to work being done: a sweep across a page must cost nothing. */
  dwellMs: 120,
  /** From leaving word and card to the card's going: time to cross the gap, or another word on the way, to the card. */
  graceMs: 280,
} as const;

export type Delay = keyof typeof delays;
