// Validates a row of a backup against the schema of its table.
import type { RowProblem } from '../../model/backup.ts';
import { upgradeRow } from '../upgrades.ts';
import { userTables, type UserKey, type UserRow, type UserTable, type UserTableName } from '../user-tables.ts';

export interface RawRow {
  line: number;
  table: string;
  row: UserRow;
}

export type CheckedRow =
  /** `trimmed`: the fields that were left out, because this build does not know them. */
  | { kind: 'row'; table: UserTableName; row: UserRow; trimmed?: RowProblem }
  /** `key`: the row that it would have replaced, if the key can be read. */
  | { kind: 'unreadable'; problem: RowProblem; key?: { table: UserTableName; key: UserKey } };

interface Issue {
  code?: string;
  path: PropertyKey[];
  keys?: string[];
}

/** The field and the schema's issue code, for a user who inspects the file. */
export function describeIssue(issue: Issue | undefined): string {
  const fields = issue?.path.length ? issue.path.map(String).join('.') : (issue?.keys ?? []).join();
  return `${fields} ${issue?.code ?? ''}`.trim();
}

function keyIn({ name, key }: UserTable, row: UserRow): { table: UserTableName; key: UserKey } | undefined {
  const parts = key.map((field) => row[field]).filter((part) => typeof part === 'string');
  if (parts.length < key.length) return undefined;
  return { table: name, key: parts.length === 1 ? parts[0]! : parts };
}

/** Fields that a newer build added: the rest of the row is the user's, and better than nothing. */
function unknownFields(issues: readonly Issue[]): string[] {
  const isUnknown = ({ code, path }: Issue): boolean => code === 'unrecognized_keys' && path.length === 0;
  return issues.every(isUnknown) ? issues.flatMap(({ keys }) => keys ?? []) : [];
}

/** @param from schema version of the row. */
export function checkRow({ line, table: name, row }: RawRow, from: number): CheckedRow {
  const table = userTables.find((one) => one.name === name);
  const upgraded = table ? upgradeRow(table.name, row, from) : row;
  const unreadable = (issue: string): CheckedRow => {
    const key = table && keyIn(table, upgraded);
    return { kind: 'unreadable', problem: { line, table: name, issue }, ...(key ? { key } : {}) };
  };
  if (!table) return unreadable('unknown table');
  const checked = table.schema.safeParse(upgraded);
  if (checked.success) return { kind: 'row', table: table.name, row: checked.data };
  const unknown = unknownFields(checked.error.issues);
  const known = Object.fromEntries(Object.entries(upgraded).filter(([field]) => !unknown.includes(field)));
  const again = unknown.length > 0 ? table.schema.safeParse(known) : checked;
  const issue = describeIssue(checked.error.issues[0]);
  if (!again.success) return unreadable(issue);
  return { kind: 'row', table: table.name, row: again.data, trimmed: { line, table: name, issue } };
}
