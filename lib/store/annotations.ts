// Reads and writes highlights and notes in documents. A document is known by any of its keys.
import { annotationSchema, compareAnnotations, type Annotation } from '../model/annotation.ts';
import type { Report } from '../model/report.ts';
import { plainText } from '../search/word.ts';
import type { Database } from './database.ts';

/** By place in the document. */
export const listAnnotations = async (db: Database, documentKeys: readonly string[]): Promise<Annotation[]> =>
  (await db.annotations.where('documentKeys').anyOf(documentKeys).distinct().toArray()).toSorted(compareAnnotations);

/** @throws ZodError if it is too long. */
export const addAnnotation = async (db: Database, annotation: Annotation): Promise<void> => {
  await db.annotations.add(annotationSchema.parse(annotation));
};

/** Does nothing if the annotation is gone. @throws ZodError if the text is too long. */
export async function changeAnnotation(
  db: Database,
  id: string,
  change: Partial<Pick<Annotation, 'text' | 'color'>>,
  nowMs: number,
): Promise<void> {
  await db.transaction('rw', db.annotations, async () => {
    const before = await db.annotations.get(id);
    if (before) await db.annotations.put(annotationSchema.parse({ ...before, ...change, changedAtMs: nowMs }));
  });
}

/** @returns the deleted ones, for undo. */
export const removeAnnotations = (db: Database, ids: readonly string[]): Promise<Annotation[]> =>
  db.transaction('rw', db.annotations, async () => {
    const removed = (await db.annotations.bulkGet([...ids])).filter((one) => one !== undefined);
    await db.annotations.bulkDelete([...ids]);
    return removed;
  });

export const restoreAnnotations = async (db: Database, removed: readonly Annotation[]): Promise<void> => {
  await db.annotations.bulkPut([...removed]);
};

/**
 * All keys under which annotations of a document may be kept: the given ones, and those of the same file in the library.
 * @param bytesSha256 undefined if the document's bytes are not known.
 */
export async function documentKeysOf(
  db: Database,
  { id, bytesSha256 }: { id?: string; bytesSha256?: string },
): Promise<string[]> {
  const known =
    id === undefined && bytesSha256 !== undefined
      ? await db.documents.where('bytesSha256').equals(bytesSha256).primaryKeys()
      : [];
  const bytes = bytesSha256 ?? (id === undefined ? undefined : (await db.documents.get(id))?.bytesSha256);
  return [...new Set([id, ...known, bytes].filter((key) => key !== undefined))].slice(0, 4);
}

/** The document's report in the library; null if there is none. */
export async function reportOfDocument(db: Database, documentKeys: readonly string[]): Promise<Report | null> {
  for (const key of documentKeys) {
    const own = await db.packReports.where('report.documentId').equals(key).first();
    const report = await db.reports.get(own?.reportId ?? key);
    if (report) return report;
  }
  return null;
}

/** A document with annotations. */
export interface AnnotatedDocument {
  /** null if the library does not have its report. */
  report: Report | null;
  title: string;
  address: string | undefined;
  annotations: Annotation[];
}

/** Joins annotations whose documents have a key in common. */
function byDocument(annotations: readonly Annotation[]): Annotation[][] {
  const groups: { keys: Set<string>; annotations: Annotation[] }[] = [];
  for (const annotation of annotations) {
    const own = groups.filter(({ keys }) => annotation.documentKeys.some((key) => keys.has(key)));
    const joined = {
      keys: new Set([...annotation.documentKeys, ...own.flatMap(({ keys }) => [...keys])]),
      annotations: [...own.flatMap((group) => group.annotations), annotation],
    };
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.annotations);
}

/** Every document with annotations, the one that was annotated last first. */
export function listAnnotatedDocuments(db: Database): Promise<AnnotatedDocument[]> {
  return db.transaction('r', [db.annotations, db.packReports, db.reports], async () => {
    const documents = byDocument(await db.annotations.toArray()).map(async (annotations) => {
      const newest = annotations.toSorted((a, b) => b.changedAtMs - a.changedAtMs);
      const report = await reportOfDocument(db, [...new Set(annotations.flatMap(({ documentKeys }) => documentKeys))]);
      return {
        report,
        title: report?.title.zh ?? report?.title.en ?? newest.find(({ title }) => title !== '')?.title ?? '',
        address: newest.find(({ address }) => address !== undefined)?.address,
        annotations: annotations.toSorted(compareAnnotations),
        changedAtMs: newest[0]!.changedAtMs,
      };
    });
    return (await Promise.all(documents)).toSorted((a, b) => b.changedAtMs - a.changedAtMs);
  });
}

/** Whether quote, note or title contain the query, apart from case, width and blanks. A blank query is in all. */
export function hasText({ quote, text, title }: Pick<Annotation, 'quote' | 'text' | 'title'>, query: string): boolean {
  const plain = plainText(query);
  return plain === '' || [quote, text, title].some((one) => plainText(one).includes(plain));
}
