// Events and words for tests of the hover state machine.
import type { HoverEffect, HoverEvent, HoverState } from '../../lib/content/hover/state.ts';

export type Word = 'A' | 'B' | 'C';
export type State = HoverState<Word>;
export type Event = HoverEvent<Word>;
export type Effect = HoverEffect<Word>;

/** Positions on one word: `near` differs from `here` by a tremble, `far` by a move. */
export const here = { x: 100, y: 50, ms: 1000 };
export const near = { x: 103, y: 51, ms: 1040 };
export const far = { x: 108, y: 50, ms: 1040 };

export const over = (target: Word, at = here): Event => ({ kind: 'over', target, at });
export const out: Event = { kind: 'out' };
export const enterCard: Event = { kind: 'enter-card' };
export const leaveCard: Event = { kind: 'leave-card' };
export const show = (target: Word): Event => ({ kind: 'show', target });
export const showWithFocus: Event = { kind: 'show', target: 'B', takesFocus: true };
export const focus: Event = { kind: 'focus' };
export const blur: Event = { kind: 'blur' };
export const busy: Event = { kind: 'busy' };
export const release: Event = { kind: 'release' };
export const dismiss: Event = { kind: 'dismiss' };
export const elapsed = (token: number, nowMs = 1500): Event => ({ kind: 'elapsed', token, nowMs });
export const answered = (token: number, isShown: boolean): Event => ({ kind: 'answered', token, isShown });
