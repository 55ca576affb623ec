// Row migrations, shared by the database upgrade and the backup reader so that both give the same rows.
import type { UserRow, UserTableName } from './user-tables.ts';

interface Upgrade {
  /** The schema version that introduced the change. */
  version: number;
  table: UserTableName;
  upgrade: (row: UserRow) => UserRow;
}

const upgrades: readonly Upgrade[] = [
  {
    version: 4,
    table: 'watches',
    upgrade: (watch) => ({ ...watch, order: -Number(watch['addedAtMs']), changedAtMs: watch['addedAtMs'] }),
  },
];

/** @param from schema version of the row. */
export const upgradeRow = (table: UserTableName, row: UserRow, from: number): UserRow =>
  upgrades
    .filter((one) => one.table === table && one.version > from)
    .reduce((older, { upgrade }) => upgrade(older), row);
