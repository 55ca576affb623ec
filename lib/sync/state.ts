// How syncing stands: written by the background, read by the options.
import type { Kind } from './buckets.ts';

/** `busy`: too many writes of late. `full`: the browser refused for want of room. `newer`: written by a later version. */
export interface SyncProblem {
  kind: 'busy' | 'full' | 'newer' | 'failed';
  reason: string;
  /** How often it happened in a row. */
  times: number;
  /** Not before. */
  retryAtMs: number;
}

export interface SyncState {
  /** This device's part is with the others': if all is gone later, somebody has cleared it. */
  hasJoined: boolean;
  /** Cleared from elsewhere, and so off here. */
  isCleared: boolean;
  /** When it was last made one with what the browser holds; null for never. */
  syncedAtMs: number | null;
  usedBytes: number;
  counts: { watches: number; tags: number };
  /** Kinds for which there is no room. */
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

/** What a refused write means, and when to try again: after a minute, and twice as long each time. */
export function problemOf(error: unknown, before: SyncProblem | null, nowMs: number): SyncProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const kind = /MAX_WRITE/i.test(reason) ? 'busy' : /quota/i.test(reason) ? 'full' : 'failed';
  const times = (before?.times ?? 0) + 1;
  return { kind, reason, times, retryAtMs: nowMs + Math.min(longestWaitMs, minuteMs * 2 ** (times - 1)) };
}
