// Pure state machine of the hover: pointer, keyboard and async results are events, side effects are returned as data. Its
// test starts with a diagram. Every timer and request carries a token; events with an outdated token are ignored.
import type { Delay } from './delays.ts';
import { hasMoved, hasRested, type Sample } from './rest.ts';

export type HoverState<T> =
  | { kind: 'idle'; token: number }
  /** The pointer entered a word and may only cross it: nothing is prefetched yet. `from`: where and since when it rests. */
  | { kind: 'arriving'; token: number; target: T; from: Sample }
  /** The pointer stays: prefetch has started. */
  | { kind: 'dwelling'; token: number; target: T; from: Sample }
  /**
   * Waiting for `open` to resolve. Without `from`, the pointer has no part in it. `takesFocus`: moves keyboard focus into the
   * card once it is shown.
   */
  | { kind: 'opening'; token: number; target: T; from?: Sample; isHeld?: true; takesFocus?: boolean | undefined }
  /** `isHeld`: opened without the pointer, so the pointer does not close it by leaving. */
  | { kind: 'open'; token: number; target: T; isHeld?: true }
  /** The user moved keyboard focus into the card: a resting pointer elsewhere must not close it. */
  | { kind: 'focused'; token: number; target: T; isHeld?: true }
  /** The card is open, but the pointer left word and card. `next` is the word it is on now. */
  | { kind: 'leaving'; token: number; target: T; next: Next<T> | null };

interface Next<T> {
  target: T;
  from: Sample;
}

export type HoverEvent<T> =
  /** The pointer entered the target, or moved on it. */
  | { kind: 'over'; target: T; at: Sample }
  /** By shortcut, tap or context menu: opens without delay and stays until dismissed. */
  | { kind: 'show'; target: T; takesFocus?: boolean }
  /** Keyboard focus moved into the open card by command, or left it again. */
  | { kind: 'focus' }
  | { kind: 'blur' }
  /** The user types: cancels a pending card. */
  | { kind: 'busy' }
  | { kind: 'out' }
  | { kind: 'enter-card' }
  | { kind: 'leave-card' }
  | { kind: 'elapsed'; token: number; nowMs: number }
  | { kind: 'answered'; token: number; isShown: boolean }
  /** Esc, a click elsewhere, or the page unloads. */
  | { kind: 'dismiss' }
  /** The card was pinned: hover no longer controls it. */
  | { kind: 'release' };

export type HoverEffect<T> =
  | { kind: 'wait'; delay: Delay; token: number }
  | { kind: 'prepare'; target: T }
  | { kind: 'open'; target: T; token: number }
  | { kind: 'focus' }
  | { kind: 'close' };

type ShowEvent<T> = HoverEvent<T> & { kind: 'show' };

export interface Step<T> {
  state: HoverState<T>;
  effects: HoverEffect<T>[];
}

export const idle = <T>(token = 0): HoverState<T> => ({ kind: 'idle', token });

const stay = <T>(state: HoverState<T>): Step<T> => ({ state, effects: [] });

const arrive = <T>(target: T, from: Sample, token: number): Step<T> => ({
  state: { kind: 'arriving', token, target, from },
  effects: [{ kind: 'wait', delay: 'prepareMs', token }],
});

const dwell = <T>(target: T, from: Sample, token: number): Step<T> => ({
  state: { kind: 'dwelling', token, target, from },
  effects: [
    { kind: 'prepare', target },
    { kind: 'wait', delay: 'restMs', token },
  ],
});

/** The pointer moved on the word: the whole delay starts again, but the data is prefetched already. */
const dwellAgain = <T>(target: T, from: Sample, token: number): Step<T> => ({
  state: { kind: 'dwelling', token, target, from },
  effects: [{ kind: 'wait', delay: 'dwellMs', token }],
});

const leave = <T>(target: T, next: Next<T> | null, token: number): Step<T> => ({
  state: { kind: 'leaving', token, target, next },
  effects: [{ kind: 'wait', delay: 'graceMs', token }],
});

const close = <T>(token: number): Step<T> => ({ state: idle(token), effects: [{ kind: 'close' }] });

