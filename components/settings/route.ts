// Addresses of the options page: which page and which element on it a URL hash leads to.
import { fields, type FieldKey } from '../../lib/settings/fields.ts';
import type { PageId, PartId } from '../ui/texts.ts';

/** The parts of each page, in order. The first page opens without a hash. */
export const settingsPages: readonly { id: PageId; parts: readonly PartId[] }[] = [
  { id: 'common', parts: ['look', 'sites', 'shortcuts'] },
  { id: 'watchlist', parts: ['watchlist', 'data', 'sync'] },
  { id: 'reports', parts: ['reports', 'packs', 'words', 'directory'] },
  { id: 'links', parts: ['links', 'quotes'] },
  { id: 'about', parts: ['about', 'privacy'] },
];

export const settingId = (key: FieldKey): string => `setting-${key}`;

/** Controls and headings that links lead to, and the part that each is in. */
const controls: Readonly<Partial<Record<string, PartId>>> = {
  'restore-file': 'data',
  restore: 'data',
  copies: 'data',
  'pack-file': 'packs',
  'directory-file': 'directory',
  ...Object.fromEntries(fields.map(({ key, part }) => [settingId(key), part])),
};

export interface Route {
  page: PageId;
  /** Id of the element to scroll to; null for the top of the page. */
  target: string | null;
}

export const pageOfPart = (part: PartId): PageId => settingsPages.find(({ parts }) => parts.includes(part))!.id;

/** The percent-decoded text, or the text itself if it is malformed, such as "%" or "%E4". */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Malformed. The raw text matches no page, part or control, so `parseRoute` returns the first page.
    return text;
  }
}

/**
 * @param hash of a page (#common), of a part (#sync; once the options were one page, so links to all parts exist) or of a
 * control (#setting-theme). Any other hash leads to the first page.
 */
export function parseRoute(hash: string): Route {
  const id = decode(hash.replace(/^#/, ''));
  const page = settingsPages.find((one) => one.id === id);
  if (page) return { page: page.id, target: null };
  const control = Object.hasOwn(controls, id) ? controls[id] : undefined;
  const withPart = settingsPages.find(({ parts }) => parts.some((part) => part === (control ?? id)));
  return withPart ? { page: withPart.id, target: id } : { page: settingsPages[0]!.id, target: null };
}
