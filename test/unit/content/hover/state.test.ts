// (w) starts a timer · (p) prefetches · (?) opens the card · (x) closes it · "another" is a word other than the target
//
//            over (w)           waited (p)(w)          waited (?)              shown            out, leave card, another (w)
//  ┌──────┐ ────────▶ ┌──────────┐ ────────▶ ┌──────────┐ ────────▶ ┌─────────┐ ────────▶ ┌──────┐ ────────▶ ┌─────────┐
//  │ idle │           │ arriving │           │ dwelling │           │ opening │           │ open │           │ leaving │
//  └──────┘           └──────────┘           └──────────┘           └─────────┘           └──────┘ ◀──────── └─────────┘
//                       ↺ another (w)                                    ▲         enter card, own word again    │ ↺ another,
//                                                                        └──── waited, on another word (x)(?) ───┘   out (w)
//
//  Keyboard focus: open, leaving ──focus──▶ focused ──blur──▶ open · shown, from an opening card that takes focus ──▶ focused
//  The pointer is ignored while focused.
//
//  to arriving:  another (w), from dwelling and opening
//  to idle:      out, dismiss, typing, from arriving and dwelling · not shown; out, dismiss, typing (x), from opening ·
//                dismiss (x), from open, focused and leaving · waited, on no word (x), from leaving
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idle, step, type HoverEffect, type HoverEvent, type HoverState } from '../../../../lib/content/hover/state.ts';

type Word = 'A' | 'B' | 'C';
type State = HoverState<Word>;
type Event = HoverEvent<Word>;
type Effect = HoverEffect<Word>;

// Every state below has token 7; events with token 6 are outdated.
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

const focused: State = { kind: 'focused', token: 7, target: 'A' };
const heldFocused: State = { kind: 'focused', token: 7, target: 'B', isHeld: true };
const openingWithFocus: State = { kind: 'opening', token: 7, target: 'B', isHeld: true, takesFocus: true };

const over = (target: Word): Event => ({ kind: 'over', target });
const out: Event = { kind: 'out' };
const enterCard: Event = { kind: 'enter-card' };
const leaveCard: Event = { kind: 'leave-card' };
const show = (target: Word): Event => ({ kind: 'show', target });
const showWithFocus: Event = { kind: 'show', target: 'B', takesFocus: true };
const focus: Event = { kind: 'focus' };
const blur: Event = { kind: 'blur' };
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
const focusCard: Effect = { kind: 'focus' };
const openB: Effect = { kind: 'open', target: 'B', token: 8 };

type Edge = [what: string, from: State, event: Event, to: State, effects: Effect[]];

