// Sync state: written by the background, shown by the options page.
import type { Kind } from './buckets.ts';

/** `busy`: write rate limit. `full`: quota exceeded. `newer`: the remote data is from a newer version. */
export interface SyncProblem {
  kind: 'busy' | 'full' | 'newer' | 'failed';
  reason: string;
  /** Consecutive failures. */
  times: number;
  /** No retry before this time. */
  retryAtMs: number;
}

export interface SyncState {
  /** This device has synced, so an empty remote means that another device has cleared it. */
  hasJoined: boolean;
  /** Sync was turned off here because another device cleared the remote data. */
  isCleared: boolean;
  /** Time of the last complete pass; `null` if there was none. */
  syncedAtMs: number | null;
  usedBytes: number;
  counts: { watches: number; tags: number };
  /** Kinds that are not synced because they exceed the quota. */
  held: Kind[];
  neededBytes: number;
  problem: SyncProblem | null;
}

export const freshState: SyncState = {
  hasJoined: false,
  isCleared: false,
  syncedAtMs: null,
  usedBytes: 0,
  counts: { watches: 0, tags: 0 },
  held: [],
  neededBytes: 0,
  problem: null,
};

const minuteMs = 60_000;
const longestWaitMs = 60 * minuteMs;

/** Classifies a failed write and schedules the retry: exponential backoff from one minute to one hour. */
export function problemOf(error: unknown, before: SyncProblem | null, nowMs: number): SyncProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const kind = /MAX_WRITE/i.test(reason) ? 'busy' : /quota/i.test(reason) ? 'full' : 'failed';
  const times = (before?.times ?? 0) + 1;
  return { kind, reason, times, retryAtMs: nowMs + Math.min(longestWaitMs, minuteMs * 2 ** (times - 1)) };
}
