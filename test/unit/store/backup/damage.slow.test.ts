// Damaged and foreign files: each is rejected with its problem, and user rows are not changed. Bad rows: bad-rows.test.ts.
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupProblem } from '../../../../lib/model/backup.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { stageBackup } from '../../../../lib/store/backup/import.ts';
import { backupOf } from '../../../support/backups.ts';
import { freshDatabase } from '../../../support/store.ts';
import { aWatch, fillUserTables, readUserTables, someUserState, type UserState } from '../../../support/user-state.ts';

let db: Database;
let bytes: Uint8Array<ArrayBuffer>;
let lines: string[];
let present: UserState;

beforeEach(async () => {
  db = freshDatabase();
  await fillUserTables(db, { ...someUserState, sources: [] });
  const backup = await backupOf(db);
  bytes = new Uint8Array(await backup.arrayBuffer());
  lines = (await backup.text()).trimEnd().split('\n');
  await fillUserTables(db, { watches: [aWatch('salt-pans', 4000)] });
  present = await readUserTables(db);
});

async function problemWith(blob: Blob): Promise<BackupProblem | null> {
  const outcome = await stageBackup(db, blob, 1);
  return outcome.ok ? null : outcome.problem;
}

async function expectRefused(blob: Blob): Promise<BackupProblem> {
  const problem = await problemWith(blob);
  expect(problem).not.toBeNull();
  expect(await readUserTables(db)).toEqual(present);
  expect(await db.aside.count()).toBe(0);
  return problem!;
}

describe('a damaged file', () => {
  it('is detected when any byte is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const other = bytes.slice();
        other[at]! ^= flip;

        const problem = await expectRefused(new Blob([other]));

        expect(['not-a-backup', 'damaged', 'truncated']).toContain(problem.kind);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is detected when it is truncated anywhere', async () => {
    for (let length = 0; length < bytes.length; length += 3) {
      const problem = await expectRefused(new Blob([bytes.slice(0, length)]));

      expect(['not-a-backup', 'damaged', 'truncated'], `cut at ${length}`).toContain(problem.kind);
    }
  }, 60_000);

  it('is detected when intact lines are missing, duplicated or reordered', async () => {
    const without = lines.filter((_, at) => at !== 4);
    const doubled = [...lines.slice(0, 5), ...lines.slice(4)];
    const turned = lines.toSpliced(4, 2, lines[5]!, lines[4]!);

    for (const changed of [without, doubled, turned]) {
      const problem = await expectRefused(new Blob([`${changed.join('\n')}\n`]));
      expect(problem.kind).toBe('damaged');
    }
  });

  it('is reported with the range of damaged lines', async () => {
    const changed = lines.with(3, lines[3]!.replace('0', '1'));

    const problem = await expectRefused(new Blob([`${changed.join('\n')}\n`]));

    expect(problem).toEqual({ kind: 'damaged', fromLine: 3, toLine: lines.length });
  });

  it('is reported with the last line when it is truncated', async () => {
    const problem = await expectRefused(new Blob([lines.slice(0, 5).join('\n')]));

    expect(problem).toEqual({ kind: 'truncated', line: 5 });
  });

  it('is rejected when data follows its end', async () => {
    const problem = await expectRefused(new Blob([bytes, '{"table":"watches","row":{}}\n']));

    expect(problem.kind).toBe('truncated');
  });

  it.each([
    ['nothing', new Blob([])],
    ['another text', new Blob(['中际旭创,300308\n'])],
    ['another JSON', new Blob(['{"format":"other"}\n'])],
    ['zeroes', new Blob([new Uint8Array(5000)])],
    ['a long line', new Blob(['x'.repeat(1000)])],
  ])('is reported as not a backup when it is %s', async (_, blob) => {
    expect(await expectRefused(blob)).toEqual({ kind: 'not-a-backup' });
  });

  it('does not fill the memory when it has no checksums', async () => {
    const endless = new Blob([
      '{"format":"yanjing-backup"',
      ...Array.from({ length: 40 }, () => 'x'.repeat(1_000_000)),
    ]);

    expect((await expectRefused(endless)).kind).toBe('damaged');
  });
});

it('a file that was moved or deleted is reported as unreadable', async () => {
  const gone = new Blob([bytes]);
  gone.stream = () => {
    throw new DOMException('moved', 'NotReadableError');
  };

  expect(await expectRefused(gone)).toEqual({ kind: 'unreadable' });
});
