// Compares a backup row with the stored row that has the same key.
import type { RestoreMode } from '../../model/backup.ts';
import { userTables, type UserRow, type UserTableName } from '../user-tables.ts';

/** Deep equality of JSON values. An `undefined` field equals a missing one. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as UserRow, other as UserRow];
  const fields = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...fields].every((field) => isSame(left[field], right[field]));
}

const timeOf = (table: UserTableName, row: UserRow): number =>
  Number(row[userTables.find(({ name }) => name === table)!.time]);

export type Difference = 'added' | 'same' | 'later' | 'earlier';

export function differenceOf(table: UserTableName, row: UserRow, present: UserRow | undefined): Difference {
  if (!present) return 'added';
  if (isSame(row, present)) return 'same';
  return timeOf(table, row) > timeOf(table, present) ? 'later' : 'earlier';
}

/** Whether a restore writes the backup row. */
export const isApplied = (difference: Difference, mode: RestoreMode): boolean =>
  difference === 'added' || difference === 'later' || (difference === 'earlier' && mode === 'replace');
