// The hover as a pure machine: pointer, keyboard and answers are events, everything done is an effect. The diagram
// stands at the head of its test. Each wait and each question carries a token; what comes back with an old one is late.
import type { Delay } from './delays.ts';

export type HoverState<T> =
  | { kind: 'idle'; token: number }
  /** The pointer is on a word, perhaps on its way across; nothing was asked yet. */
  | { kind: 'arriving'; token: number; target: T }
  /** It rests there; what a card needs was asked for. */
  | { kind: 'dwelling'; token: number; target: T }
  /** The card was asked for. */
  | { kind: 'opening'; token: number; target: T; isHeld?: true }
  /** `isHeld`: not the pointer opened it, so the pointer's leaving does not close it. */
  | { kind: 'open'; token: number; target: T; isHeld?: true }
  /** The card stands, but the pointer is off word and card, perhaps on `next`. */
  | { kind: 'leaving'; token: number; target: T; next: T | null };

export type HoverEvent<T> =
  | { kind: 'over'; target: T }
  /** Asked for by key, tap or menu: at once, and until it is dismissed. */
  | { kind: 'show'; target: T }
  /** The user types: nothing opens by itself now. */
  | { kind: 'busy' }
  | { kind: 'out' }
  | { kind: 'enter-card' }
  | { kind: 'leave-card' }
  | { kind: 'elapsed'; token: number }
  | { kind: 'answered'; token: number; isShown: boolean }
  /** Esc, a click elsewhere, the page's going. */
  | { kind: 'dismiss' }
  /** The card was pinned: it is no matter of the pointer's any more. */
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

/** Targets are compared by identity. */
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
