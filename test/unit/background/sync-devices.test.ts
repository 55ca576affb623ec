import { describe, expect, it } from 'vitest';
import {
  addWatch,
  addWatches,
  listWatches,
  moveWatches,
  removeWatches,
  restoreWatches,
} from '../../../lib/store/watches.ts';
import { findNote, tagCompanies, writeNote } from '../../../lib/store/notes.ts';
import { aSyncingDevice, dayMs, idsOn, later, passAll, twoDevices, type Account } from '../../support/sync-browser.ts';

describe('two devices', () => {
  it('merge their lists without changing rows', async () => {
    const account: Account = {};
    const [a, b] = [aSyncingDevice(account), aSyncingDevice(account)];
    await addWatches(a.db, [{ companyId: '600519.SSE', name: '贵州茅台' }], a.nowMs - dayMs);
    await addWatch(b.db, 'AMZN.NASDAQ', b.nowMs - 2 * dayMs);

    await passAll([a, b]);

    expect(await idsOn(a)).toEqual(['600519.SSE', 'AMZN.NASDAQ']);
    expect((await listWatches(b.db)).map((row) => ({ ...row, addedAtMs: 0, changedAtMs: 0 }))).toEqual(
      (await listWatches(a.db)).map((row) => ({ ...row, addedAtMs: 0, changedAtMs: 0 })),
    );
    expect((await listWatches(b.db))[0]).toMatchObject({ name: '贵州茅台', addedAtMs: a.nowMs - dayMs });
    expect(a.state).toMatchObject({ counts: { watches: 2, tags: 0 }, problem: null, held: [], syncedAtMs: a.nowMs });
  });

  it('sync added, removed and moved companies', async () => {
    const { a, b, both } = await twoDevices();

    await removeWatches(b.db, ['AMZN.NASDAQ']);
    await moveWatches(b.db, ['600519.SSE'], '688256.SSE', later(both));
    await addWatch(b.db, 'META.NASDAQ', later(both));
    await b.sync.pass();
    await a.sync.pass();

    expect(await idsOn(a)).toEqual(['META.NASDAQ', '600519.SSE', '688256.SSE', 'GOOGL.NASDAQ']);
    expect(a.announced).toBe(1);
  });

  it('do not restore a company that one removed while the other reordered the list', async () => {
    const { a, b, both } = await twoDevices();

    await removeWatches(a.db, ['AMZN.NASDAQ']);
    later(both);
    await a.sync.pass();
    await moveWatches(b.db, ['AMZN.NASDAQ', 'GOOGL.NASDAQ'], null, later(both));
    await passAll([b, a]);

    expect(await idsOn(a)).toEqual(['688256.SSE', '600519.SSE', 'GOOGL.NASDAQ']);
    expect(await idsOn(b)).toEqual(await idsOn(a));
  });

  it('treat an undone removal as a new change', async () => {
    const { a, b, both } = await twoDevices();

    const removed = await removeWatches(a.db, ['AMZN.NASDAQ']);
    later(both);
    await passAll(both);
    expect(await idsOn(b)).not.toContain('AMZN.NASDAQ');
    await restoreWatches(a.db, removed);
    later(both);
    await passAll(both);

    expect(await idsOn(b)).toEqual(['688256.SSE', 'AMZN.NASDAQ', 'GOOGL.NASDAQ', '600519.SSE']);
  });

  it('keep both tags when both tag the same company, and do not sync the note', async () => {
    const { a, b, both, account } = await twoDevices();
    await writeNote(a.db, { companyId: 'AMZN.NASDAQ', text: '只在这里', tags: ['云'], changedAtMs: later(both) });
    await passAll(both);

    await tagCompanies(a.db, ['AMZN.NASDAQ'], { tag: '算力', isOn: true }, later(both));
    await tagCompanies(b.db, ['AMZN.NASDAQ'], { tag: '待查', isOn: true }, later(both));
    await passAll(both);

    expect(await findNote(a.db, 'AMZN.NASDAQ')).toMatchObject({ text: '只在这里', tags: ['云', '算力', '待查'] });
    expect((await findNote(b.db, 'AMZN.NASDAQ'))?.text).toBe('');
    expect((await findNote(b.db, 'AMZN.NASDAQ'))?.tags.toSorted()).toEqual(['云', '待查', '算力'].toSorted());
    expect(JSON.stringify(account)).not.toContain('只在');

    await tagCompanies(b.db, ['AMZN.NASDAQ'], { tag: '云', isOn: false }, later(both));
    await passAll([b, a]);
    expect((await findNote(a.db, 'AMZN.NASDAQ'))?.tags).toEqual(['算力', '待查']);
  });

  it('agree on the same tags when a company exceeds the limit', async () => {
    const { a, b, both } = await twoDevices();
    const tags = (letter: string): string[] => Array.from({ length: 8 }, (_, at) => `${letter}${at}`);
    await writeNote(a.db, { companyId: 'AMZN.NASDAQ', text: '', tags: tags('甲'), changedAtMs: later(both) });
    await writeNote(b.db, { companyId: 'AMZN.NASDAQ', text: '', tags: tags('乙'), changedAtMs: later(both) });

    await passAll(both);

    const [onA, onB] = [await findNote(a.db, 'AMZN.NASDAQ'), await findNote(b.db, 'AMZN.NASDAQ')];
    expect(onA?.tags).toHaveLength(12);
    expect(onA?.tags.toSorted()).toEqual(onB?.tags.toSorted());
  });

  it('sync a tag that was truncated within a surrogate pair', async () => {
    const { a, b, both } = await twoDevices();
    await writeNote(a.db, {
      companyId: 'AMZN.NASDAQ',
      text: '',
      tags: [`${'长'.repeat(23)}\ud83d`],
      changedAtMs: later(both),
    });

    await passAll(both);
    const before = a.writings.length;
    await passAll(both);

    expect((await findNote(b.db, 'AMZN.NASDAQ'))?.tags).toEqual([`${'长'.repeat(23)}\ufffd`]);
    expect(a.writings).toHaveLength(before);
  });
});