function show<T>(state: HoverState<T>, { target, takesFocus }: ShowEvent<T>, token: number): Step<T> {
  const open: HoverEffect<T> = { kind: 'open', target, token };
  const hasCard = state.kind === 'open' || state.kind === 'focused' || state.kind === 'leaving';
  return {
    state: { kind: 'opening', token, target, isHeld: true, takesFocus },
    effects: hasCard ? [{ kind: 'close' }, open] : [open],
  };
}

const replace = <T>({ target, from }: Next<T>, token: number): Step<T> => ({
  state: { kind: 'opening', token, target, from },
  effects: [{ kind: 'close' }, { kind: 'open', target, token }],
});

/** The grace period is over. The card of the next word replaces the open one only if the pointer rests there. */
function afterGrace<T>(next: Next<T> | null, nowMs: number, token: number): Step<T> {
  if (next === null) return close(token);
  if (hasRested(next.from, nowMs)) return replace(next, token);
  const { state, effects } = arrive(next.target, next.from, token);
  return { state, effects: [{ kind: 'close' }, ...effects] };
}

/** The card of an `opening` state is shown. */
function shown<T>({ token, target, isHeld, takesFocus }: HoverState<T> & { kind: 'opening' }): Step<T> {
  const card = { token, target, ...(isHeld ? { isHeld } : {}) };
  if (!takesFocus) return stay({ ...card, kind: 'open' });
  return { state: { ...card, kind: 'focused' }, effects: [{ kind: 'focus' }] };
}

/** Returns the next state and the effects to execute. Targets are compared by identity. */
export function step<T>(state: HoverState<T>, event: HoverEvent<T>): Step<T> {
  const next = state.token + 1;
  if ('token' in event && event.token !== state.token) return stay(state);
  if (event.kind === 'release') return stay(idle(next));
  if (event.kind === 'show') return show(state, event, next);
  if (state.kind === 'idle') return event.kind === 'over' ? arrive(event.target, event.at, next) : stay(state);
  const isPending = state.kind === 'arriving' || state.kind === 'dwelling';
  if (event.kind === 'dismiss') return isPending ? stay(idle(next)) : close(next);
  switch (state.kind) {
    case 'arriving':
    case 'dwelling':
      if (event.kind === 'over') {
        if (event.target === state.target && !hasMoved(state.from, event.at)) return stay(state);
        const isPrepared = event.target === state.target && state.kind === 'dwelling';
        return (isPrepared ? dwellAgain : arrive)(event.target, event.at, next);
      }
      if (event.kind === 'out' || event.kind === 'busy') return stay(idle(next));
      if (event.kind === 'elapsed') {
        const { target, token, from } = state;
        if (state.kind === 'arriving') return dwell(target, from, next);
        return { state: { kind: 'opening', token, target, from }, effects: [{ kind: 'open', target, token }] };
      }
      return stay(state);

    case 'opening':
      if (event.kind === 'answered') {
        return event.isShown ? shown(state) : stay(idle(next));
      }
      if (state.isHeld) return stay(state);
      // A busy page handles moves late, possibly after the timer.
      if (event.kind === 'over' && (event.target !== state.target || (state.from && hasMoved(state.from, event.at)))) {
        return arrive(event.target, event.at, next);
      }
      return event.kind === 'out' || event.kind === 'busy' ? close(next) : stay(state);

    case 'open':
      if (event.kind === 'focus') return stay({ ...state, kind: 'focused' });
      if (event.kind === 'over' && event.target !== state.target) {
        return leave(state.target, { target: event.target, from: event.at }, next);
      }
      if (!state.isHeld && (event.kind === 'out' || event.kind === 'leave-card')) {
        return leave(state.target, null, next);
      }
      return stay(state);

    case 'focused':
      return stay(event.kind === 'blur' ? { ...state, kind: 'open' } : state);

    case 'leaving': {
      const { target } = state;
      if (event.kind === 'focus') return stay({ kind: 'focused', token: next, target });
      if (event.kind === 'enter-card' || (event.kind === 'over' && event.target === target)) {
        return stay({ kind: 'open', token: next, target });
      }
      if (event.kind === 'over') {
        const goal = { target: event.target, from: event.at };
        if (event.target !== state.next?.target) return leave(target, goal, next);
        return stay(hasMoved(state.next.from, event.at) ? { ...state, next: goal } : state);
      }
      if (event.kind === 'out' && state.next !== null) return leave(target, null, next);
      return event.kind === 'elapsed' ? afterGrace(state.next, event.nowMs, next) : stay(state);
    }
  }
}
