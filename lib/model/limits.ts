// How many rows the user may have in each table, and the error of a table that is full.

export const rowLimits = { watches: 20_000, mutes: 2000, ownAliases: 2000, ownListings: 20_000 } as const;

export type LimitedTable = keyof typeof rowLimits;

export class LimitReachedError extends Error {
  override name = 'LimitReachedError';
  readonly table: LimitedTable;

  constructor(table: LimitedTable) {
    super(`${table}: the limit of ${rowLimits[table]} rows is reached`);
    this.table = table;
  }
}
