// Row migrations, shared by the database upgrade and the backup reader so that both give the same rows.
import { currentCompanyId } from '../listings/former-ids.ts';
import type { UserRow, UserTableName } from './user-tables.ts';

interface Upgrade {
  /** The schema version that introduced the change. */
  version: number;
  table: UserTableName;
  upgrade: (row: UserRow) => UserRow;
}

/** The companies' ids became listing keys. The database upgrade also joins rows that then have the same key. */
const withCurrentId = (table: UserTableName): Upgrade => ({
  version: 6,
  table,
  upgrade: (row) =>
    typeof row['companyId'] === 'string' ? { ...row, companyId: currentCompanyId(row['companyId']) } : row,
});

const upgrades: readonly Upgrade[] = [
  {
    version: 4,
    table: 'watches',
    upgrade: (watch) => ({ ...watch, order: -Number(watch['addedAtMs']), changedAtMs: watch['addedAtMs'] }),
  },
  withCurrentId('watches'),
  withCurrentId('notes'),
  withCurrentId('ownAliases'),
];

/** @param from schema version of the row. @param to schema version to reach; by default the present one. */
export const upgradeRow = (table: UserTableName, row: UserRow, from: number, to = Infinity): UserRow =>
  upgrades
    .filter((one) => one.table === table && one.version > from && one.version <= to)
    .reduce((older, { upgrade }) => upgrade(older), row);
