// An account that a build before listing keys has written, and such a build beside a newer one.
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../lib/browser/packing.ts';
import { findNote } from '../../../lib/store/notes.ts';
import { addWatch, listWatches, removeWatches } from '../../../lib/store/watches.ts';
import { readLines } from '../../../lib/sync/lines.ts';
import { aSyncingDevice, type Account, type SyncingDevice } from '../../support/sync-browser.ts';

const idsOn = async ({ db }: SyncingDevice): Promise<string[]> =>
  (await listWatches(db)).map(({ companyId }) => companyId);

/** As schema 5 wrote it: form 1, buckets by the hashes of slugs. */
async function oldAccount(): Promise<Account> {
  return {
    yj: { v: 1 },
    s0: await pack('s theme\t1hl0g0\t"dark"'),
    // Entries are written again, even if their bucket is not where this build looks for them.
    w3: await pack('w cambricon\t1hl0g0\t\t\t-6y\nw openai\t1hl0g0\t\t\t0'),
    w7: await pack('w 600519.sse\t1hl0g0\t\t\t-1\nw amazon\t1hl0g5'),
    t5: await pack('t cambricon 算力\t1hl0g0\t'),
    n2: await pack('n 600519.sse\t1hl0g0\t贵州茅台'),
  };
}

async function linesIn(account: Account): Promise<string[]> {
  const buckets = Object.entries(account).filter(([name]) => name !== 'yj');
  const texts = await Promise.all(buckets.map(([, packed]) => unpack(packed)));
  return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
}

describe('an account of an older build', () => {
  it('is read with all watches, tags, names and removals', async () => {
    const device = aSyncingDevice(await oldAccount());
    // Removed on the other device by its slug.
    await addWatch(device.db, 'AMZN.NASDAQ', Date.UTC(2024, 0, 2));

    await device.sync.pass();

    expect((await idsOn(device)).toSorted()).toEqual(['600519.SSE', '688256.SSE', 'openai']);
    expect(await findNote(device.db, '688256.SSE')).toMatchObject({ tags: ['算力'] });
    expect(await device.db.watches.get('600519.SSE')).toMatchObject({ name: '贵州茅台' });
  });

  it('is rewritten once, without former ids and without a loss', async () => {
    const account = await oldAccount();
    const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];

    await a.sync.pass();
    await a.sync.pass();
    await b.sync.pass();
    await b.sync.pass();

    expect(account['yj']).toEqual({ v: 2 });
    const former = new Set<string>();
    const entries = readLines((await linesIn(account)).join('\n'), former);
    expect([...former]).toEqual([]);
    expect([...entries.keys()].filter((key) => !key.startsWith('o ')).toSorted()).toEqual([
      'n 600519.SSE',
      's theme',
      't 688256.SSE 算力',
      'w 600519.SSE',
      'w 688256.SSE',
      'w AMZN.NASDAQ',
      'w openai',
    ]);
    expect([a.writings.length, b.writings.length]).toEqual([1, 0]);
    expect((await idsOn(b)).toSorted()).toEqual((await idsOn(a)).toSorted());
  });

  it('heals if the older build wrote once more after that', async () => {
    const account = await oldAccount();
    const device = aSyncingDevice(account);
    await device.sync.pass();
    const late = await oldAccount();
    account['w3'] = late['w3'];
    device.nowMs += 10_000;
    await removeWatches(device.db, ['688256.SSE']);

    await device.sync.pass();
    await device.sync.pass();

    expect(await idsOn(device)).not.toContain('688256.SSE');
    expect((await linesIn(account)).filter((line) => /cambricon/.test(line))).toEqual([]);
  });
});

describe('an older build', () => {
  it('that finds a form it does not know changes neither its rows nor the account', async () => {
    const account: Account = { yj: { v: 3 }, w0: await pack('w something-else\t1hl0g0\t') };
    const device = aSyncingDevice(account);
    await addWatch(device.db, '688256.SSE', device.nowMs);

    await device.sync.pass();

    expect(await idsOn(device)).toEqual(['688256.SSE']);
    expect(device.writings).toEqual([]);
    expect(device.state.problem?.kind).toBe('newer');
  });
});
