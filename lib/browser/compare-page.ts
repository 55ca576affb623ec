// Addresses of the page that compares companies and of the page that draws a company's picture, and opening them in a tab.
import { browser } from 'wxt/browser';

/** Companies by id, or all of a sector or theme as reports name it. */
export type Compared = { companyIds: readonly string[] } | { group: string };

const comparePage = '/compare.html';

export const comparedInHash = (compared: Compared): string =>
  `#${new URLSearchParams(
    'group' in compared ? { group: compared.group } : { companies: compared.companyIds.join(',') },
  ).toString()}`;

/** Returns no companies for an address without any. */
export function parseCompared(hash: string): Compared {
  const parameters = new URLSearchParams(hash.slice(1));
  const group = parameters.get('group');
  if (group !== null && group !== '') return { group };
  const companyIds = (parameters.get('companies') ?? '').split(',').filter((id) => id !== '');
  return { companyIds: [...new Set(companyIds)] };
}

export async function openCompare(compared: Compared): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(comparePage) + comparedInHash(compared) });
}

const picturePage = '/picture.html';

/** The company that the picture page shows; `null` if its address names none. */
export const companyInHash = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get('company');

export async function openPicture(companyId: string): Promise<void> {
  const hash = new URLSearchParams({ company: companyId }).toString();
  await browser.tabs.create({ url: `${browser.runtime.getURL(picturePage)}#${hash}` });
}
