// Reads the rows of a dossier by index: a library may have a thousand reports with a hundred thousand figures.
import type { PromiseExtended } from 'dexie';
import { groupsOf } from '../dossier/assemble.ts';
import type { DossierRows } from '../dossier/dossier.ts';
import { companyOfListing } from '../dossier/unreported.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { View } from '../model/view.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';

export const dossierTables = (db: Database) => [
  db.companies,
  db.reports,
  db.views,
  db.figures,
  db.watches,
  db.sources,
  db.documents,
  db.directory,
];

interface Facts {
  views: View[];
  figures: Figure[];
}

export const distinct = <T extends { id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** One query for each key, because a cursor over several keys awaits every row. */
const rowsWith = async <T extends { id: string }>(
  keys: readonly string[],
  query: (key: string) => PromiseExtended<T[]>,
): Promise<T[]> => distinct((await Promise.all(keys.map(query))).flat());

/** Views of all kinds that belong to one of the groups, sectors or themes. */
export async function viewsOfGroups(db: Database, names: string[]): Promise<View[]> {
  const indexes = ['groups', 'theme', 'subject.name'];
  const found = await Promise.all(
    indexes.map((index) => rowsWith(names, (name) => db.views.where(index).equals(name).toArray())),
  );
  return distinct(found.flat()).filter((view) => groupsOf(view).some((group) => names.includes(group)));
}

const aroundKinds: readonly string[] = ['sector', 'index', 'market', 'theme', 'group'];

/** Reports add a qualifier to a sector's name: 光通信 (通信细分行业指数). */
export const figuresOfGroups = async (db: Database, names: string[]): Promise<Figure[]> =>
  // Filtered afterwards, because a query with a filter awaits every row.
  (await rowsWith(names, (name) => db.figures.where('subject.name').startsWith(name).toArray())).filter(({ subject }) =>
    aroundKinds.includes(subject.kind),
  );

/** Everything that reports say about the company, its units and its sectors. */
async function factsAbout(db: Database, companyId: string): Promise<Facts> {
  const [units, own] = await Promise.all([
    db.companies.where('parentId').equals(companyId).primaryKeys(),
    db.views.where('subject.companyId').equals(companyId).toArray(),
  ]);
  const names = [...new Set(own.flatMap(groupsOf))];
  const [grouped, ofCompany, around] = await Promise.all([
    viewsOfGroups(db, names),
    rowsWith([companyId, ...units], (id) => db.figures.where('subject.companyIds').equals(id).toArray()),
    figuresOfGroups(db, names),
  ]);
  return { views: distinct([...own, ...grouped]), figures: distinct([...ofCompany, ...around]) };
}

/** Texts of the reports: attached by the user, or of the documents that own reports were read from. */
async function textsOf(db: Database, reports: readonly Report[]): Promise<Source[]> {
  const attached = (await db.sources.bulkGet(reports.map(({ id }) => id))).filter((source) => source !== undefined);
  const has = new Set(attached.map(({ reportId }) => reportId));
  const read = reports.filter(({ id, documentId }) => documentId !== undefined && !has.has(id));
  const documents = await db.documents.bulkGet(read.map(({ documentId = '' }) => documentId));
  const ofDocuments = documents.flatMap((document, at) =>
    document ? [{ reportId: read[at]!.id, text: document.text, attachedAtMs: document.addedAtMs }] : [],
  );
  return [...attached, ...ofDocuments];
}

/** Adds the reports and companies that the facts name, and the user's documents of these reports if they are included. */
export async function withNamedRows(
  db: Database,
  { views, figures }: Facts,
  companyId: string | null,
  isOwnIncluded: boolean,
): Promise<DossierRows & { companies: Company[] }> {
  const reportIds = [...new Set([...views, ...figures].map(({ reportId }) => reportId))];
  const companyIds = [
    ...new Set([
      ...(companyId === null ? [] : [companyId]),
      ...views.flatMap(({ subject }) => subject.companyId ?? []),
      ...figures.flatMap(({ subject }) => subject.companyIds),
    ]),
  ];
  const [named, units, found] = await Promise.all([
    db.companies.bulkGet(companyIds),
    companyId === null ? [] : db.companies.where('parentId').equals(companyId).toArray(),
    db.reports.bulkGet(reportIds),
  ]);
  const reports = found.flatMap((report) => report ?? []);
  const parents = await db.companies.bulkGet(named.flatMap((company) => company?.parentId ?? []));
  const companies = distinct([...named, ...units, ...parents].filter((company) => company !== undefined));
  return {
    companies,
    reports,
    views,
    figures,
    sources: isOwnIncluded ? await textsOf(db, reports) : [],
  };
}

interface Reading {
  rows: DossierRows;
  isWatched: boolean;
}

/**
 * Reads the rows about the company in one transaction.
 * @param isOwnIncluded whether to read the user's rows: attached documents, and the name that the user gave the company.
 * @param isCompared whether to read the same quantities of other companies, for charts.
 */
export async function readRows(
  db: Database,
  companyId: string,
  isOwnIncluded: boolean,
  isCompared = false,
): Promise<Reading> {
  return db.transaction('r', dossierTables(db), async () => {
    const facts = await factsAbout(db, companyId);
    if (isCompared) facts.figures = distinct([...facts.figures, ...(await sameQuantities(db, facts.figures))]);
    const [rows, watch] = await Promise.all([
      withNamedRows(db, facts, companyId, isOwnIncluded),
      isOwnIncluded ? db.watches.get(companyId) : undefined,
    ]);
    const isKnown = rows.companies.some(({ id }) => id === companyId);
    const unreported = isKnown
      ? null
      : companyOfListing(companyId, { directory: await directoryOf(db), name: watch?.name });
    if (unreported) rows.companies.push(unreported);
    return { rows, isWatched: watch !== undefined };
  });
}

/** Figures of any company with the metric and period of one of these. */
async function sameQuantities(db: Database, figures: readonly Figure[]): Promise<Figure[]> {
  const dated = figures.flatMap(({ metric, period }) => (period === null ? [] : [[metric.id, period]]));
  const pairs = [...new Map(dated.map((pair) => [pair.join(' '), pair])).values()];
  const found = await Promise.all(pairs.map((pair) => db.figures.where('[metric.id+period]').equals(pair).toArray()));
  return found.flat();
}
