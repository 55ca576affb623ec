// Runs the hover state machine with real timers and executes its effects.
import { delays, type Delay } from './delays.ts';
import { idle, step, type HoverEvent, type HoverState } from './state.ts';

export interface HoverDeps<T> {
  /** Prefetches the data of `target`, because the pointer will probably stay. Shows nothing. */
  prepare: (target: T) => void;
  /** Opens the card of `target`; resolves to whether it was shown. `isCurrent` returns `false` once the user moved on. */
  open: (target: T, isCurrent: () => boolean) => Promise<boolean>;
  /** Moves keyboard focus into the open card. */
  focus: () => void;
  close: () => void;
  /** From coming to rest on a word to opening its card. */
  dwellMs: number;
}

export interface Hover<T> {
  send: (event: HoverEvent<T>) => void;
  /** Whether the user moved keyboard focus into the open card. */
  isFocused: () => boolean;
}

export function createHover<T>({ prepare, open, focus, close, dwellMs }: HoverDeps<T>): Hover<T> {
  const prepareMs = Math.min(delays.prepareMs, dwellMs);
  const waits: Record<Delay, number> = { ...delays, dwellMs, prepareMs, restMs: dwellMs - prepareMs };
  let state: HoverState<T> = idle();

  function send(event: HoverEvent<T>): void {
    const stepped = step(state, event);
    state = stepped.state;
    for (const effect of stepped.effects) {
      if (effect.kind === 'close') close();
      else if (effect.kind === 'focus') focus();
      else if (effect.kind === 'prepare') prepare(effect.target);
      else if (effect.kind === 'wait') {
        const { token, delay } = effect;
        setTimeout(() => send({ kind: 'elapsed', token, nowMs: performance.now() }), waits[delay]);
      } else {
        const { token } = effect;
        void open(effect.target, () => state.kind === 'opening' && state.token === token).then((isShown) =>
          send({ kind: 'answered', token, isShown }),
        );
      }
    }
  }

  return { send, isFocused: () => state.kind === 'focused' };
}
