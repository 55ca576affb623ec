// Rows of a backup by company. A backup may name one company by two ids: by a former one and by its key, or by the listing that
// was watched before a pack brought the company.
import { companyIdOf } from '../adopt-listings.ts';
import type { Database } from '../database.ts';
import { joinRows } from '../join-rows.ts';
import type { UserRow, UserTableName } from '../user-tables.ts';
import { readBatch, writeBatch, type IncomingBatch } from './staging.ts';

export interface CompanyRows {
  /**
   * @param at the batch that the row will be in.
   * @returns the row to stage, with the id of its company in this database; `null` for the second row of a company.
   */
  take: (table: UserTableName, row: UserRow, at: number) => UserRow | null;
  /** Call it when all batches are written: joins each second row with the first one. */
  joinDoubles: () => Promise<void>;
}

export async function createCompanyRows(db: Database, run: string): Promise<CompanyRows> {
  const idOf = await companyIdOf(db);
  const batches = { watches: new Map<string, number>(), notes: new Map<string, number>() };
  const doubles: { table: 'watches' | 'notes'; row: UserRow }[] = [];
  return {
    take(table, row, at) {
      const { companyId } = row;
      if (typeof companyId !== 'string') return row;
      const owner = idOf(companyId);
      const next = owner === companyId ? row : { ...row, companyId: owner };
      if (table !== 'watches' && table !== 'notes') return next;
      if (!batches[table].has(owner)) {
        batches[table].set(owner, at);
        return next;
      }
      doubles.push({ table, row: next });
      return null;
    },
    async joinDoubles() {
      for (const { table, row } of doubles) {
        const at = batches[table].get(String(row['companyId']))!;
        await db.transaction('rw', db.aside, async () => {
          const { rows } = await readBatch<IncomingBatch>(db, run, at);
          const joined = rows.map((one) => (one['companyId'] === row['companyId'] ? joinRows(table, one, row) : one));
          await writeBatch(db, run, at, { table, rows: joined });
        });
      }
    },
  };
}
