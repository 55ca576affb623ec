// Search over the library's groups (sectors and themes) and reports.
import directoryPinyin from '../../seeds/directory-pinyin.json' with { type: 'json' };
import { namesOf } from '../format/glossary.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { createReadings } from '../search/pinyin.ts';
import type { Match } from '../search/match.ts';
import { plainText } from '../search/word.ts';
import { createTopicIndex, searchTopics, type TopicHit, type TopicIndex } from '../search/topics.ts';
import type { Database } from './database.ts';
import { hasText, reportOfDocument } from './annotations.ts';
import { listSummaries } from './companies.ts';
import { viewsOfGroups } from './dossier-rows.ts';

export interface Group {
  /** As the reports name it. */
  name: string;
  names: Bilingual;
}

export type FoundGroup = TopicHit<Group> & {
  /** Number of companies that the reports list in the group. */
  companyCount: number;
};

/** Without the outline, which is long. */
type NamedReport = Pick<Report, 'id' | 'title' | 'publisher' | 'asOf'>;

export type FoundReport = TopicHit<NamedReport>;

/** A note that contains the query. */
export interface FoundNote {
  topic: { companyId: string; names: Bilingual; snippet: string };
  match: Match;
}

/** A highlight or note in a document that contains the query. */
export interface FoundAnnotation {
  topic: {
    id: string;
    title: Bilingual;
    page: number;
    /** null if the library does not have the report. */
    reportId: string | null;
  };
  match: Match;
}

export interface TopicsIndex {
  groups: TopicIndex<Group>;
  reports: TopicIndex<NamedReport>;
}

const subjectKinds = ['sector', 'theme', 'market'];

/** The names of all groups, with the translations of one of their views. */
async function listGroups(db: Database): Promise<Group[]> {
  const [inGroups, themes, subjects] = await Promise.all([
    db.views.orderBy('groups').uniqueKeys(),
    db.views.orderBy('theme').uniqueKeys(),
    db.views.where('subject.kind').anyOf(subjectKinds).toArray(),
  ]);
  const names = [...new Set([...inGroups, ...themes].map(String))];
  const first = await Promise.all(
    names.map(
      async (name) =>
        (await db.views.where('groups').equals(name).first()) ?? (await db.views.where('theme').equals(name).first()),
    ),
  );
  const listed = new Set(names);
  return [
    ...names.map((name, nth) => ({ name, names: namesOf(name, first[nth] ?? {}) })),
    ...subjects
      .filter(({ subject }) => !listed.has(subject.name) && listed.add(subject.name))
      .map(({ subject: { name, nameEn } }) => ({ name, names: { zh: name, en: nameEn ?? name } })),
  ];
}

export async function readTopicsIndex(db: Database): Promise<TopicsIndex> {
  const [groups, reports] = await db.transaction('r', [db.views, db.reports], () =>
    Promise.all([listGroups(db), db.reports.orderBy('asOf').reverse().toArray()]),
  );
  const readingOf = createReadings(directoryPinyin);
  return {
    groups: createTopicIndex(groups, ({ name, names }) => [name, names.zh, names.en].filter(isText), readingOf),
    reports: createTopicIndex(
      reports.map(({ id, title, publisher, asOf }): NamedReport => ({ id, title, publisher, asOf })),
      ({ title, publisher }) => [title.zh, title.en, publisher].filter(isText),
      readingOf,
    ),
  };
}

const isText = (text: string | null | undefined): text is string => Boolean(text);

/** Shorter queries are in most notes. */
const shortestInNotes = 2;
const mostNotes = 4;
/** Characters of a snippet before and after the query. */
const around = 12;

/** The first line that contains the query, literally or apart from case, width and blanks. */
function snippetOf(text: string, query: string): Match {
  const plain = plainText(query);
  const lines = text.split('\n');
  const line = lines.find((one) => plainText(one).includes(plain)) ?? lines[0] ?? '';
  const at = Math.max(0, line.toLowerCase().indexOf(query.trim().toLowerCase()));
  const from = Math.max(0, at - around);
  const snippet = line.slice(from, at + query.length + 2 * around);
  const start = at - from;
  return {
    field: 'alias',
    isPinyin: false,
    text: snippet,
    spans: [[start, start + query.trim().length]],
    tier: 'infix',
  };
}

async function findNotes(db: Database, query: string): Promise<FoundNote[]> {
  const plain = plainText(query);
  if (plain.length < shortestInNotes) return [];
  const notes = await db.notes
    .filter(({ text }) => plainText(text).includes(plain))
    .limit(mostNotes)
    .toArray();
  const summaries = await listSummaries(
    db,
    notes.map(({ companyId }) => companyId),
  );
  const names = new Map(summaries.map(({ company }) => [company.id, company.names]));
  return notes.map(({ companyId, text }) => {
    const match = snippetOf(text, query);
    return { topic: { companyId, names: names.get(companyId) ?? { zh: companyId }, snippet: match.text }, match };
  });
}

/** Highlights and notes of documents, the last changed first. Reports are read for those that are shown only. */
async function findAnnotations(db: Database, query: string): Promise<FoundAnnotation[]> {
  if (plainText(query).length < shortestInNotes) return [];
  // A title alone would find all of a document's.
  const found = await db.annotations.filter((annotation) => hasText({ ...annotation, title: '' }, query)).toArray();
  const newest = found.toSorted((a, b) => b.changedAtMs - a.changedAtMs).slice(0, mostNotes);
  return Promise.all(
    newest.map(async ({ id, documentKeys, places, quote, text, title }) => {
      const report = await reportOfDocument(db, documentKeys);
      return {
        topic: { id, title: report?.title ?? { zh: title }, page: places[0]!.page, reportId: report?.id ?? null },
        match: snippetOf(hasText({ quote: '', text, title: '' }, query) ? text : quote, query),
      };
    }),
  );
}

const mostGroups = 5;
const mostReports = 4;

export async function findTopics(
  db: Database,
  index: TopicsIndex,
  query: string,
): Promise<{ groups: FoundGroup[]; reports: FoundReport[]; notes: FoundNote[]; annotations: FoundAnnotation[] }> {
  const [notes, annotations, groups] = await Promise.all([
    findNotes(db, query),
    findAnnotations(db, query),
    Promise.all(
      searchTopics(index.groups, query, mostGroups).map(async (hit) => {
        const views = await viewsOfGroups(db, [hit.topic.name]);
        return { ...hit, companyCount: new Set(views.flatMap(({ subject }) => subject.companyId ?? [])).size };
      }),
    ),
  ]);
  return { groups, reports: searchTopics(index.reports, query, mostReports), notes, annotations };
}
