// What the rows of older versions of the store lack: given to a database as it is opened, and to the rows of an old backup
// as they are read, so that both become the same.
import type { UserRow, UserTableName } from './user-tables.ts';

interface Upgrade {
  /** From this version of the store on. */
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

/** @param from the version of the store that the row is of. */
export const upgradeRow = (table: UserTableName, row: UserRow, from: number): UserRow =>
  upgrades
    .filter((one) => one.table === table && one.version > from)
    .reduce((older, { upgrade }) => upgrade(older), row);
