// Checks of rows against each other: references, duplicates, listings, dates, and the glossary. For packs and for the seeds.
import { fitsExchange } from '../listings/exchanges.ts';
import { currentCompanyId } from '../listings/former-ids.ts';
import { listingKey, primaryOf } from '../listings/key.ts';
import type { Company } from '../model/company.ts';
import { isFutureDay } from '../model/days.ts';
import type { Figure } from '../model/figure.ts';
import type { GlossaryRow, UnitFamily } from '../model/glossary.ts';
import type { Report } from '../model/report.ts';
import type { PackContent } from './pack.ts';
import type { Problem } from './problems.ts';

type PackView = PackContent['views'][number];
type PackCompany = PackContent['companies'][number];

/** A row and its place in a file. */
export interface Placed<T, P> {
  place: P;
  value: T;
}

export interface PlacedRows<P> {
  companies: Placed<PackCompany | Company, P>[];
  reports: Placed<Report, P>[];
  views: Placed<PackView, P>[];
  figures: Placed<Figure, P>[];
  glossary: Placed<GlossaryRow, P>[];
}

export interface RowCheck<P> {
  rows: PlacedRows<P>;
  /** Rows that all packs share: see seeds/metrics.json and seeds/units.json. */
  shared: readonly GlossaryRow[];
  nowMs: number;
  report: (place: P, problem: Problem) => void;
}

export const glossaryKey = (row: GlossaryRow): string =>
  [row.kind, row.kind === 'metric' ? row.id : row.term, row.kind === 'rating' ? (row.publisher ?? '') : ''].join('|');

function checkDuplicates<P>(
  rows: readonly Placed<unknown, P>[],
  ids: readonly string[],
  report: RowCheck<P>['report'],
) {
  const seen = new Set<string>();
  for (const [at, { place }] of rows.entries()) {
    const id = ids[at]!;
    if (seen.has(id)) report(place, { code: 'duplicate', values: { id } });
    seen.add(id);
  }
}

function checkReferences<P>({ rows, report }: RowCheck<P>): void {
  const companies = new Set(rows.companies.map(({ value }) => value.id));
  const reports = new Map(rows.reports.map(({ value }) => [value.id, value]));
  const company = (place: P, id: string | undefined): void => {
    if (id !== undefined && !companies.has(id)) report(place, { code: 'company', values: { id } });
  };
  const source = ({ place, value }: Placed<PackView | Figure, P>): void => {
    const found = reports.get(value.reportId);
    if (!found) {
      report(place, { code: 'report', values: { id: value.reportId } });
      return;
    }
    const beyond = value.evidence.find((span) => span.end > found.source.length);
    if (beyond) report(place, { code: 'beyond', values: { start: beyond.start, end: beyond.end } });
  };
  for (const { place, value } of rows.companies) company(place, value.parentId);
  for (const row of rows.views) {
    source(row);
    company(row.place, row.value.subject.companyId);
  }
  for (const row of rows.figures) {
    source(row);
    for (const id of row.value.subject.companyIds) company(row.place, id);
  }
}

/** A listing must belong to one company, because its code on a page must identify one. */
function checkListings<P>({ rows, report }: RowCheck<P>): void {
  const owners = new Map<string, string>();
  for (const { place, value } of rows.companies) {
    for (const listing of value.listings) {
      const key = listingKey(listing);
      if (!fitsExchange(listing.code, listing.exchange)) report(place, { code: 'code', values: { key } });
      const owner = owners.get(key);
      if (owner) report(place, { code: 'listing', values: { key, owner } });
      owners.set(key, value.id);
    }
  }
}

/** So a company is the same row, whether it comes from a report, the directory or a watchlist. */
function checkIds<P>({ rows, report }: RowCheck<P>): void {
  for (const { place, value } of rows.companies) {
    const { id, status, listings } = value;
    const primary = primaryOf(listings);
    const present = currentCompanyId(id);
    // Old backups and synced data mean the listed company by it.
    if (present !== id) report(place, { code: 'former', values: { id, present } });
    if (status !== 'listed' || !primary) continue;
    const key = listingKey(primary);
    if (listings[0] !== primary) report(place, { code: 'first', values: { key } });
    if (id !== key) report(place, { code: 'primary', values: { key } });
  }
}

/** A report of the future would count as the latest for ever. */
function checkDates<P>({ rows, report, nowMs }: RowCheck<P>): void {
  for (const { place, value } of [...rows.reports, ...rows.figures]) {
    if (value.asOf !== undefined && isFutureDay(value.asOf, nowMs)) report(place, { code: 'future' });
  }
}

/** Reports omit the currency (1,000 亿) or the share (目标价 82 元), and count goods by their weight. */
const fits = (expected: UnitFamily, found: UnitFamily): boolean =>
  expected === found ||
  found === 'count' ||
  (expected === 'price' && found === 'money') ||
  (expected === 'count' && found === 'physical');

function checkMetrics<P>({ rows, shared, report }: RowCheck<P>): void {
  const known = [...shared, ...rows.glossary.map(({ value }) => value)];
  const metrics = new Map(known.flatMap((row) => (row.kind === 'metric' ? [[row.id, row] as const] : [])));
  const units = new Map(known.flatMap((row) => (row.kind === 'unit' ? [[row.term, row] as const] : [])));
  for (const { place, value } of rows.figures) {
    const metric = metrics.get(value.metric.id);
    if ([value.metric.zh, value.metric.en, metric?.zh, metric?.en].every((name) => name === undefined))
      report(place, { code: 'metric', values: { id: value.metric.id } });
    const [expected, found] = [metric?.family, units.get(value.unit)?.family];
    if (expected && found && !fits(expected, found))
      report(place, { code: 'unit', values: { id: value.metric.id, expected, found, unit: value.unit } });
  }
}

function checkRatings<P>({ rows, report }: RowCheck<P>): void {
  const ratings = new Map(
    rows.glossary.flatMap(({ value }) => (value.kind === 'rating' ? [[glossaryKey(value), value] as const] : [])),
  );
  const publishers = new Map(rows.reports.map(({ value }) => [value.id, value.publisher ?? '']));
  for (const { place, value } of rows.views) {
    const { stance, stanceClass, reportId } = value;
    const row = ratings.get(`rating|${stance}|${publishers.get(reportId) ?? ''}`) ?? ratings.get(`rating|${stance}|`);
    if (row?.class && stanceClass && row.class !== stanceClass)
      report(place, { code: 'class', values: { word: stance, expected: row.class, found: stanceClass } });
  }
}

export function checkRows<P>(check: RowCheck<P>): void {
  const { rows, report } = check;
  for (const part of ['companies', 'reports', 'views', 'figures'] as const)
    checkDuplicates<P>(
      rows[part],
      rows[part].map(({ value }) => value.id),
      report,
    );
  checkDuplicates<P>(
    rows.glossary,
    rows.glossary.map(({ value }) => glossaryKey(value)),
    report,
  );
  checkReferences(check);
  checkListings(check);
  checkIds(check);
  checkDates(check);
  checkMetrics(check);
  checkRatings(check);
}
