// Pure state machine of the hover: pointer, keyboard and async results are events, side effects are returned as data. Its
// test starts with a diagram. Every timer and request carries a token; events with an outdated token are ignored.
import type { Delay } from './delays.ts';

export type HoverState<T> =
  | { kind: 'idle'; token: number }
  /** The pointer entered a word and may only cross it: nothing is prefetched yet. */
  | { kind: 'arriving'; token: number; target: T }
  /** The pointer stays: prefetch has started. */
  | { kind: 'dwelling'; token: number; target: T }
  /** Waiting for `open` to resolve. */
  | { kind: 'opening'; token: number; target: T; isHeld?: true }
  /** `isHeld`: opened without the pointer, so the pointer does not close it by leaving. */
  | { kind: 'open'; token: number; target: T; isHeld?: true }
  /** The card is open, but the pointer left word and card. `next` is the word it is on now. */
  | { kind: 'leaving'; token: number; target: T; next: T | null };

export type HoverEvent<T> =
  | { kind: 'over'; target: T }
  /** By shortcut, tap or context menu: opens without delay and stays until dismissed. */
  | { kind: 'show'; target: T }
  /** The user types: cancels a pending card. */
  | { kind: 'busy' }
  | { kind: 'out' }
  | { kind: 'enter-card' }
  | { kind: 'leave-card' }
  | { kind: 'elapsed'; token: number }
  | { kind: 'answered'; token: number; isShown: boolean }
  /** Esc, a click elsewhere, or the page unloads. */
  | { kind: 'dismiss' }
  /** The card was pinned: hover no longer controls it. */
  | { kind: 'release' };

export type HoverEffect<T> =
  | { kind: 'wait'; delay: Delay; token: number }
  | { kind: 'prepare'; target: T }
  | { kind: 'open'; target: T; token: number }
  | { kind: 'close' };

export interface Step<T> {
  state: HoverState<T>;
  effects: HoverEffect<T>[];
}

export const idle = <T>(token = 0): HoverState<T> => ({ kind: 'idle', token });

const stay = <T>(state: HoverState<T>): Step<T> => ({ state, effects: [] });

const arrive = <T>(target: T, token: number): Step<T> => ({
  state: { kind: 'arriving', token, target },
  effects: [{ kind: 'wait', delay: 'prepareMs', token }],
});

const dwell = <T>(target: T, token: number): Step<T> => ({
  state: { kind: 'dwelling', token, target },
  effects: [
    { kind: 'prepare', target },
    { kind: 'wait', delay: 'restMs', token },
  ],
});

const leave = <T>(target: T, next: T | null, token: number): Step<T> => ({
  state: { kind: 'leaving', token, target, next },
  effects: [{ kind: 'wait', delay: 'graceMs', token }],
});

const close = <T>(token: number): Step<T> => ({ state: idle(token), effects: [{ kind: 'close' }] });

function show<T>(state: HoverState<T>, target: T, token: number): Step<T> {
  const open: HoverEffect<T> = { kind: 'open', target, token };
  const hasCard = state.kind === 'open' || state.kind === 'leaving';
  return {
    state: { kind: 'opening', token, target, isHeld: true },
    effects: hasCard ? [{ kind: 'close' }, open] : [open],
  };
}

/** Returns the next state and the effects to execute. Targets are compared by identity. */
export function step<T>(state: HoverState<T>, event: HoverEvent<T>): Step<T> {
  const next = state.token + 1;
  if (event.kind === 'release') return stay(idle(next));
  if (event.kind === 'show') return show(state, event.target, next);
  switch (state.kind) {
    case 'idle':
      return event.kind === 'over' ? arrive(event.target, next) : stay(state);

    case 'arriving':
    case 'dwelling':
      if (event.kind === 'over') return event.target === state.target ? stay(state) : arrive(event.target, next);
      if (event.kind === 'out' || event.kind === 'dismiss' || event.kind === 'busy') return stay(idle(next));
      if (event.kind === 'elapsed' && event.token === state.token) {
        if (state.kind === 'arriving') return dwell(state.target, next);
        const { target, token } = state;
        return { state: { kind: 'opening', token, target }, effects: [{ kind: 'open', target, token }] };
      }
      return stay(state);

    case 'opening':
      if (event.kind === 'dismiss') return close(next);
      if (!state.isHeld && event.kind === 'over' && event.target !== state.target) return arrive(event.target, next);
      if (!state.isHeld && (event.kind === 'out' || event.kind === 'busy')) return close(next);
      if (event.kind === 'answered' && event.token === state.token) {
        return stay(event.isShown ? { ...state, kind: 'open' } : idle(next));
      }
      return stay(state);

    case 'open':
      if (event.kind === 'over' && event.target !== state.target) return leave(state.target, event.target, next);
      if (!state.isHeld && (event.kind === 'out' || event.kind === 'leave-card')) {
        return leave(state.target, null, next);
      }
      return event.kind === 'dismiss' ? close(next) : stay(state);

    case 'leaving':
      if (event.kind === 'enter-card') return stay({ kind: 'open', token: next, target: state.target });
      if (event.kind === 'over') {
        if (event.target === state.target) return stay({ kind: 'open', token: next, target: state.target });
        return event.target === state.next ? stay(state) : leave(state.target, event.target, next);
      }
      if (event.kind === 'out' && state.next !== null) return leave(state.target, null, next);
      if (event.kind === 'dismiss') return close(next);
      if (event.kind === 'elapsed' && event.token === state.token) {
        if (state.next === null) return close(next);
        const target = state.next;
        return {
          state: { kind: 'opening', token: next, target },
          effects: [{ kind: 'close' }, { kind: 'open', target, token: next }],
        };
      }
      return stay(state);
  }
}
