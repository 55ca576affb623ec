// (t) tells the frame · (x) closes the card
//
//              enter (t)              hide
//  ┌─────────┐ ─────────▶ ┌────────┐ ──────▶ ┌───────────┐
//  │ outside │            │ inside │         │ abandoned │
//  └─────────┘ ◀───────── └────────┘         └───────────┘
//              leave (t)
//
//  mute (t) changes no state
//  to ended: hide, from outside (x) · leave, from abandoned (t)(x) · close (t)(x), pin (t), replace, from any
import { describe, expect, it } from 'vitest';
import { stepHoisted, type HoistedInput, type HoistedState } from '../../../../lib/content/hover/hoisted.ts';
import type { HoistedCardEvent } from '../../../../lib/model/hoisted-card.ts';

const close = (event: HoistedCardEvent): HoistedInput => ({ kind: 'close', event });

type Edge = [what: string, from: HoistedState, input: HoistedInput, to: HoistedState, told: HoistedCardEvent | null];

describe('stepHoisted', () => {
  it.each<Edge>([
    ['reports that the pointer entered the card', 'outside', { kind: 'enter' }, 'inside', 'enter'],
    ['reports that the pointer left the card', 'inside', { kind: 'leave' }, 'outside', 'leave'],
    ['reports that the pointer left frame and card', 'outside', { kind: 'out' }, 'outside', 'leave'],
    ['defers a hide that arrives with the pointer in the card', 'inside', { kind: 'hide' }, 'abandoned', null],
    ['keeps an abandoned card when hide is repeated', 'abandoned', { kind: 'hide' }, 'abandoned', null],
    ['gives a pinned card up', 'inside', { kind: 'pin' }, 'ended', 'pin'],
    ['gives a card up that was pinned by command', 'outside', { kind: 'pin' }, 'ended', 'pin'],
    ['gives an abandoned card up when it is pinned', 'abandoned', { kind: 'pin' }, 'ended', 'pin'],
    ['stays to confirm a mute', 'inside', { kind: 'mute', event: 'site' }, 'inside', 'site'],
    ['stays abandoned to confirm a mute', 'abandoned', { kind: 'mute', event: 'here' }, 'abandoned', 'here'],
    ['says nothing when another card takes its place', 'inside', { kind: 'replace' }, 'ended', null],
  ])('%s', (_, from, input, state, event) => {
    expect(stepHoisted(from, input)).toEqual({ state, isClosed: false, event });
  });

  it.each<Edge>([
    ['closes on the frame’s hide', 'outside', { kind: 'hide' }, 'ended', null],
    ['closes an abandoned card when the pointer leaves', 'abandoned', { kind: 'leave' }, 'ended', 'close'],
    ['closes when the user closes it', 'inside', close('close'), 'ended', 'close'],
    ['closes when its word moves away', 'outside', close('close'), 'ended', 'close'],
  ])('%s', (_, from, input, state, event) => {
    expect(stepHoisted(from, input)).toEqual({ state, isClosed: true, event });
  });

  it('ignores everything after it ended', () => {
    const kinds = ['enter', 'leave', 'hide', 'pin', 'replace', 'out'] as const;
    for (const input of [
      ...kinds.map((kind) => ({ kind })),
      close('close'),
      { kind: 'mute', event: 'here' } as const,
    ]) {
      expect(stepHoisted('ended', input)).toEqual({ state: 'ended', isClosed: false, event: null });
    }
  });
});
