// Pure state machine of a hoisted card in the top frame. The frame of its word controls it by messages, which may arrive
// after the pointer has moved on.
import type { HoistedCardEvent } from '../../model/hoisted-card.ts';

export type HoistedState =
  /** The pointer is not in the card. */
  | 'outside'
  | 'inside'
  /** The frame's `hide` arrived after the pointer entered the card: it is deferred until the pointer leaves. */
  | 'abandoned'
  /** Closed, pinned or replaced: no longer the frame's card. */
  | 'ended';

export type HoistedInput =
  | { kind: 'enter' }
  | { kind: 'leave' }
  /** The frame's command. */
  | { kind: 'hide' }
  | { kind: 'pin' }
  /** Another hoisted card takes its place. */
  | { kind: 'replace' }
  /** The pointer is on neither frame nor card. */
  | { kind: 'out' }
  /** The user closed the card, or the word moved away. */
  | { kind: 'close'; event: HoistedCardEvent }
  /** The user muted the word. The card stays to confirm it. */
  | { kind: 'mute'; event: HoistedCardEvent };

export interface HoistedStep {
  state: HoistedState;
  /** Closes the card. */
  isClosed: boolean;
  /** Sent to the frame. */
  event: HoistedCardEvent | null;
}

const to = (state: HoistedState, event: HoistedCardEvent | null = null): HoistedStep => ({
  state,
  isClosed: false,
  event,
});
const closed = (event: HoistedCardEvent | null = null): HoistedStep => ({ state: 'ended', isClosed: true, event });

export function stepHoisted(state: HoistedState, input: HoistedInput): HoistedStep {
  if (state === 'ended') return to('ended');
  switch (input.kind) {
    case 'enter':
      return to(state === 'abandoned' ? state : 'inside', 'enter');
    case 'leave':
      return state === 'abandoned' ? closed('close') : to('outside', 'leave');
    case 'hide':
      return state === 'outside' ? closed() : to('abandoned');
    case 'pin':
      return to('ended', 'pin');
    case 'replace':
      return to('ended');
    case 'out':
      return to(state, 'leave');
    case 'close':
      return closed(input.event);
    case 'mute':
      return to(state, input.event);
  }
}
