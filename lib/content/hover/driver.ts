// Runs the hover machine against real clocks and a real card.
import { delays, type Delay } from './delays.ts';
import { idle, step, type HoverEvent, type HoverState } from './state.ts';

export interface HoverDeps<T> {
  /** The pointer rests on `target`, and is likely to stay: what its card needs may be asked for. Shows nothing. */
  prepare: (target: T) => void;
  /** Shows the card for `target`; resolves whether it did. `isCurrent` turns false once the user has moved on. */
  open: (target: T, isCurrent: () => boolean) => Promise<boolean>;
  close: () => void;
  /** From the pointer's arrival to the card's being opened, in milliseconds. */
  dwellMs: number;
}

export interface Hover<T> {
  send: (event: HoverEvent<T>) => void;
}

export function createHover<T>({ prepare, open, close, dwellMs }: HoverDeps<T>): Hover<T> {
  const prepareMs = Math.min(delays.prepareMs, dwellMs);
  const waits: Record<Delay, number> = { ...delays, prepareMs, restMs: dwellMs - prepareMs };
  let state: HoverState<T> = idle();

  function send(event: HoverEvent<T>): void {
    const stepped = step(state, event);
    state = stepped.state;
    for (const effect of stepped.effects) {
      if (effect.kind === 'close') close();
      else if (effect.kind === 'prepare') prepare(effect.target);
      else if (effect.kind === 'wait') {
        setTimeout(() => send({ kind: 'elapsed', token: effect.token }), waits[effect.delay]);
      } else {
        const { token } = effect;
        void open(effect.target, () => state.kind === 'opening' && state.token === token).then((isShown) =>
          send({ kind: 'answered', token, isShown }),
        );
      }
    }
  }

  return { send };
}
