// Filters and sorts the reports of the library page. Pure.
import { ageOf } from '../../lib/comparison/staleness.ts';
import { inLanguage, type Language } from '../../lib/format/language.ts';
import type { Bilingual } from '../../lib/model/ids.ts';

/**
 * `unconfirmed`: an own report with facts that the user has not checked. `confirmed`: an own report, all checked. `installed`
 * and `packaged`: of a pack that the user did not write, so it cannot be edited here.
 */
export const reportStates = ['unconfirmed', 'confirmed', 'installed', 'packaged'] as const;
export type ReportState = (typeof reportStates)[number];

export interface ListedReport {
  id: string;
  title: Bilingual;
  /** Translated if the glossary knows it; null if the document names none. */
  house: Bilingual | null;
  asOf: string;
  /** When the user added it; null for reports of packs. */
  addedAtMs: number | null;
  state: ReportState;
  companies: readonly { id: string; name: Bilingual; codes: readonly string[] }[];
  viewCount: number;
  figureCount: number;
  /** Facts that the user did not check yet. */
  unconfirmedCount: number;
}

export const reportOrders = ['date', 'added', 'title', 'house'] as const;
export type ReportOrder = (typeof reportOrders)[number];

/** Longest age in days; null for any. */
export const reportAges = [null, 30, 90, 365] as const;
export type ReportAge = (typeof reportAges)[number];

export interface ReportFilter {
  query: string;
  /** Publisher as in `houseKey`; null for any. */
  house: string | null;
  companyId: string | null;
  state: ReportState | null;
  age: ReportAge;
}

export const noFilter: ReportFilter = { query: '', house: null, companyId: null, state: null, age: null };

export const isFiltered = ({ query, ...others }: ReportFilter): boolean =>
  query.trim() !== '' || Object.values(others).some((value) => value !== null);

export const isOwn = ({ state }: Pick<ListedReport, 'state'>): boolean =>
  state === 'unconfirmed' || state === 'confirmed';

/** Both names, so that the filter survives a change of language. An empty string: no publisher is named. */
export const houseKey = ({ house }: Pick<ListedReport, 'house'>): string =>
  house ? `${house.zh ?? ''}|${house.en ?? ''}` : '';

const textsOf = ({ title, house, companies }: ListedReport): string =>
  [title, ...(house ? [house] : []), ...companies.map(({ name }) => name)]
    .flatMap(({ zh, en }) => [zh ?? '', en ?? ''])
    .concat(companies.flatMap(({ codes }) => codes))
    .join('\n')
    .toLowerCase();

/** @param today YYYY-MM-DD. */
export function filterReports(reports: readonly ListedReport[], filter: ReportFilter, today: string): ListedReport[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return reports.filter((report) => {
    if (filter.house !== null && houseKey(report) !== filter.house) return false;
    if (filter.companyId !== null && !report.companies.some(({ id }) => id === filter.companyId)) return false;
    if (filter.state !== null && report.state !== filter.state) return false;
    if (filter.age !== null && ageOf(report.asOf, today).days > filter.age) return false;
    const text = words.length === 0 ? '' : textsOf(report);
    return words.every((word) => text.includes(word));
  });
}

/** Equal ones are sorted by date, the newest first. */
export function sortReports(reports: readonly ListedReport[], order: ReportOrder, language: Language): ListedReport[] {
  const { compare } = new Intl.Collator(language);
  const byDate = (a: ListedReport, b: ListedReport): number => b.asOf.localeCompare(a.asOf);
  const by: Record<ReportOrder, (a: ListedReport, b: ListedReport) => number> = {
    date: byDate,
    added: (a, b) => (b.addedAtMs ?? 0) - (a.addedAtMs ?? 0),
    title: (a, b) => compare(inLanguage(a.title, language), inLanguage(b.title, language)),
    // Reports without a publisher are last.
    house: (a, b) =>
      Number(a.house === null) - Number(b.house === null) ||
      compare(a.house ? inLanguage(a.house, language) : '', b.house ? inLanguage(b.house, language) : ''),
  };
  return reports.toSorted((a, b) => by[order](a, b) || byDate(a, b));
}

export interface HouseChoice {
  key: string;
  house: Bilingual | null;
  count: number;
}

/** Publishers with their numbers of reports, most reports first. */
export function housesOf(reports: readonly ListedReport[]): HouseChoice[] {
  const groups = Map.groupBy(reports, houseKey);
  return [...groups]
    .map(([key, members]) => ({ key, house: members[0]!.house, count: members.length }))
    .toSorted((a, b) => b.count - a.count);
}
