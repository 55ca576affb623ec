// Compares two versions of a pack.
import { glossaryKey } from './check.ts';
import type { PackContent } from './pack.ts';

export interface PartDifference {
  added: number;
  changed: number;
  removed: number;
}

export type PackDifference = Record<keyof PackContent, PartDifference>;

/** JSON with sorted keys, so that rows with the same fields in another order are equal. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

function compare<T>(before: readonly T[], after: readonly T[], idOf: (row: T) => string): PartDifference {
  const old = new Map(before.map((row) => [idOf(row), canonical(row)]));
  const ids = new Set(after.map(idOf));
  const changed = after.filter((row) => old.has(idOf(row)) && old.get(idOf(row)) !== canonical(row)).length;
  const added = after.filter((row) => !old.has(idOf(row))).length;
  return { added, changed, removed: [...old.keys()].filter((id) => !ids.has(id)).length };
}

const byId = ({ id }: { id: string }): string => id;

/** @param before null if the pack is new. */
export function diffPacks(before: PackContent | null, after: PackContent): PackDifference {
  return {
    companies: compare(before?.companies ?? [], after.companies, byId),
    reports: compare(before?.reports ?? [], after.reports, byId),
    views: compare(before?.views ?? [], after.views, byId),
    figures: compare(before?.figures ?? [], after.figures, byId),
    glossary: compare(before?.glossary ?? [], after.glossary, glossaryKey),
  };
}
