// Validates a whole backup file and stages its rows in the store. The user's tables are not changed.
import type { BackupHeader, RowProblems, TableDifference } from '../../model/backup.ts';
import type { Database } from '../database.ts';
import { countUserRows, keyOf, tableOf, userTables, type UserRow, type UserTableName } from '../user-tables.ts';
import {
  addIncomingBatch,
  clearRun,
  createBatch,
  finishIncoming,
  newIncomingRun,
  startIncoming,
  type KeptRow,
} from './staging.ts';
import { differenceOf } from './diff.ts';
import { checkRowLimit, outcomeOf, type Outcome, type Work } from './errors.ts';
import { createCompanyRows } from './company-rows.ts';
import { readItems } from './read.ts';
import { createRowProblems } from './row-problems.ts';

export interface Staged {
  run: string;
  header: BackupHeader;
  /** As stored in the backup; `undefined` if it has none. */
  settings: unknown;
  differences: Record<UserTableName, TableDifference>;
  problems: RowProblems;
}

const noDifferences = (): Staged['differences'] =>
  Object.fromEntries(
    userTables.map(({ name }) => [name, { added: 0, same: 0, different: 0, later: 0, absent: 0 }]),
  ) as Staged['differences'];

/** Adds the differences between the rows and the stored rows to `total`. */
async function compare(db: Database, table: UserTableName, rows: UserRow[], total: TableDifference): Promise<void> {
  const present = await tableOf(db, table).bulkGet(rows.map((row) => keyOf(tableOf(db, table), row)));
  for (const [at, row] of rows.entries()) {
    const difference = differenceOf(table, row, present[at]);
    if (difference === 'added' || difference === 'same') total[difference] += 1;
    else total.different += 1;
    if (difference === 'later') total.later += 1;
  }
}

export function stageBackup(db: Database, blob: Blob, nowMs: number, work: Work = {}): Promise<Outcome<Staged>> {
  const run = newIncomingRun();
  return outcomeOf(async () => {
    await startIncoming(db, run, nowMs);
    try {
      const differences = noDifferences();
      let header: BackupHeader | undefined;
      let settings: unknown;
      const problems = createRowProblems();
      const kept: KeptRow[] = [];
      let at = 0;
      const batch = createBatch<UserRow>();
      let table: UserTableName | null = null;
      const flush = async (): Promise<void> => {
        const rows = batch.take();
        if (!table || rows.length === 0) return;
        await compare(db, table, rows, differences[table]);
        const { added, same, different } = differences[table];
        checkRowLimit(table, added + same + different);
        await addIncomingBatch(db, run, at++, { table, rows });
      };
      const rowsByCompany = await createCompanyRows(db, run);
      for await (const item of readItems(blob, work)) {
        if (item.kind === 'header') ({ header } = item);
        else if (item.kind === 'settings') ({ settings } = item);
        else if (item.kind === 'unreadable') {
          problems.lost(item.problem);
          if (item.key) kept.push(item.key);
        } else {
          if (item.trimmed) problems.trimmed(item.trimmed);
          if (item.table !== table || batch.isFull()) await flush();
          ({ table } = item);
          const row = rowsByCompany.take(table, item.row, at);
          if (row) batch.add(row, row);
        }
      }
      await flush();
      await rowsByCompany.joinDoubles();
      const counts = await countUserRows(db);
      for (const { name } of userTables) {
        const { same, different } = differences[name];
        const keys = kept.filter((row) => row.table === name).map(({ key }) => key);
        const spared = await tableOf(db, name).where(':id').anyOf(keys).count();
        differences[name].absent = Math.max(0, counts[name] - same - different - spared);
      }
      await finishIncoming(db, run, { startedAtMs: nowMs, batches: at, kept });
      return { run, header: header!, settings, differences, problems: problems.all() };
    } catch (error) {
      await clearRun(db, run);
      throw error;
    }
  });
}

/** Call it when the user cancels the restore after the preview. */
export const discardStaged = async (db: Database, { run }: Staged): Promise<void> => {
  await clearRun(db, run);
};
