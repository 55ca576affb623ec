import { describe, expect, it } from 'vitest';
import { bucketsToWrite, bytesOf, fit, isBucket, kindOf, mostBytes } from '../../../lib/sync/buckets.ts';
import type { Entry } from '../../../lib/sync/entry.ts';
import { readLines } from '../../../lib/sync/lines.ts';

const at = (stamp: number, value: string | null = ''): Entry => ({ stamp, value });

describe('bucketsToWrite', () => {
  it('puts all entries of one kind about a company in one bucket, and returns only changed buckets', () => {
    const remote = new Map([
      ['w AMZN.NASDAQ', at(10, '1704067210')],
      ['o AMZN.NASDAQ', at(10, '5000')],
      ['w GOOGL.NASDAQ', at(10, '1704067210')],
      ['o GOOGL.NASDAQ', at(10, '6000')],
      ['t AMZN.NASDAQ 云', at(10)],
    ]);

    const writes = bucketsToWrite(new Map([...remote, ['o AMZN.NASDAQ', at(20, '7000')]]), remote);

    expect(writes.size).toBe(1);
    const [[name, text]] = [...writes] as [[string, string]];
    expect(isBucket(name)).toBe(true);
    expect(kindOf(name)).toBe('watches');
    expect(readLines(text).get('w AMZN.NASDAQ')).toEqual(at(10, '1704067210'));
    expect(readLines(text).get('o AMZN.NASDAQ')).toEqual(at(20, '7000'));
  });

  it('ignores entries that only the remote has', () => {
    expect(bucketsToWrite(new Map(), new Map([['w AMZN.NASDAQ', at(10, null)]])).size).toBe(0);
  });

  it('ignores invalid entries, which would otherwise be written on every pass', () => {
    expect(bucketsToWrite(new Map([['h not a host', at(10)]]), new Map()).size).toBe(0);
  });

  it('distributes thousands of entries evenly', () => {
    const entries = new Map(Array.from({ length: 5000 }, (_, nth) => [`w ${600_000 + nth}.SSE`, at(10, '1704067210')]));

    const sizes = [...bucketsToWrite(entries, new Map()).values()].map((text) => text.split('\n').length);

    expect(sizes).toHaveLength(32);
    expect(Math.max(...sizes)).toBeLessThan((5000 / 32) * 1.5);
  });
});

describe('fit', () => {
  const none = new Map<string, number>();

  it('uses the quota up to the last byte', () => {
    expect(
      fit(none, new Map([...Array.from({ length: 20 }, (_, nth) => [`w${nth}`, 5000] as const), ['t0', 2400]]), 0),
    ).toEqual({
      held: [],
      neededBytes: mostBytes,
    });
  });

  it('gives space to settings, watches, tags and names in this order, and holds back a whole kind that does not fit', () => {
    const now = new Map([['t0', 4000]]);
    const next = new Map([
      ['n0', 3000],
      ['t0', 8000],
      ['s0', 1000],
      ...Array.from({ length: 12 }, (_, nth) => [`w${nth}`, 7800] as const),
    ]);

    // 1,000 + 93,600 + 4,000 (stored tags) leave space for 3,000, but not for 8,000.
    expect(fit(now, next, 0).held).toEqual(['tags']);
    expect(fit(now, next, 1000).held).toEqual(['tags', 'names']);
    expect(fit(now, next, 20_000).held).toEqual(['watches']);
  });

  it('holds back a kind with an item over the item quota', () => {
    expect(fit(none, new Map([['t3', 8193]]), 0).held).toEqual(['tags']);
    expect(fit(none, new Map([['t3', 8192]]), 0).held).toEqual([]);
  });

  it('counts the name and the quoted value, as the browser does', () => {
    expect(bytesOf('w12', 'abcd')).toBe('w12'.length + JSON.stringify('abcd').length);
  });
});
