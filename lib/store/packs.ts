// The pack of a row: facts of all packs share four tables. Installing a pack replaces only rows with its id.

/** The packaged seeds. */
export const seedPackId = 0;

export const packTables = ['companies', 'reports', 'views', 'figures'] as const;

/** 0 for packaged rows, else the id of an installed pack. Optional: a row without a pack is never taken for a packaged one. */
export type Packed<T> = T & { packId?: number | string };

export function withoutPack<T extends object>(row: Packed<T>): T {
  const { packId: _, ...bare } = row;
  return bare as unknown as T;
}
