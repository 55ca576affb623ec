// Property tests: after any edits and any order of delivery, all devices converge to the expected entries.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removalLivesDays } from '../../../lib/sync/entry.ts';
import { aDevice, connect, contentOf, pass, settleAll, type Account, type Device } from '../../support/sync-devices.ts';

const start = 90_000_000;
/** Few keys, so that edits conflict; two of one kind share a bucket. */
const keys = ['h a.example', 'h b.example', 't 688256.SSE 算力', 't 688256.SSE 待查', 't AMZN.NASDAQ 云', 's theme'];

const edit = fc.record({
  kind: fc.constant('edit' as const),
  at: fc.nat(2),
  key: fc.constantFrom(...keys),
  value: fc.option(fc.constantFrom('', 'x', 'y'), { nil: null }),
});
const meet = fc.record({ kind: fc.constant('connect' as const), at: fc.nat(2), isOwnKept: fc.boolean() });
const looks = fc.record({ kind: fc.constant('pass' as const), at: fc.nat(2) });
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: edit }, meet, looks), { maxLength: 60 });
type Step = (typeof steps extends fc.Arbitrary<infer T> ? T : never)[number];

function set(device: Device, key: string, value: string | null, now: number): void {
  if (value === null) device.items.delete(key);
  // Writing the same value again is not a change, as with rows.
  else if (device.items.get(key)?.value !== value) device.items.set(key, { value, changedAt: now + device.skew });
}

interface World {
  /** Seconds from one step to the next. */
  pace: number;
  devices: Device[];
  account: Account;
  now: number;
}

/** @param onEdit called after the device has stored a changed value. */
function run(world: World, taken: readonly Step[], onEdit: (step: Step & { kind: 'edit' }, now: number) => void): void {
  for (const step of taken) {
    world.now += world.pace;
    const device = world.devices[step.at % world.devices.length]!;
    if (step.kind === 'connect') connect(device, world.account, step.isOwnKept);
    else if (step.kind === 'pass') pass(device, world.now);
    else {
      const before = device.items.get(step.key)?.value ?? null;
      set(device, step.key, step.value, world.now);
      pass(device, world.now);
      if (before !== step.value) onEdit(step, world.now);
    }
  }
}

const worldOf = (...skews: number[]): World => ({
  devices: skews.map((skew) => aDevice(skew)),
  account: new Map(),
  now: start,
  pace: 10,
});

const allAgree = ({ devices }: World): void => {
  for (const device of devices) expect(contentOf(device)).toEqual(contentOf(devices[0]!));
};

describe('two or three devices', () => {
  it('converge after any edits and deliveries, with clocks that differ by days', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.oneof(fc.integer({ min: -200_000, max: 200_000 }), fc.constant(0)), { minLength: 2, maxLength: 3 }),
        // With 0, everything happens in the same second.
        fc.constantFrom(0, 1, 10),
        (all, skews, pace) => {
          const world = { ...worldOf(...skews), pace };

          run(world, all, () => {});
          settleAll(world.devices, world.account, world.now);

          allAgree(world);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keep the last change of each item, including removals', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = worldOf(0, 0, 0);
        const last = new Map<string, string | null>();

        run(world, all, ({ key, value }) => last.set(key, value));
        settleAll(world.devices, world.account, world.now);

        const expected = [...last].filter(([, value]) => value !== null);
        for (const device of world.devices) expect(contentOf(device)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('keep changes of a single device even if its clock is a day behind', () => {
    fc.assert(
      fc.property(steps, steps, fc.constantFrom(-86_400, 0, 86_400), (before, alone, skew) => {
        const world = worldOf(skew, 0);
        run(world, before, () => {});
        settleAll(world.devices, world.account, world.now);
        const expected = contentOf(world.devices[0]!);

        const own = alone.filter(({ kind, at }) => kind === 'edit' && at % 2 === 0);
        run(world, own, ({ key, value }) => {
          if (value === null) delete expected[key];
          else expected[key] = value;
        });
        settleAll(world.devices, world.account, world.now);

        for (const device of world.devices) expect(contentOf(device)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a removal', () => {
  function removedOnOne(): World {
    const world = worldOf(0, 0);
    set(world.devices[0]!, 't 688256.SSE 算力', '', start);
    settleAll(world.devices, world.account, start);
    set(world.devices[0]!, 't 688256.SSE 算力', null, start + 10);
    pass(world.devices[0]!, start + 10);
    connect(world.devices[0]!, world.account, true);
    return world;
  }

  it('is not undone by a device that was offline and still has the item', () => {
    const world = removedOnOne();

    // It changes another item of the bucket, so that its copy of the removed item is written as well.
    set(world.devices[1]!, 't 688256.SSE 待查', '', start + 20);
    pass(world.devices[1]!, start + 20);
    connect(world.devices[1]!, world.account, true);
    settleAll(world.devices, world.account, start + 30);

    for (const device of world.devices) expect(contentOf(device)).toEqual({ 't 688256.SSE 待查': '' });
  });

  it('is undone when a device adds the item again', () => {
    const world = removedOnOne();
    settleAll(world.devices, world.account, start + 20);

    set(world.devices[1]!, 't 688256.SSE 算力', '', start + 30);
    settleAll(world.devices, world.account, start + 30);

    for (const device of world.devices) expect(contentOf(device)).toEqual({ 't 688256.SSE 算力': '' });
  });

  it('is kept as a tombstone for its lifetime, then dropped by all devices without a write', () => {
    const world = removedOnOne();
    const days = 24 * 60 * 60;
    settleAll(world.devices, world.account, start + (removalLivesDays - 1) * days);
    expect(world.devices.map(({ known }) => [...known.keys()])).toEqual([['t 688256.SSE 算力'], ['t 688256.SSE 算力']]);

    const long = start + (removalLivesDays + 1) * days;
    for (const device of world.devices) expect(pass(device, long)).toBe(false);

    expect(world.devices.map(({ known }) => [...known.keys()])).toEqual([[], []]);
  });
});

describe('an item that is missing from the account without a tombstone', () => {
  it('is written again', () => {
    const world = worldOf(0, 0);
    set(world.devices[0]!, 'h a.example', '', start);
    settleAll(world.devices, world.account, start);

    world.account.clear();
    for (const device of world.devices) device.copy.clear();
    settleAll(world.devices, world.account, start + 10);

    expect(world.devices.map(contentOf)).toEqual([{ 'h a.example': '' }, { 'h a.example': '' }]);
    expect(world.account.size).toBe(1);
  });
});
