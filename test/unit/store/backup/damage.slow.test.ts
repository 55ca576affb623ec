// Files that are not as they were written: each is refused with what is wrong, and nothing of the user's changes.
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupProblem } from '../../../../lib/model/backup.ts';
import type { Database } from '../../../../lib/store/database.ts';
import { stageBackup } from '../../../../lib/store/backup/import.ts';
import { aHeader, backupOf, forged } from '../../../support/backups.ts';
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
  it('is noticed whichever byte is another', async () => {
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

  it('is noticed wherever it is cut', async () => {
    for (let length = 0; length < bytes.length; length += 3) {
      const problem = await expectRefused(new Blob([bytes.slice(0, length)]));

      expect(['not-a-backup', 'damaged', 'truncated'], `cut at ${length}`).toContain(problem.kind);
    }
  }, 60_000);

  it('is noticed where lines are lost, doubled or in another order, though each is as it was', async () => {
    const without = lines.filter((_, at) => at !== 4);
    const doubled = [...lines.slice(0, 5), ...lines.slice(4)];
    const turned = lines.toSpliced(4, 2, lines[5]!, lines[4]!);

    for (const changed of [without, doubled, turned]) {
      const problem = await expectRefused(new Blob([`${changed.join('\n')}\n`]));
      expect(problem.kind).toBe('damaged');
    }
  });

  it('says between which lines', async () => {
    const changed = lines.with(3, lines[3]!.replace('0', '1'));

    const problem = await expectRefused(new Blob([`${changed.join('\n')}\n`]));

    expect(problem).toEqual({ kind: 'damaged', fromLine: 3, toLine: lines.length });
  });

  it('says after which line it ends too early', async () => {
    const problem = await expectRefused(new Blob([lines.slice(0, 5).join('\n')]));

    expect(problem).toEqual({ kind: 'truncated', line: 5 });
  });

  it('that goes on after its end is not believed either', async () => {
    const problem = await expectRefused(new Blob([bytes, '{"table":"watches","row":{}}\n']));

    expect(problem.kind).toBe('truncated');
  });

  it.each([
    ['nothing', new Blob([])],
    ['another text', new Blob(['中际旭创,300308\n'])],
    ['another JSON', new Blob(['{"format":"other"}\n'])],
    ['zeroes', new Blob([new Uint8Array(5000)])],
    ['a long line', new Blob(['x'.repeat(1000)])],
  ])('that is %s is no backup at all', async (_, blob) => {
    expect(await expectRefused(blob)).toEqual({ kind: 'not-a-backup' });
  });

  it('that has no sums does not fill the memory', async () => {
    const endless = new Blob([
      '{"format":"yanjing-backup"',
      ...Array.from({ length: 40 }, () => 'x'.repeat(1_000_000)),
    ]);

    expect((await expectRefused(endless)).kind).toBe('damaged');
  });
});

describe('a file that is whole but not ours', () => {
  const end = { end: { rows: 1 } };
  const badRow = (table: string, issue: RegExp): unknown =>
    expect.objectContaining({ kind: 'bad-row', table, issue: expect.stringMatching(issue) });

  it('of a later form, or of a later store, says so and does not guess', async () => {
    expect(await expectRefused(await forged([aHeader({ version: 2, more: 1 })], [{ odd: 1 }]))).toEqual({
      kind: 'newer-version',
    });
    expect(await expectRefused(await forged([aHeader({ schemaVersion: 999 })], [{ end: { rows: 0 } }]))).toEqual({
      kind: 'newer-version',
    });
  });

  it.each([
    ['a watch without a time', { table: 'watches', row: { companyId: 'a' } }, badRow('watches', /addedAtMs/)],
    ['an id that is none', { table: 'notes', row: { companyId: '../x' } }, badRow('notes', /companyId/)],
    ['a field too many', { table: 'watches', row: { companyId: 'a', addedAtMs: 1, x: 1 } }, badRow('watches', /x/)],
    ['a table that is not the user’s', { table: 'figures', row: { id: 'a' } }, badRow('figures', /unknown table/)],
    ['a table by a name of objects', { table: '__proto__', row: {} }, badRow('__proto__', /unknown table/)],
    ['a row that is no object', { table: 'watches', row: 'a' }, badRow('', /no known kind/)],
    ['a piece of nothing', { piece: 'a' }, badRow('', /piece/)],
    [
      'pieces that do not come',
      { table: 'sources', row: { reportId: 'a', attachedAtMs: 1 }, long: { text: 2 } },
      badRow('sources', /pieces are missing/),
    ],
  ])('with %s names the line', async (_, line, problem) => {
    const blob = await forged([aHeader()], [{ table: 'ownAliases', row: aliasRow }, line, end]);

    expect(await expectRefused(blob)).toEqual(problem);
    expect(await expectRefused(blob)).toHaveProperty('line', 4);
  });

  it('with fewer rows than it says is not taken', async () => {
    expect(await expectRefused(await forged([aHeader()], [{ end: { rows: 3 } }]))).toMatchObject({ kind: 'bad-row' });
  });

  it('without an end is not taken', async () => {
    const blob = await forged([aHeader()], [{ table: 'ownAliases', row: aliasRow }]);

    expect(await expectRefused(blob)).toMatchObject({ kind: 'truncated' });
  });
});

const aliasRow = { word: '寒王', companyId: 'cambricon', addedAtMs: 1 };

it('a file that cannot be read any more says so', async () => {
  const gone = new Blob([bytes]);
  gone.stream = () => {
    throw new DOMException('moved', 'NotReadableError');
  };

  expect(await expectRefused(gone)).toEqual({ kind: 'unreadable' });
});
