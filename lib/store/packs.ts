// The pack of a row: facts of all packs share four tables. Installing a pack replaces only rows with its id.

/** The packaged seeds. */
export const seedPackId = 0;

export const packTables = ['companies', 'reports', 'views', 'figures'] as const;

/** Optional, so that a row without a pack is never taken for a packaged one. */
export type Packed<T> = T & { packId?: number };

export function withoutPack<T extends object>(row: Packed<T>): T {
  const { packId: _, ...bare } = row;
  return bare as unknown as T;
}
