// (w) starts a timer · (p) prefetches · (?) opens the card · (x) closes it · "another" is a word other than the target ·
// "moved" is a move on the target that is too long for a resting pointer
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
//  to arriving:  another (w), from dwelling and opening · moved (w), from opening · waited, but moving on another word
//                (x)(w), from leaving
//  moved (w), from arriving and dwelling, starts the whole wait again
//  to idle:      out, dismiss, typing, from arriving and dwelling · not shown; out, dismiss, typing (x), from opening ·
//                dismiss (x), from open, focused and leaving · waited, on no word (x), from leaving
import { describe, expect, it } from 'vitest';
import { idle, step } from '../../../../lib/content/hover/state.ts';
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
  release,
  dismiss,
  elapsed,
  answered,
  type Word,
  type State,
  type Event,
  type Effect,
} from '../../../support/hover-events.ts';

// Every state below has token 7; events with token 6 are outdated.
const atRest = idle<Word>(7);
const from = here;
const arriving: State = { kind: 'arriving', token: 7, target: 'A', from };
const dwelling: State = { kind: 'dwelling', token: 7, target: 'A', from };
const opening: State = { kind: 'opening', token: 7, target: 'A', from };
const open: State = { kind: 'open', token: 7, target: 'A' };
const leaving: State = { kind: 'leaving', token: 7, target: 'A', next: null };
const leavingForB: State = { kind: 'leaving', token: 7, target: 'A', next: { target: 'B', from } };

const leavingForA: State = { kind: 'leaving', token: 7, target: 'B', next: { target: 'A', from } };
const heldOpening: State = { kind: 'opening', token: 7, target: 'B', isHeld: true };
const heldOpen: State = { kind: 'open', token: 7, target: 'B', isHeld: true };

const focused: State = { kind: 'focused', token: 7, target: 'A' };
const heldFocused: State = { kind: 'focused', token: 7, target: 'B', isHeld: true };
const openingWithFocus: State = { kind: 'opening', token: 7, target: 'B', isHeld: true, takesFocus: true };

const arrive: Effect = { kind: 'wait', delay: 'prepareMs', token: 8 };
const prepareA: Effect = { kind: 'prepare', target: 'A' };
const rest: Effect = { kind: 'wait', delay: 'restMs', token: 8 };
const wholeDelay: Effect = { kind: 'wait', delay: 'dwellMs', token: 8 };
const grace: Effect = { kind: 'wait', delay: 'graceMs', token: 8 };
const close: Effect = { kind: 'close' };
const focusCard: Effect = { kind: 'focus' };
const openB: Effect = { kind: 'open', target: 'B', token: 8 };

type Edge = [what: string, from: State, event: Event, to: State, effects: Effect[]];

const edges: Edge[] = [
  ['starts a timer when the pointer enters a word', atRest, over('A'), { ...arriving, token: 8 }, [arrive]],
  ['restarts the timer on another word', arriving, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  ['prefetches when the pointer stays', arriving, elapsed(7), { ...dwelling, token: 8 }, [prepareA, rest]],
  [
    'restarts the timer when the pointer moves on the word',
    arriving,
    over('A', far),
    { ...arriving, token: 8, from: far },
    [arrive],
  ],
  ['becomes idle when the pointer leaves', arriving, out, idle(8), []],
  ['becomes idle when dismissed', arriving, dismiss, idle(8), []],
  ['becomes idle when the user types', arriving, busy, idle(8), []],
  ['opens immediately on show while arriving', arriving, show('B'), { ...heldOpening, token: 8 }, [openB]],

  ['opens the card when the delay is over', dwelling, elapsed(7), opening, [{ kind: 'open', target: 'A', token: 7 }]],
  ['starts over on another word', dwelling, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  [
    'waits again when the pointer moves on the word',
    dwelling,
    over('A', far),
    { ...dwelling, token: 8, from: far },
    [wholeDelay],
  ],
  ['becomes idle when the pointer leaves while dwelling', dwelling, out, idle(8), []],
  ['becomes idle when dismissed while dwelling', dwelling, dismiss, idle(8), []],

  ['is open when the card is shown', opening, answered(7, true), open, []],
  ['becomes idle when there was nothing to show', opening, answered(7, false), idle(8), []],
  ['abandons the card for another word', opening, over('B'), { ...arriving, token: 8, target: 'B' }, [arrive]],
  [
    'abandons the card when the pointer moves on',
    opening,
    over('A', far),
    { ...arriving, token: 8, from: far },
    [arrive],
  ],
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
    { ...leavingForB, token: 8, next: { target: 'C', from } },
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
    { kind: 'opening', token: 8, target: 'B', from },
    [close, { kind: 'open', target: 'B', token: 8 }],
  ],
  [
    'notices that the pointer moves on another word',
    leavingForB,
    over('B', far),
    { ...leavingForB, next: { target: 'B', from: far } },
    [],
  ],
  [
    'closes and waits when the pointer still moves on another word',
    { ...leavingForB, next: { target: 'B', from: far } },
    elapsed(7, far.ms + 20),
    { kind: 'arriving', token: 8, target: 'B', from: far },
    [close, arrive],
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
  ['arriving', arriving, [focus, blur, over('A', near), enterCard, leaveCard, answered(7, true), answered(7, false)]],
  ['dwelling', dwelling, [focus, blur, over('A', near), enterCard, leaveCard, answered(7, true), answered(7, false)]],
  ['opening', opening, [focus, blur, over('A', near), enterCard, leaveCard, elapsed(7)]],
  ['open', open, [blur, over('A'), enterCard, elapsed(7), answered(7, true), answered(7, false)]],
  ['leaving', leaving, [blur, out, leaveCard, answered(7, true), answered(7, false)]],
  ['opening a held card', heldOpening, [out, over('A'), over('B'), busy, enterCard, leaveCard]],
  ['held open', heldOpen, [out, over('B'), busy, enterCard, leaveCard, answered(7, false)]],
  ['leaving for another word', leavingForB, [over('B', near), leaveCard, answered(7, true), answered(7, false)]],
];

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
