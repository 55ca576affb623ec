// Counts the rows of each table, for diagnostics.
import type { Database } from './database.ts';

export interface TableCounts {
  /** Version of the open database, which may differ from `schemaVersion` in a page that was opened before an upgrade. */
  schema: number;
  rows: Readonly<Record<string, number>>;
}

export async function countTables(db: Database): Promise<TableCounts> {
  const rows = await db.transaction('r', db.tables, () =>
    Promise.all(db.tables.map(async (table): Promise<[string, number]> => [table.name, await table.count()])),
  );
  return { schema: db.verno, rows: Object.fromEntries(rows) };
}
