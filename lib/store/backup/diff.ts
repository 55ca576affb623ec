// How a row of a backup stands to the present one of the same key.
import type { RestoreMode } from '../../model/backup.ts';
import { userTables, type UserRow, type UserTableName } from '../user-tables.ts';

/** Of values as JSON has them; a field that is undefined is one that is not there. */
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

/** Whether the row of the backup is to stand. */
export const isTaken = (difference: Difference, mode: RestoreMode): boolean =>
  difference === 'added' || difference === 'later' || (difference === 'earlier' && mode === 'replace');
