// (w) starts a wait · (p) has the card got ready · (?) asks for it · (x) closes it · "another" is a word other than the one in hand
//
//            over (w)           waited (p)(w)          waited (?)              shown            out, leave card, another (w)
//  ┌──────┐ ────────▶ ┌──────────┐ ────────▶ ┌──────────┐ ────────▶ ┌─────────┐ ────────▶ ┌──────┐ ────────▶ ┌─────────┐
//  │ idle │           │ arriving │           │ dwelling │           │ opening │           │ open │           │ leaving │
//  └──────┘           └──────────┘           └──────────┘           └─────────┘           └──────┘ ◀──────── └─────────┘
//                       ↺ another (w)                                    ▲         enter card, own word again    │ ↺ another,
//                                                                        └──── waited, on another word (x)(?) ───┘   out (w)
//
//  to arriving:  another (w), from dwelling and opening
//  to idle:      out, dismiss, typing, from arriving and dwelling · not shown; out, dismiss, typing (x), from opening ·
//                dismiss (x), from open and leaving · waited, on no word (x), from leaving
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idle, step, type HoverEffect, type HoverEvent, type HoverState } from '../../../../lib/content/hover/state.ts';

type Word = 'A' | 'B' | 'C';
type State = HoverState<Word>;
type Event = HoverEvent<Word>;
type Effect = HoverEffect<Word>;

// Every state below is the machine's seventh; a token of 7 is its own, one of 6 comes too late.
const atRest = idle<Word>(7);
const arriving: State = { kind: 'arriving', token: 7, target: 'A' };
const dwelling: State = { kind: 'dwelling', token: 7, target: 'A' };
const opening: State = { kind: 'opening', token: 7, target: 'A' };
const open: State = { kind: 'open', token: 7, target: 'A' };
const leaving: State = { kind: 'leaving', token: 7, target: 'A', next: null };
const leavingForB: State = { kind: 'leaving', token: 7, target: 'A', next: 'B' };

const leavingForA: State = { kind: 'leaving', token: 7, target: 'B', next: 'A' };
const heldOpening: State = { kind: 'opening', token: 7, target: 'B', isHeld: true };
const heldOpen: State = { kind: 'open', token: 7, target: 'B', isHeld: true };

const over = (target: Word): Event => ({ kind: 'over', target });
const out: Event = { kind: 'out' };
const enterCard: Event = { kind: 'enter-card' };
const leaveCard: Event = { kind: 'leave-card' };
const show = (target: Word): Event => ({ kind: 'show', target });
const busy: Event = { kind: 'busy' };
const release: Event = { kind: 'release' };
const dismiss: Event = { kind: 'dismiss' };
const elapsed = (token: number): Event => ({ kind: 'elapsed', token });
const answered = (token: number, isShown: boolean): Event => ({ kind: 'answered', token, isShown });

const arrive: Effect = { kind: 'wait', delay: 'prepareMs', token: 8 };
const prepareA: Effect = { kind: 'prepare', target: 'A' };
const rest: Effect = { kind: 'wait', delay: 'restMs', token: 8 };
const grace: Effect = { kind: 'wait', delay: 'graceMs', token: 8 };
const close: Effect = { kind: 'close' };
const openB: Effect = { kind: 'open', target: 'B', token: 8 };

type Edge = [what: string, from: State, event: Event, to: State, effects: Effect[]];

