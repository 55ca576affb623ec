// One sync pass: reads storage.sync, merges it with local data, and writes the buckets that changed. Each pass starts from
// persisted state, so it can be killed at any point and the next one continues.
import { isLater, type Entries, type Entry } from '../sync/entry.ts';
import { bucketsToWrite, bytesOf, fit, isBucket, kindOf, type Kind } from '../sync/buckets.ts';
import { readLines } from '../sync/lines.ts';
import { freshState, problemOf, type SyncState } from '../sync/state.ts';

/** Dependencies of a pass; see keep-synced.ts for the real ones. */
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
  /** Drops the merge base of entries that exceed the quota. */
  forgetUnsent: (keys: readonly string[]) => Promise<void>;
  mergeSettings: (remote: Entries, nowMs: number) => Promise<Entries>;
  /** Makes open pages reload the user's rows. */
  announce: () => Promise<void>;
  nowMs: () => number;
}

/** Item with the format version. It also detects clearing: a bucket that arrives late does not hide that it is missing. */
const headName = 'yj';
/**
 * 2: ids of listed companies are listing keys. A build that does not know a version stops syncing: it would drop entries whose
 * ids it does not accept.
 */
const formVersion = 2;

type Items = Record<string, unknown>;

const versionOf = (items: Items): number | null => {
  const head = items[headName] as { v?: unknown } | null | undefined;
  return typeof head?.v === 'number' ? head.v : null;
};

/** In bytes, as the quota counts them. */
const sizeOf = (name: string, value: unknown): number =>
  name.length + new TextEncoder().encode(JSON.stringify(value)).length;

interface Remote {
  entries: Entries;
  /** Without those of outdated buckets. */
  current: Entries;
  /** Names of buckets that an older build has written: they name companies by former ids. */
  outdated: ReadonlySet<string>;
}

async function readRemote(items: Items, ports: SyncPorts): Promise<Remote> {
  const buckets = Object.entries(items).filter(([name]) => isBucket(name));
  const texts = await Promise.all(buckets.map(async ([name, packed]) => [name, await ports.unpack(packed)] as const));
  const entries = new Map<string, Entry>();
  const current = new Map<string, Entry>();
  const outdated = new Set<string>();
  for (const [name, text] of texts) {
    const former = new Set<string>();
    const found = readLines(text, former);
    if (former.size > 0) outdated.add(name);
    // A company may be in two buckets, by its former id and by its present one.
    for (const into of former.size > 0 ? [entries] : [entries, current])
      for (const [key, entry] of found) if (isLater(entry, into.get(key))) into.set(key, entry);
  }
  return { entries, current, outdated };
}

interface Plan extends Pick<SyncState, 'held' | 'neededBytes' | 'usedBytes'> {
  items: Record<string, unknown>;
}

/** The items to write, within the quota. */
async function planWrites(entries: Entries, remote: Remote, items: Items, ports: SyncPorts): Promise<Plan> {
  const texts = [...bucketsToWrite(entries, remote.current, remote.outdated)];
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
    items: { ...(versionOf(items) === formVersion ? {} : head), ...Object.fromEntries(written) },
  };
}

/** Entries in storage.sync after the write. */
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
    // Another device cleared the remote data. Local rows stay, but writing them back would undo the clearing.
    await ports.switchOff();
    return { ...freshState, isCleared: true };
  }
  const found = await readRemote(items, ports);
  const remote = found.entries;
  // The user may have turned sync off meanwhile, and removed all data with it: merging would bring the rows back.
  if (!(await ports.read()).isOn) return before;
  const rows = await ports.mergeRows(ofRows(remote), nowMs);
  if (rows.isChanged) await ports.announce();
  const entries = new Map([...rows.entries, ...(await ports.mergeSettings(ofSettings(remote), nowMs))]);
  const { items: writes, ...room } = await planWrites(entries, found, items, ports);
  if (room.held.length > 0) await ports.forgetUnsent(unsentKeys(rows.entries, remote, room.held));
  const state: SyncState = { ...before, ...room, isCleared: false, counts: countsOf(entries, remote, room.held) };
  if (Object.keys(writes).length > 0) {
    if (before.problem && before.problem.retryAtMs > nowMs)
      return { ...before, held: room.held, neededBytes: room.neededBytes };
    // The user may have turned sync off meanwhile.
    if (!(await ports.read()).isOn) return before;
    await ports.cloud.write(writes);
  }
  return { ...state, hasJoined: true, syncedAtMs: nowMs, problem: null };
}

const unsentKeys = (entries: Entries, remote: Entries, held: readonly Kind[]): string[] =>
  [...entries]
    .filter(([key, { value }]) => value !== null && !remote.has(key) && held.includes(kindOf(key)))
    .map(([key]) => key);

const isOfSettings = (key: string): boolean => /^[sh] /.test(key);
const ofSettings = (entries: Entries): Entries => new Map([...entries].filter(([key]) => isOfSettings(key)));
const ofRows = (entries: Entries): Entries => new Map([...entries].filter(([key]) => !isOfSettings(key)));

export interface Sync {
  /** @param isPressed requested by the user: ignores the retry delay. */
  pass: (isPressed?: boolean) => Promise<void>;
  /** Turns sync off and clears the remote data. */
  forget: () => Promise<void>;
}

/** Runs operations one at a time; calls during a pass are queued. */
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
          // Turned on again after a clear: start as on the first sync.
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
