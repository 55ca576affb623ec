import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { removeUserRows } from '../../../../lib/store/backup/remove.ts';
import { pieceLength, writeBackup } from '../../../../lib/store/backup/write.ts';
import { backupOf, restoreInto, settingsKept, stagedIn } from '../../../support/backups.ts';
import { freshDatabase } from '../../../support/store.ts';
import { anyUserState, fillUserTables, readUserTables, someUserState } from '../../../support/user-state.ts';

describe('a backup', () => {
  it('restores all user rows exactly after they were removed', async () => {
    const db = freshDatabase();
    await fc.assert(
      fc.asyncProperty(anyUserState, async (state) => {
        await removeUserRows(db);
        await fillUserTables(db, state);
        const whole = await readUserTables(db);
        const backup = await backupOf(db);

        await removeUserRows(db);
        expect(Object.values(await readUserTables(db)).flat()).toEqual([]);
        await restoreInto(db, backup, 'replace');

        expect(await readUserTables(db)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is the same file for the same state, except for the date', async () => {
    const [one, other] = [freshDatabase(), freshDatabase()];
    await fillUserTables(one, someUserState);
    await fillUserTables(other, someUserState);

    expect(await (await backupOf(one)).text()).toBe(await (await backupOf(other)).text());
  });

  it('is plain text with a header and readable rows', async () => {
    const db = freshDatabase();
    await fillUserTables(db, someUserState);

    const lines = (await (await backupOf(db)).text()).trimEnd().split('\n');

    expect(JSON.parse(lines[0]!)).toEqual({
      format: 'yanjing-backup',
      version: 1,
      createdAtMs: 9000,
      schemaVersion: db.verno,
      extensionVersion: '0.1.0',
      counts: {
        watches: 3,
        notes: 1,
        annotations: 1,
        mutes: 1,
        ownAliases: 1,
        ownListings: 3,
        sources: 1,
        packs: 1,
        packReports: 1,
        documents: 1,
        drafts: 1,
        corrections: 1,
      },
    });
    expect(lines).toContain('{"table":"ownAliases","row":{"word":"寒王","companyId":"688256.SSE","addedAtMs":1600}}');
    expect(lines.at(-2)).toBe('{"end":{"rows":16}}');
  });

  it('includes the settings', async () => {
    const db = freshDatabase();

    expect((await stagedIn(db, await backupOf(db))).settings).toEqual(settingsKept);
  });

  it('can be made of an empty store', async () => {
    const db = freshDatabase();
    const backup = await backupOf(db);
    await fillUserTables(db, someUserState);

    await restoreInto(db, backup, 'replace');

    expect(Object.values(await readUserTables(db)).flat()).toEqual([]);
  });

  it('is not created when it is cancelled', async () => {
    const db = freshDatabase();
    await fillUserTables(db, someUserState);
    const cancelling = new AbortController();

    const outcome = await writeBackup(db, {
      extensionVersion: '0.1.0',
      settings: null,
      nowMs: 1,
      signal: cancelling.signal,
      onProgress: (done) => done > 0.5 && cancelling.abort(),
    });

    expect(outcome).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });
});

describe('a backup of 50 MB', () => {
  it('is written and read in parts of a few megabytes', async () => {
    const db = freshDatabase();
    const text = '光模块需求旺盛,'.repeat(260_000);
    const count = 12;
    await fillUserTables(db, {
      sources: Array.from({ length: count }, (_, at) => ({ reportId: `report-${at}`, text, attachedAtMs: at })),
    });
    const hashed = vi.spyOn(crypto.subtle, 'digest');
    const decoded = vi.spyOn(JSON, 'parse');

    const backup = await backupOf(db);
    await removeUserRows(db);
    await restoreInto(db, backup, 'replace');

    expect(backup.size).toBeGreaterThan(50_000_000);
    const largestChunk = Math.max(...hashed.mock.calls.map(([, bytes]) => bytes.byteLength));
    expect(largestChunk).toBeLessThan(4_000_000);
    expect(Math.max(...decoded.mock.calls.map(([line]) => line.length))).toBeLessThan(pieceLength + 100);
    const sources = (await readUserTables(db)).sources;
    expect(sources).toHaveLength(count);
    expect(sources.every((source) => source['text'] === text)).toBe(true);
    vi.restoreAllMocks();
  }, 120_000);
});
