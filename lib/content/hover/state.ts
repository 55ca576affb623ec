// Pure state machine of the hover: pointer, keyboard and async results are events, side effects are returned as data. Its
// test starts with a diagram. Every timer and request carries a token; events with an outdated token are ignored.
import type { Delay } from './delays.ts';

export type HoverState<T> =
  | { kind: 'idle'; token: number }
  /** The pointer entered a word and may only cross it: nothing is prefetched yet. */
  | { kind: 'arriving'; token: number; target: T }
  /** The pointer stays: prefetch has started. */
  | { kind: 'dwelling'; token: number; target: T }
  /** Waiting for `open` to resolve. `takesFocus`: moves keyboard focus into the card once it is shown. */
  | { kind: 'opening'; token: number; target: T; isHeld?: true; takesFocus?: boolean | undefined }
  /** `isHeld`: opened without the pointer, so the pointer does not close it by leaving. */
  | { kind: 'open'; token: number; target: T; isHeld?: true }
  /** The user moved keyboard focus into the card: a resting pointer elsewhere must not close it. */
  | { kind: 'focused'; token: number; target: T; isHeld?: true }
  /** The card is open, but the pointer left word and card. `next` is the word it is on now. */
  | { kind: 'leaving'; token: number; target: T; next: T | null };

export type HoverEvent<T> =
  | { kind: 'over'; target: T }
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
  | { kind: 'focus' }
  | { kind: 'close' };

type ShowEvent<T> = HoverEvent<T> & { kind: 'show' };

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

function show<T>(state: HoverState<T>, { target, takesFocus }: ShowEvent<T>, token: number): Step<T> {
  const open: HoverEffect<T> = { kind: 'open', target, token };
  const hasCard = state.kind === 'open' || state.kind === 'focused' || state.kind === 'leaving';
  return {
    state: { kind: 'opening', token, target, isHeld: true, takesFocus },
    effects: hasCard ? [{ kind: 'close' }, open] : [open],
  };
}

const replace = <T>(target: T, token: number): Step<T> => ({
  state: { kind: 'opening', token, target },
  effects: [{ kind: 'close' }, { kind: 'open', target, token }],
});

/** The card of an `opening` state is shown. */
function shown<T>({ takesFocus, ...state }: HoverState<T> & { kind: 'opening' }): Step<T> {
  if (!takesFocus) return stay({ ...state, kind: 'open' });
  return { state: { ...state, kind: 'focused' }, effects: [{ kind: 'focus' }] };
}

/** Returns the next state and the effects to execute. Targets are compared by identity. */
export function step<T>(state: HoverState<T>, event: HoverEvent<T>): Step<T> {
  const next = state.token + 1;
  if ('token' in event && event.token !== state.token) return stay(state);
  if (event.kind === 'release') return stay(idle(next));
  if (event.kind === 'show') return show(state, event, next);
  if (state.kind === 'idle') return event.kind === 'over' ? arrive(event.target, next) : stay(state);
  const isPending = state.kind === 'arriving' || state.kind === 'dwelling';
  if (event.kind === 'dismiss') return isPending ? stay(idle(next)) : close(next);
  switch (state.kind) {
    case 'arriving':
    case 'dwelling':
      if (event.kind === 'over') return event.target === state.target ? stay(state) : arrive(event.target, next);
      if (event.kind === 'out' || event.kind === 'busy') return stay(idle(next));
      if (event.kind === 'elapsed') {
        if (state.kind === 'arriving') return dwell(state.target, next);
        const { target, token } = state;
        return { state: { kind: 'opening', token, target }, effects: [{ kind: 'open', target, token }] };
      }
      return stay(state);

    case 'opening':
      if (event.kind === 'answered') {
        return event.isShown ? shown(state) : stay(idle(next));
      }
      if (state.isHeld) return stay(state);
      if (event.kind === 'over' && event.target !== state.target) return arrive(event.target, next);
      return event.kind === 'out' || event.kind === 'busy' ? close(next) : stay(state);

    case 'open':
      if (event.kind === 'focus') return stay({ ...state, kind: 'focused' });
      if (event.kind === 'over' && event.target !== state.target) return leave(state.target, event.target, next);
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
      if (event.kind === 'over') return event.target === state.next ? stay(state) : leave(target, event.target, next);
      if (event.kind === 'out' && state.next !== null) return leave(target, null, next);
      if (event.kind === 'elapsed') {
        return state.next === null ? close(next) : replace(state.next, next);
      }
      return stay(state);
    }
  }
}
