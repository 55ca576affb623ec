// How many rows each table has.
import type { Database } from './database.ts';

export interface TableCounts {
  /** Of the database in the browser, which an old page may have opened before an upgrade. */
  schema: number;
  rows: Readonly<Record<string, number>>;
}

export async function countTables(db: Database): Promise<TableCounts> {
  const rows = await db.transaction('r', db.tables, () =>
    Promise.all(db.tables.map(async (table): Promise<[string, number]> => [table.name, await table.count()])),
  );
  return { schema: db.verno, rows: Object.fromEntries(rows) };
}
