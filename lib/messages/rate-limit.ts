// Token buckets per tab and message type.
import type { Rate } from './policy.ts';

interface Bucket {
  tokens: number;
  atMs: number;
}

export interface RateLimit {
  /** Takes one token. @returns 0 if there was one, else the time until there is one, in ms. */
  take: (tabId: number, type: string, rate: Rate) => number;
}

/** Above this number, buckets that are full again are removed: they belong to closed or idle tabs. */
const mostBuckets = 1000;

/**
 * The buckets are in memory only: after a restart of the worker they are full. That does not help an attacker, because
 * messages keep a worker alive, and it stops only after 30 seconds without any.
 */
export function createRateLimit(nowMs: () => number): RateLimit {
  const buckets = new Map<string, Bucket & { rate: Rate }>();

  const tokensAt = ({ tokens, atMs, rate }: Bucket & { rate: Rate }, now: number): number =>
    // A clock that was set back must not take tokens away.
    Math.min(rate.burst, tokens + (Math.max(0, now - atMs) / 1000) * rate.perSecond);

  function removeFull(now: number): void {
    for (const [key, bucket] of buckets) if (tokensAt(bucket, now) >= bucket.rate.burst) buckets.delete(key);
  }

  return {
    take(tabId, type, rate) {
      const now = nowMs();
      if (buckets.size >= mostBuckets) removeFull(now);
      const key = `${tabId} ${type}`;
      const bucket = buckets.get(key) ?? { tokens: rate.burst, atMs: now, rate };
      const tokens = tokensAt(bucket, now);
      const isTaken = tokens >= 1;
      buckets.set(key, { rate, tokens: isTaken ? tokens - 1 : tokens, atMs: now });
      return isTaken ? 0 : Math.ceil(((1 - tokens) / rate.perSecond) * 1000);
    },
  };
}
