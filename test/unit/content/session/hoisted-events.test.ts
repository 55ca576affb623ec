import { beforeEach, expect, it, vi } from 'vitest';
import type { CardEvents } from '../../../../lib/messages/card-port.ts';
import type { HoistedCardEvent } from '../../../../lib/model/hoisted-card.ts';

const events = { onEnter: vi.fn(), onLeave: vi.fn(), onClose: vi.fn(), onPin: vi.fn(), onMute: vi.fn() };
const onEnd = vi.fn<() => void>();

beforeEach(async () => {
  vi.resetModules();
  vi.resetAllMocks();
  vi.stubGlobal('yanjing', undefined);
  vi.stubGlobal('browser', { storage: {} });
  const { listenToHoisted } = await import('../../../../lib/content/session/hoist.ts');
  listenToHoisted(events as unknown as CardEvents, onEnd);
});

const send = (event: HoistedCardEvent): boolean | undefined => globalThis.yanjing?.onHoistedCardEvent?.(event);

it('accepts the events of the card while it stands', () => {
  expect(['enter', 'leave', 'enter'].map((event) => send(event as HoistedCardEvent))).toEqual([true, true, true]);
  expect(events.onEnter).toHaveBeenCalledTimes(2);
});

it.each(['close', 'pin'] as const)('refuses every event after %s', (last) => {
  expect(send(last)).toBe(true);

  expect((['enter', 'site', 'everywhere', 'close'] as const).map(send)).toEqual([false, false, false, false]);
  expect(events.onMute).not.toHaveBeenCalled();
  expect(events.onEnter).not.toHaveBeenCalled();
});

it.each(['here', 'site', 'everywhere'] as const)(
  'refuses a second mute after %s, and follows the pointer still',
  (scope) => {
    expect(send(scope)).toBe(true);

    expect((['site', 'everywhere', 'enter', 'leave'] as const).map(send)).toEqual([false, false, true, true]);
    expect(events.onMute.mock.calls).toEqual([[scope]]);
    expect(onEnd).not.toHaveBeenCalled();
  },
);
