import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idle, step, type HoverEffect, type HoverEvent, type HoverState } from '../../../../lib/content/hover/state.ts';
import {
  far,
  here,
  near,
  over,
  out,
  enterCard,
  leaveCard,
  show,
  showWithFocus,
  focus,
  blur,
  busy,
  dismiss,
  elapsed,
  answered,
  type Word,
  type State,
  type Event,
  type Effect,
} from '../../../support/hover-events.ts';

const tokensOf = (effects: Effect[]): number[] =>
  effects.flatMap((effect) => (effect.kind === 'wait' ? effect.token : []));

/** Sends the events in sequence and collects all effects. */
function send(events: Event[], from: State = idle()): { state: State; effects: Effect[] } {
  let state = from;
  const effects: Effect[] = [];
  for (const event of events) {
    const stepped = step(state, event);
    state = stepped.state;
    effects.push(...stepped.effects);
  }
  return { state, effects };
}

describe('sequences of events', () => {
  it('opens nothing when the pointer sweeps across ten words and their timers fire later', () => {
    const words = Array.from({ length: 10 }, (_, at) => `word ${at}`);
    let state: HoverState<string> = idle();
    const effects: HoverEffect<string>[] = [];
    const send = (event: HoverEvent<string>): void => {
      const stepped = step(state, event);
      state = stepped.state;
      effects.push(...stepped.effects);
    };

    for (const word of words) {
      const due = effects.flatMap((effect) => (effect.kind === 'wait' ? effect.token : []));
      send({ kind: 'over', target: word, at: here });
      for (const token of due) send({ kind: 'elapsed', token, nowMs: 0 });
    }
    send({ kind: 'out' });
    for (let token = 0; token <= state.token; token++) send({ kind: 'elapsed', token, nowMs: 0 });

    expect(effects.map(({ kind }) => kind)).toEqual(words.map(() => 'wait'));
    expect(state.kind).toBe('idle');
  });

  it('closes the first card before it opens the second', () => {
    const { state, effects } = send([
      over('A'),
      elapsed(1),
      elapsed(2),
      answered(2, true),
      over('B'),
      elapsed(3),
      answered(4, true),
    ]);

    expect(effects.map(({ kind }) => kind)).toEqual(['wait', 'prepare', 'wait', 'open', 'wait', 'close', 'open']);
    expect(state).toEqual({ kind: 'open', token: 4, target: 'B' });
  });

  it('ignores the result of the first visit when the pointer returns to a word', () => {
    const { state, effects } = send([over('A'), elapsed(1), elapsed(2), out, over('A'), answered(2, true)]);

    expect(effects.map(({ kind }) => kind)).toEqual(['wait', 'prepare', 'wait', 'open', 'close', 'wait']);
    expect(state.kind).toBe('arriving');
  });

  it('ignores the pointer from focus until blur', () => {
    const { state, effects } = send([focus, over('B'), elapsed(7), out, leaveCard, blur, out], {
      kind: 'open',
      token: 7,
      target: 'A',
    });

    expect(effects).toEqual([{ kind: 'wait', delay: 'graceMs', token: 8 }]);
    expect(state).toEqual({ kind: 'leaving', token: 8, target: 'A', next: null });
  });
});

describe('invariants under random events', () => {
  const word = fc.constantFrom<Word>('A', 'B', 'C');
  const token = fc.nat(30);
  const anyEvent = fc.oneof(
    fc.tuple(word, fc.constantFrom(here, near, far)).map(([target, at]) => over(target, at)),
    word.map(show),
    fc.constantFrom(showWithFocus, focus, blur, out, enterCard, leaveCard, dismiss, busy),
    fc.tuple(token, fc.constantFrom(1020, 1500)).map(([token, nowMs]) => elapsed(token, nowMs)),
    fc.tuple(token, fc.boolean()).map(([token, isShown]) => answered(token, isShown)),
  );

  it('never reuses a timer’s token', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const tokens = tokensOf(send(events).effects);

        expect(new Set(tokens).size).toBe(tokens.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('closes a card before it opens another, and leaves none open when idle', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state: State = idle();
        let isStanding = false;
        for (const event of events) {
          const stepped = step(state, event);
          for (const effect of stepped.effects) {
            if (effect.kind === 'close') isStanding = false;
            if (effect.kind === 'open') expect(isStanding).toBe(false);
          }
          const isShown = stepped.state.kind === 'open' || stepped.state.kind === 'focused';
          if (state.kind === 'opening' && isShown) isStanding = true;
          state = stepped.state;

          expect(isStanding).toBe(isShown || state.kind === 'leaving');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