const edges: Edge[] = [
  ['starts a timer when the pointer enters a word', atRest, over('A'), { ...arriving, token: 8 }, [arrive]],
  ['restarts the timer on another word', arriving, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  ['prefetches when the pointer stays', arriving, elapsed(7), { ...dwelling, token: 8 }, [prepareA, rest]],
  ['becomes idle when the pointer leaves', arriving, out, idle(8), []],
  ['becomes idle when dismissed', arriving, dismiss, idle(8), []],
  ['becomes idle when the user types', arriving, busy, idle(8), []],
  ['opens immediately on show while arriving', arriving, show('B'), { ...heldOpening, token: 8 }, [openB]],

  ['opens the card when the delay is over', dwelling, elapsed(7), opening, [{ kind: 'open', target: 'A', token: 7 }]],
  ['starts over on another word', dwelling, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  ['becomes idle when the pointer leaves while dwelling', dwelling, out, idle(8), []],
  ['becomes idle when dismissed while dwelling', dwelling, dismiss, idle(8), []],

  ['is open when the card is shown', opening, answered(7, true), open, []],
  ['becomes idle when there was nothing to show', opening, answered(7, false), idle(8), []],
  ['abandons the card for another word', opening, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  ['closes when the pointer leaves while opening', opening, out, idle(8), [close]],
  ['closes when dismissed while opening', opening, dismiss, idle(8), [close]],

  ['opens immediately on show', atRest, show('B'), { ...heldOpening, token: 8 }, [openB]],
  ['opens immediately on show while dwelling', dwelling, show('B'), { ...heldOpening, token: 8 }, [openB]],
  ['replaces a pending card on show', opening, show('B'), { ...heldOpening, token: 8 }, [openB]],
  ['replaces an open card on show', open, show('B'), { ...heldOpening, token: 8 }, [close, openB]],
  ['replaces the card on show while leaving', leaving, show('B'), { ...heldOpening, token: 8 }, [close, openB]],
  ['holds a card from show when it is shown', heldOpening, answered(7, true), heldOpen, []],
  ['closes a held card when dismissed while opening', heldOpening, dismiss, idle(8), [close]],
  ['starts leaving a held card on another word', heldOpen, over('A'), { ...leavingForA, token: 8 }, [grace]],
  ['closes a held card when dismissed', heldOpen, dismiss, idle(8), [close]],
  ['becomes idle when the user types while dwelling', dwelling, busy, idle(8), []],
  ['closes when the user types while opening', opening, busy, idle(8), [close]],
  ['releases a pinned card', open, release, idle(8), []],
  ['releases a pinned card that was held', heldOpen, release, idle(8), []],

  ['opens a card that takes focus', atRest, showWithFocus, { ...openingWithFocus, token: 8 }, [openB]],
  ['moves focus into the card when it is shown', openingWithFocus, answered(7, true), heldFocused, [focusCard]],
  ['forgets the focus when there was nothing to show', openingWithFocus, answered(7, false), idle(8), []],
  [
    'forgets the focus when another card is asked for',
    openingWithFocus,
    show('B'),
    { ...heldOpening, token: 8 },
    [openB],
  ],
  ['closes when dismissed before it takes focus', openingWithFocus, dismiss, idle(8), [close]],
  ['is focused when focus moves into the card', open, focus, focused, []],
  ['is focused when focus moves into a held card', heldOpen, focus, heldFocused, []],
  ['is focused when focus moves into the card while leaving', leaving, focus, { ...focused, token: 8 }, []],
  ['is focused when focus moves into the card on the way to a word', leavingForB, focus, { ...focused, token: 8 }, []],
  ['follows the pointer again when focus leaves the card', focused, blur, open, []],
  ['stays held when focus leaves the card', heldFocused, blur, heldOpen, []],
  ['closes immediately when dismissed while focused', focused, dismiss, idle(8), [close]],
  ['replaces a focused card on show', focused, show('B'), { ...heldOpening, token: 8 }, [close, openB]],
  ['releases a focused card that is pinned', focused, release, idle(8), []],

  ['starts the grace period when the pointer leaves the word', open, out, { ...leaving, token: 8 }, [grace]],
  ['starts the grace period when the pointer leaves the card', open, leaveCard, { ...leaving, token: 8 }, [grace]],
  ['starts the grace period on another word', open, over('B'), { ...leavingForB, token: 8 }, [grace]],
  ['closes immediately when dismissed', open, dismiss, idle(8), [close]],

  ['keeps the card when the pointer reaches it', leaving, enterCard, { ...open, token: 8 }, []],
  ['keeps the card when the pointer returns to its word', leaving, over('A'), { ...open, token: 8 }, []],
  ['closes when the grace period is over', leaving, elapsed(7), idle(8), [close]],
  ['closes immediately when dismissed while leaving', leaving, dismiss, idle(8), [close]],
  ['remembers another word while leaving', leaving, over('B'), { ...leavingForB, token: 8 }, [grace]],

  ['keeps the card when the pointer crossed a word to reach it', leavingForB, enterCard, { ...open, token: 8 }, []],
  ['keeps the card when the pointer returns across another word', leavingForB, over('A'), { ...open, token: 8 }, []],
  [
    'restarts the grace period on a third word',
    leavingForB,
    over('C'),
    { ...leavingForB, token: 8, next: 'C' },
    [grace],
  ],
  [
    'restarts the grace period when the pointer leaves that word too',
    leavingForB,
    out,
    { ...leaving, token: 8 },
    [grace],
  ],
  ['closes immediately when dismissed on another word', leavingForB, dismiss, idle(8), [close]],
  [
    'opens the card of the word that the pointer stayed on',
    leavingForB,
    elapsed(7),
    { kind: 'opening', token: 8, target: 'B' },
    [close, { kind: 'open', target: 'B', token: 8 }],
  ],
];

const ignored: [what: string, state: State, events: Event[]][] = [
  ['focused', focused, [over('A'), over('B'), out, enterCard, leaveCard, busy, focus, elapsed(7), answered(7, true)]],
  ['opening a card that takes focus', openingWithFocus, [out, over('A'), busy, enterCard, leaveCard, focus, blur]],
  [
    'idle',
    atRest,
    [focus, blur, out, enterCard, leaveCard, dismiss, elapsed(7), answered(7, true), answered(7, false)],
  ],
  ['arriving', arriving, [focus, blur, over('A'), enterCard, leaveCard, answered(7, true), answered(7, false)]],
  ['dwelling', dwelling, [focus, blur, over('A'), enterCard, leaveCard, answered(7, true), answered(7, false)]],
  ['opening', opening, [focus, blur, over('A'), enterCard, leaveCard, elapsed(7)]],
  ['open', open, [blur, over('A'), enterCard, elapsed(7), answered(7, true), answered(7, false)]],
  ['leaving', leaving, [blur, out, leaveCard, answered(7, true), answered(7, false)]],
  ['opening a held card', heldOpening, [out, over('A'), over('B'), busy, enterCard, leaveCard]],
  ['held open', heldOpen, [out, over('B'), busy, enterCard, leaveCard, answered(7, false)]],
  ['leaving for another word', leavingForB, [over('B'), leaveCard, answered(7, true), answered(7, false)]],
];

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

describe('step', () => {
  it.each(edges)('%s', (_, from, event, to, effects) => {
    expect(step(from, event)).toEqual({ state: to, effects });
  });

  it.each(ignored)('ignores all other events while %s', (_, state, events) => {
    for (const event of events) expect(step(state, event)).toEqual({ state, effects: [] });
  });

  it.each(ignored)('ignores outdated tokens while %s', (_, state) => {
    for (const late of [elapsed(6), answered(6, true), answered(6, false)]) {
      expect(step(state, late)).toEqual({ state, effects: [] });
    }
  });
});

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
      send({ kind: 'over', target: word });
      for (const token of due) send({ kind: 'elapsed', token });
    }
    send({ kind: 'out' });
    for (let token = 0; token <= state.token; token++) send({ kind: 'elapsed', token });

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
    const { state, effects } = send([focus, over('B'), elapsed(7), out, leaveCard, blur, out], open);

    expect(effects).toEqual([grace]);
    expect(state).toEqual({ ...leaving, token: 8 });
  });
});

describe('invariants under random events', () => {
  const word = fc.constantFrom<Word>('A', 'B', 'C');
  const token = fc.nat(30);
  const anyEvent = fc.oneof(
    word.map(over),
    word.map(show),
    fc.constantFrom(showWithFocus, focus, blur, out, enterCard, leaveCard, dismiss, busy),
    token.map(elapsed),
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
