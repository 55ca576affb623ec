// Syncing through the browser: one pass reads what the browser holds, makes it one with what is here, and writes back what
// the others lack. Every pass begins from what is stored, so it may end anywhere: the next one does what was left.
import type { Entries } from '../sync/entry.ts';
import { bucketsToWrite, bytesOf, fit, isBucket, kindOf, type Kind } from '../sync/buckets.ts';
import { readLines } from '../sync/lines.ts';
import { freshState, problemOf, type SyncState } from '../sync/state.ts';

/** What a pass works on; the background's own are in sync-ports.ts. */
export interface SyncPorts {
  read: () => Promise<{ isOn: boolean; state: SyncState }>;
  switchOff: () => Promise<void>;
  writeState: (state: SyncState) => Promise<void>;
  cloud: {
    read: () => Promise<Record<string, unknown>>;
    write: (items: Readonly<Record<string, unknown>>) => Promise<void>;
    clear: () => Promise<void>;
  };
  pack: (text: string) => Promise<string>;
  unpack: (packed: unknown) => Promise<string>;
  mergeRows: (remote: Entries, nowMs: number) => Promise<{ entries: Entries; isChanged: boolean }>;
  /** Of rows that cannot be told to the others. */
  forgetUnsent: (keys: readonly string[]) => Promise<void>;
  mergeSettings: (remote: Entries, nowMs: number) => Promise<Entries>;
  /** Open cards show what came. */
  announce: () => Promise<void>;
  nowMs: () => number;
}

/** Says which form the buckets have. It goes when all is cleared, and a bucket that comes late does not hide that. */
const headName = 'yj';
const formVersion = 1;

type Items = Record<string, unknown>;

const versionOf = (items: Items): number | null => {
  const head = items[headName] as { v?: unknown } | null | undefined;
  return typeof head?.v === 'number' ? head.v : null;
};

/** As the browser counts. */
const sizeOf = (name: string, value: unknown): number =>
  name.length + new TextEncoder().encode(JSON.stringify(value)).length;

async function entriesIn(items: Items, ports: SyncPorts): Promise<Entries> {
  const buckets = Object.entries(items).filter(([name]) => isBucket(name));
  const texts = await Promise.all(buckets.map(([, packed]) => ports.unpack(packed)));
  return new Map(texts.flatMap((text) => [...readLines(text)]));
}

interface Plan extends Pick<SyncState, 'held' | 'neededBytes' | 'usedBytes'> {
  items: Record<string, unknown>;
}

/** What is to be written, as far as there is room for it. */
async function planWrites(entries: Entries, remote: Entries, items: Items, ports: SyncPorts): Promise<Plan> {
  const texts = [...bucketsToWrite(entries, remote)];
  const packed = await Promise.all(texts.map(async ([name, text]) => [name, await ports.pack(text)] as const));
  const sizes = new Map(Object.entries(items).map(([name, value]) => [name, sizeOf(name, value)]));
  const head = { [headName]: { v: formVersion } };
  const now = new Map([...sizes].filter(([name]) => isBucket(name)));
  const next = new Map(packed.map(([name, text]) => [name, bytesOf(name, text)]));
  const others = [...sizes].filter(([name]) => !isBucket(name) && name !== headName);
  const otherBytes = others.reduce((bytes, [, size]) => bytes + size, sizeOf(headName, head[headName]));
  const { held, neededBytes } = fit(now, next, otherBytes);
  const written = packed.filter(([name]) => !held.includes(kindOf(name)));
  const then = new Map([...now, ...written.map(([name, text]) => [name, bytesOf(name, text)] as const)]);
  return {
    held,
    neededBytes,
    usedBytes: [...then.values()].reduce((bytes, size) => bytes + size, otherBytes),
    items: { ...(versionOf(items) === null ? head : {}), ...Object.fromEntries(written) },
  };
}

/** What the others find once the writing is done. */
function countsOf(entries: Entries, remote: Entries, held: readonly Kind[]): SyncState['counts'] {
  const count = (letter: string, kind: Kind): number =>
    [...(held.includes(kind) ? remote : entries)].filter(([key, { value }]) => value !== null && key[0] === letter)
      .length;
  return { watches: count('w', 'watches'), tags: count('t', 'tags') };
}

async function exchange(before: SyncState, ports: SyncPorts): Promise<SyncState> {
  const nowMs = ports.nowMs();
  const items = await ports.cloud.read();
  const version = versionOf(items);
  if (version !== null && version > formVersion) {
    return { ...before, problem: { kind: 'newer', reason: '', times: 1, retryAtMs: nowMs } };
  }
  if (version === null && before.hasJoined) {
    // Nobody's rows go because of it. But writing all of it back would undo what somebody asked for.
    await ports.switchOff();
    return { ...freshState, isCleared: true };
  }
  const remote = await entriesIn(items, ports);
  const rows = await ports.mergeRows(ofRows(remote), nowMs);
  if (rows.isChanged) await ports.announce();
  const entries = new Map([...rows.entries, ...(await ports.mergeSettings(ofSettings(remote), nowMs))]);
  const { items: writes, ...room } = await planWrites(entries, remote, items, ports);
  if (room.held.length > 0) await ports.forgetUnsent(untold(rows.entries, remote, room.held));
  const state: SyncState = { ...before, ...room, isCleared: false, counts: countsOf(entries, remote, room.held) };
  if (Object.keys(writes).length > 0) {
    if (before.problem && before.problem.retryAtMs > nowMs)
      return { ...before, held: room.held, neededBytes: room.neededBytes };
    // Turned off meanwhile: nothing is written any more.
    if (!(await ports.read()).isOn) return before;
    await ports.cloud.write(writes);
  }
  return { ...state, hasJoined: true, syncedAtMs: nowMs, problem: null };
}

const untold = (entries: Entries, remote: Entries, held: readonly Kind[]): string[] =>
  [...entries]
    .filter(([key, { value }]) => value !== null && !remote.has(key) && held.includes(kindOf(key)))
    .map(([key]) => key);

const isOfSettings = (key: string): boolean => /^[sh] /.test(key);
const ofSettings = (entries: Entries): Entries => new Map([...entries].filter(([key]) => isOfSettings(key)));
const ofRows = (entries: Entries): Entries => new Map([...entries].filter(([key]) => !isOfSettings(key)));

export interface Sync {
  /** @param isPressed the user asks: a wait after a refusal is over. */
  pass: (isPressed?: boolean) => Promise<void>;
  /** Clears what the browser holds, and is off from then on. */
  forget: () => Promise<void>;
}

/** One pass at a time; another that is asked for meanwhile follows. */
export function createSync(ports: SyncPorts): Sync {
  let running: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<void>): Promise<void> => {
    running = running.then(work, work);
    return running;
  };
  return {
    pass: (isPressed = false) =>
      queue(async () => {
        const { isOn, state } = await ports.read();
        if (!isOn) return;
        const before: SyncState = {
          ...state,
          // Turned on again after it was cleared: as for the first time.
          hasJoined: state.hasJoined && !state.isCleared,
          problem: isPressed && state.problem ? { ...state.problem, retryAtMs: 0 } : state.problem,
        };
        try {
          await ports.writeState(await exchange(before, ports));
        } catch (error) {
          await ports.writeState({ ...before, problem: problemOf(error, state.problem, ports.nowMs()) });
        }
      }),
    forget: () =>
      queue(async () => {
        await ports.switchOff();
        await ports.cloud.clear();
        await ports.writeState(freshState);
      }),
  };
}
