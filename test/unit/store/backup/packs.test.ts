// Installed packs in backups: the packs are the user's, their facts follow.
import { describe, expect, it } from 'vitest';
import { stageBackup } from '../../../../lib/store/backup/import.ts';
import { removeUserRows } from '../../../../lib/store/backup/remove.ts';
import { restoreStaged, undoRestore } from '../../../../lib/store/backup/restore.ts';
import { writeBackup } from '../../../../lib/store/backup/write.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { readFacts } from '../../../../lib/store/facts.ts';
import { installPack, removePack } from '../../../../lib/store/installed-packs.ts';
import type { RestoreMode } from '../../../../lib/model/backup.ts';
import { aReport, someSeeds } from '../../../support/builders.ts';
import { aPack } from '../../../support/packs.ts';
import { seededDatabase } from '../../../support/store.ts';
import { readUserTables } from '../../../support/user-state.ts';

const nowMs = Date.UTC(2026, 10, 30);

async function databaseWith(...versions: Parameters<typeof aPack>[0][]): Promise<Database> {
  const db = await seededDatabase(someSeeds());
  for (const [at, overrides] of versions.entries())
    expect(await installPack(db, aPack(overrides), nowMs + at)).toMatchObject({ ok: true });
  return db;
}

async function backupOf(db: Database): Promise<Blob> {
  const written = await writeBackup(db, { extensionVersion: '1', nowMs });
  if (!written.ok) throw new Error(written.problem.kind);
  return written.value;
}

async function staged(db: Database, file: Blob) {
  const outcome = await stageBackup(db, file, nowMs);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

const restore = async (db: Database, file: Blob, mode: RestoreMode) => {
  expect(await restoreStaged(db, await staged(db, file), { mode, nowMs })).toMatchObject({ ok: true });
};

const contentOf = async (db: Database) => ({ facts: await readFacts(db), user: await readUserTables(db) });

describe('a backup with a pack', () => {
  it.each(['merge', 'replace'] as const)('brings pack and facts to a new library by %s', async (mode) => {
    const db = await databaseWith({});
    const target = await databaseWith();

    await restore(target, await backupOf(db), mode);

    expect(await contentOf(target)).toEqual(await contentOf(db));
  });

  it('shows in the preview what a restore would change', async () => {
    const file = await backupOf(await databaseWith({}));
    const without = await databaseWith();

    expect((await staged(without, file)).differences).toMatchObject({
      packs: { added: 1 },
      packReports: { added: 1 },
    });
    const withOther = await databaseWith({
      id: 'other',
      companies: [],
      views: [],
      figures: [],
      reports: [aReport({ id: 'other.one' })],
    });
    expect((await staged(withOther, file)).differences.packs).toMatchObject({ added: 1, absent: 1 });
  });

  it('is undone with its facts', async () => {
    const file = await backupOf(await databaseWith({}));
    const db = await databaseWith();
    const before = await contentOf(db);

    await restore(db, file, 'merge');
    await undoRestore(db);

    expect(await contentOf(db)).toEqual(before);
  });

  it('removes the facts of packs that it does not have, when it replaces everything', async () => {
    const file = await backupOf(await databaseWith());
    const db = await databaseWith({});

    await restore(db, file, 'replace');

    expect(await contentOf(db)).toEqual(await contentOf(await databaseWith()));
  });

  it('of an earlier version does not mix with the installed one of a team', async () => {
    const withdrawn = aReport({ id: 'tide.withdrawn' });
    const first = await backupOf(await databaseWith({ reports: [...aPack().reports, withdrawn] }));
    const db = await databaseWith({}, { version: '2' });
    const before = await contentOf(db);

    await restore(db, first, 'merge');

    expect(await contentOf(db)).toEqual(before);
  });
});

it('removing all data removes packs and their facts', async () => {
  const db = await databaseWith({});

  await removeUserRows(db);

  expect(await contentOf(db)).toEqual(await contentOf(await databaseWith()));
});

it('a removed pack is not in the next backup', async () => {
  const db = await databaseWith({});
  await removePack(db, 'tide');

  expect(await (await backupOf(db)).text()).not.toContain('tide');
});
