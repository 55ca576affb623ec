// Undoes the removal of entries from lists of the site settings, without discarding what was changed since.
import type { SiteSettings } from './sites.ts';

type Lists = Pick<SiteSettings, 'ownLinks' | 'ownSites' | 'stripOffHosts'> & { links: readonly string[] };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `now` with the entries that are in `before` but not in `after`, each at its old position. */
function reinsert(before: readonly unknown[], after: readonly unknown[], now: readonly unknown[]): unknown[] {
  const next = [...now];
  for (const [at, entry] of before.entries()) {
    const isThere = [...after, ...next].some((other) => isSame(other, entry));
    if (!isThere) next.splice(at, 0, entry);
  }
  return next;
}

/**
 * @param before settings before the removal. @param change the removal. @param now the current settings.
 * @param defaultLinks used for `links` if it is null.
 * @returns the change that undoes the removal.
 */
export function undoRemoval(
  before: SiteSettings,
  change: Partial<SiteSettings>,
  now: SiteSettings,
  defaultLinks: readonly string[],
): Partial<SiteSettings> {
  const listsOf = ({ ownLinks, ownSites, stripOffHosts, links }: SiteSettings): Lists => ({
    ownLinks,
    ownSites,
    stripOffHosts,
    links: links ?? defaultLinks,
  });
  const [old, removed, current] = [before, { ...before, ...change }, now].map(listsOf) as [Lists, Lists, Lists];
  const keys = (Object.keys(old) as (keyof Lists)[]).filter((key) => key in change);
  return Object.fromEntries(
    keys.map((key) =>
      // Equal lists are restored as they were: `links` may have been null.
      [key, isSame(current[key], removed[key]) ? before[key] : reinsert(old[key], removed[key], current[key])],
    ),
  );
}