describe('remote data', () => {
  it('can be cleared: local lists stay, and the other device stops syncing until it is turned on again', async () => {
    const { account, a, b, both } = await twoDevices();

    await a.sync.forget();
    later(both);
    await passAll(both);

    expect(account).toEqual({});
    expect([a.isOn, b.isOn]).toEqual([false, false]);
    expect([a.state.isCleared, b.state.isCleared]).toEqual([false, true]);
    expect([(await idsOn(a)).length, (await idsOn(b)).length]).toEqual([4, 4]);

    b.isOn = true;
    await b.sync.pass();
    expect(b.state).toMatchObject({ isCleared: false, hasJoined: true });
    expect(b.isOn).toBe(true);
    a.isOn = true;
    await a.sync.pass();
    expect(await idsOn(a)).toEqual(await idsOn(b));
  });

  it('is not changed when a newer version wrote it', async () => {
    const { account, a } = await twoDevices();
    account['yj'] = { v: 3 };
    const before = structuredClone(account);

    await addWatch(a.db, 'META.NASDAQ', later([a]));
    await a.sync.pass();

    expect(account).toEqual(before);
    expect(a.state.problem?.kind).toBe('newer');
  });

  it('is written again when it was damaged, without loss of local rows', async () => {
    const { account, a, b, both } = await twoDevices();
    const names = Object.keys(account).filter((name) => name !== 'yj');
    account[names[0]!] = 'not packed at all';
    account[names[1]!] = 7;
    account[names[2]!] = btoa('\u0000\u0001\u0002');

    await passAll(both);

    expect(await idsOn(a)).toHaveLength(4);
    expect(await idsOn(b)).toHaveLength(4);
    const fresh = aSyncingDevice(account);
    await fresh.sync.pass();
    expect(await idsOn(fresh)).toHaveLength(4);
  });
});