const edges: Edge[] = [
  ['waits whether the pointer stays on a word', atRest, over('A'), { ...arriving, token: 8 }, [arrive]],
  ['waits anew on another word', arriving, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  ['has the card got ready where it stays', arriving, elapsed(7), { ...dwelling, token: 8 }, [prepareA, rest]],
  ['forgets a word that was crossed', arriving, out, idle(8), []],
  ['forgets a word that was crossed when dismissed', arriving, dismiss, idle(8), []],
  ['forgets a word that was crossed when the user types', arriving, busy, idle(8), []],
  ['opens at once what is asked for while it arrives', arriving, show('B'), { ...heldOpening, token: 8 }, [openB]],

  [
    'asks for the card once the pointer has rested',
    dwelling,
    elapsed(7),
    opening,
    [{ kind: 'open', target: 'A', token: 7 }],
  ],
  ['begins anew on another word', dwelling, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  ['forgets the word when the pointer leaves it', dwelling, out, idle(8), []],
  ['forgets the word when dismissed', dwelling, dismiss, idle(8), []],

  ['stands open once the card is shown', opening, answered(7, true), open, []],
  ['rests where there was nothing to show', opening, answered(7, false), idle(8), []],
  ['gives up the card for another word', opening, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  ['gives up the card when the pointer leaves', opening, out, idle(8), [close]],
  ['gives up the card when dismissed', opening, dismiss, idle(8), [close]],

  ['opens at once what is asked for', atRest, show('B'), { ...heldOpening, token: 8 }, [openB]],
  ['opens at once what is asked for while it dwells', dwelling, show('B'), { ...heldOpening, token: 8 }, [openB]],
  ['gives up a card on its way for what is asked for', opening, show('B'), { ...heldOpening, token: 8 }, [openB]],
  ['changes its card for what is asked for', open, show('B'), { ...heldOpening, token: 8 }, [close, openB]],
  ['changes a leaving card for what is asked for', leaving, show('B'), { ...heldOpening, token: 8 }, [close, openB]],
  ['holds what was asked for once it is shown', heldOpening, answered(7, true), heldOpen, []],
  ['gives up what was asked for when dismissed', heldOpening, dismiss, idle(8), [close]],
  ['leaves a held card for another word', heldOpen, over('A'), { ...leavingForA, token: 8 }, [grace]],
  ['closes a held card when dismissed', heldOpen, dismiss, idle(8), [close]],
  ['forgets the word when the user types', dwelling, busy, idle(8), []],
  ['gives up the card when the user types', opening, busy, idle(8), [close]],
  ['lets go of a card that was pinned', open, release, idle(8), []],
  ['lets go of a held card that was pinned', heldOpen, release, idle(8), []],

  ['lets the card stand a while after the pointer leaves the word', open, out, { ...leaving, token: 8 }, [grace]],
  ['lets the card stand a while after the pointer leaves the card', open, leaveCard, { ...leaving, token: 8 }, [grace]],
  ['lets the card stand a while over another word', open, over('B'), { ...leavingForB, token: 8 }, [grace]],
  ['closes at once when dismissed', open, dismiss, idle(8), [close]],

  ['keeps the card for a pointer that reaches it', leaving, enterCard, { ...open, token: 8 }, []],
  ['keeps the card for a pointer that returns to its word', leaving, over('A'), { ...open, token: 8 }, []],
  ['closes when the grace is over', leaving, elapsed(7), idle(8), [close]],
  ['closes at once when dismissed while leaving', leaving, dismiss, idle(8), [close]],
  ['notes a word on the way out', leaving, over('B'), { ...leavingForB, token: 8 }, [grace]],

  ['keeps the card for a pointer that crossed a word to reach it', leavingForB, enterCard, { ...open, token: 8 }, []],
  ['keeps the card for a pointer that returns over another word', leavingForB, over('A'), { ...open, token: 8 }, []],
  ['waits anew on yet another word', leavingForB, over('C'), { ...leavingForB, token: 8, next: 'C' }, [grace]],
  ['waits anew when that word is left too', leavingForB, out, { ...leaving, token: 8 }, [grace]],
  ['closes at once when dismissed on another word', leavingForB, dismiss, idle(8), [close]],
  [
    'takes the card to the word the pointer stayed on',
    leavingForB,
    elapsed(7),
    { kind: 'opening', token: 8, target: 'B' },
    [close, { kind: 'open', target: 'B', token: 8 }],
  ],
];

const nothingHappens: [what: string, state: State, events: Event[]][] = [
  ['idle', atRest, [out, enterCard, leaveCard, dismiss, elapsed(7), answered(7, true), answered(7, false)]],
  ['arriving', arriving, [over('A'), enterCard, leaveCard, answered(7, true), answered(7, false)]],
  ['dwelling', dwelling, [over('A'), enterCard, leaveCard, answered(7, true), answered(7, false)]],
  ['opening', opening, [over('A'), enterCard, leaveCard, elapsed(7)]],
  ['open', open, [over('A'), enterCard, elapsed(7), answered(7, true), answered(7, false)]],
  ['leaving', leaving, [out, leaveCard, answered(7, true), answered(7, false)]],
  ['opening what was asked for', heldOpening, [out, over('A'), over('B'), busy, enterCard, leaveCard]],
  ['held open', heldOpen, [out, over('B'), busy, enterCard, leaveCard, answered(7, false)]],
  ['leaving for another word', leavingForB, [over('B'), leaveCard, answered(7, true), answered(7, false)]],
];

const tokensOf = (effects: Effect[]): number[] =>
  effects.flatMap((effect) => (effect.kind === 'wait' ? effect.token : []));

/** Sends the events in turn; everything that was done, in order. */
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

describe('each edge', () => {
  it.each(edges)('%s', (_, from, event, to, effects) => {
    expect(step(from, event)).toEqual({ state: to, effects });
  });

  it.each(nothingHappens)('minds nothing else while %s', (_, state, events) => {
    for (const event of events) expect(step(state, event)).toEqual({ state, effects: [] });
  });

  it.each(nothingHappens)('lets what comes late change nothing while %s', (_, state) => {
    for (const late of [elapsed(6), answered(6, true), answered(6, false)]) {
      expect(step(state, late)).toEqual({ state, effects: [] });
    }
  });
});

describe('a pointer', () => {
  it('opens nothing by sweeping over ten words, however many timers go off behind it', () => {
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
      send({ kind: 'over', target: word });
      for (const token of due) send({ kind: 'elapsed', token });
    }
    send({ kind: 'out' });
    for (let token = 0; token <= state.token; token++) send({ kind: 'elapsed', token });

    expect(effects.map(({ kind }) => kind)).toEqual(words.map(() => 'wait'));
    expect(state.kind).toBe('idle');
  });

  it('moves the card to a second word without leaving two', () => {
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

  it('that comes back to a word gets no card from the first visit’s answer', () => {
    const { state, effects } = send([over('A'), elapsed(1), elapsed(2), out, over('A'), answered(2, true)]);

    expect(effects.map(({ kind }) => kind)).toEqual(['wait', 'prepare', 'wait', 'open', 'close', 'wait']);
    expect(state.kind).toBe('arriving');
  });
});

describe('whatever happens', () => {
  const word = fc.constantFrom<Word>('A', 'B', 'C');
  const token = fc.nat(30);
  const anyEvent = fc.oneof(
    word.map(over),
    word.map(show),
    fc.constantFrom(out, enterCard, leaveCard, dismiss, busy),
    token.map(elapsed),
    fc.tuple(token, fc.boolean()).map(([token, isShown]) => answered(token, isShown)),
  );

  it('no two waits share a token, so that no timer is taken for another', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const tokens = tokensOf(send(events).effects);

        expect(new Set(tokens).size).toBe(tokens.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('a card that stands is closed before another is asked for, and none is left when all is at rest', () => {
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
          if (state.kind === 'opening' && stepped.state.kind === 'open') isStanding = true;
          state = stepped.state;

          expect(isStanding).toBe(state.kind === 'open' || state.kind === 'leaving');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
