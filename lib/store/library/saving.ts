// Saves drafts as reports of the user's own. Each save is one transaction with an undo of the whole.
import type { Correction } from '../../model/correction.ts';
import type { DraftProblem, StoredDraft } from '../../model/draft.ts';
import type { LibraryItem } from '../../model/library-item.ts';
import type { Database, Original } from '../database.ts';
import { installTables, putPack, takePack, wholePack, type WholePack } from '../installed-packs.ts';
import { refillPackFacts } from '../pack-facts.ts';
import { keyOfCorrection } from './corrections.ts';
import { learn } from './correction-rules.ts';
import { itemOfDraft } from './draft-items.ts';
import { factsOf } from './item-facts.ts';
import type { Undoable } from './items.ts';
import { areOriginalsKept } from './kept-originals.ts';
import { companiesOf } from './report-companies.ts';
import { earlierVersion } from './versions.ts';
import { companyIdsOf, ownVersion, problemsOf, reportOfDraft, sureOnly } from './report-of-draft.ts';

export type SaveOutcome = ({ ok: true; reportId: string } & Undoable) | { ok: false; problems: DraftProblem[] };

export interface SaveInput {
  nowMs: number;
}

/** Everything that a save changes, as it was before. */
interface Before {
  draft: StoredDraft;
  item: LibraryItem | undefined;
  original: Original | undefined;
  pack: WholePack | null;
  corrections: { learned: Correction; before: Correction | undefined }[];
  packId: string;
  versionOf: string | undefined;
}

const saveTables = (db: Database) => [
  ...installTables(db),
  db.directory,
  db.drafts,
  db.documents,
  db.libraryItems,
  db.originals,
  db.corrections,
];

const saveTransaction = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  db.transaction('rw', saveTables(db), async () => work());

/** The facts of a report that was replaced by a version: they leave the tables, or come back if the version is gone. */
export async function refillReplaced(db: Database, reportId: string | undefined): Promise<void> {
  const replaced = reportId === undefined ? undefined : await db.packReports.where('reportId').equals(reportId).first();
  if (replaced) await refillPackFacts(db, replaced.packId);
}

/** The earlier version may have been saved, or deleted, since the draft was read. */
async function withVersion(db: Database, draft: StoredDraft): Promise<StoredDraft> {
  if (draft.reportId !== undefined) return draft;
  const { versionOf: known, ...rest } = draft;
  const isThere = known !== undefined && (await db.packReports.where('reportId').equals(known).count()) > 0;
  const versionOf = isThere ? known : await earlierVersion(db, draft.content);
  return { ...rest, ...(versionOf === undefined ? {} : { versionOf }) };
}

async function packOfDraft(
  db: Database,
  draft: StoredDraft,
  { length, nowMs, isReviewed }: { length: number; nowMs: number; isReviewed: boolean },
): Promise<WholePack> {
  const row = reportOfDraft(draft, { length, nowMs, isReviewed });
  const names = new Map(
    [...row.views, ...row.figures].flatMap(({ subject }) => {
      const ids = 'companyIds' in subject ? subject.companyIds : [subject.companyId ?? ''];
      return ids.length === 1 ? [[ids[0]!, subject.name]] : [];
    }),
  );
  const companies = await companiesOf(db, companyIdsOf(row), {
    made: draft.content.companies,
    nameOf: (id) => names.get(id) ?? id,
  });
  const pack = {
    id: row.packId,
    kind: 'own' as const,
    title: row.report.title,
    version: ownVersion,
    ...(row.report.publisher === null ? {} : { publisher: row.report.publisher.slice(0, 200) }),
    createdAt: row.report.asOf,
    installedAtMs: nowMs,
    companies,
    glossary: [],
  };
  return { pack, reports: [row], sources: [] };
}

async function putCorrections(db: Database, learned: readonly Correction[]): Promise<Before['corrections']> {
  const changes: Before['corrections'] = [];
  for (const one of learned) {
    changes.push({ learned: one, before: await db.corrections.get(keyOfCorrection(one)) });
    await db.corrections.put(one);
  }
  return changes;
}

/** Within a save transaction. */
async function save(
  db: Database,
  stored: StoredDraft,
  { nowMs, isReviewed }: SaveInput & { isReviewed: boolean },
): Promise<Before | DraftProblem[]> {
  const draft = await withVersion(db, stored);
  const document = await db.documents.get(draft.documentId);
  const problems = [...problemsOf(draft.content, nowMs), ...(document ? [] : [{ kind: 'no-document' } as const])];
  if (!document || problems.length > 0) return problems;
  const whole = await packOfDraft(db, draft, { length: document.text.length, nowMs, isReviewed });
  const packId = whole.pack.id;
  const before: Before = {
    draft: stored,
    item: await db.libraryItems.get(draft.id),
    original: await db.originals.get(draft.id),
    pack: await wholePack(db, packId),
    packId,
    versionOf: draft.versionOf,
    corrections: await putCorrections(db, learn(draft.content, nowMs)),
  };
  await putPack(db, whole);
  await refillReplaced(db, draft.versionOf);
  await db.drafts.delete(draft.id);
  if (!(await areOriginalsKept(db))) await db.originals.delete(draft.id);
  await db.libraryItems.put({
    ...(before.item ?? itemOfDraft(draft)),
    state: 'saved',
    reportId: packId,
    facts: factsOf(whole.reports[0]!),
  });
  return before;
}

/** Within a save transaction. */
async function unsave(db: Database, before: Before): Promise<void> {
  const { draft, item, original, pack, packId, versionOf, corrections } = before;
  if (pack) await putPack(db, pack);
  else await takePack(db, packId);
  await refillReplaced(db, versionOf);
  await db.drafts.put(draft);
  if (original) await db.originals.put(original);
  if (item) await db.libraryItems.put(item);
  else await db.libraryItems.delete(draft.id);
  for (const { learned, before: former } of corrections.toReversed())
    await (former ? db.corrections.put(former) : db.corrections.delete(keyOfCorrection(learned)));
}

/** Saves the ticked facts as confirmed by the user, and leaves out the others. */
export async function saveDraft(db: Database, id: string, input: SaveInput): Promise<SaveOutcome> {
  const saved = await saveTransaction(db, async () => {
    const draft = await db.drafts.get(id);
    return draft ? save(db, draft, { ...input, isReviewed: true }) : ([{ kind: 'no-document' }] as DraftProblem[]);
  });
  if (Array.isArray(saved)) return { ok: false, problems: saved };
  return { ok: true, reportId: saved.packId, undo: () => saveTransaction(db, () => unsave(db, saved)) };
}

export interface BatchOutcome extends Undoable {
  /** Ids of the saved items. */
  saved: string[];
  /** Items that stay drafts, with what is missing. */
  left: { id: string; problems: DraftProblem[] }[];
}

/** Saves the sure facts of drafts without a review, as 未核对. The other facts are left out. */
export async function saveAllSure(db: Database, ids: readonly string[], input: SaveInput): Promise<BatchOutcome> {
  const left: BatchOutcome['left'] = [];
  const saved = await saveTransaction(db, async () => {
    const done: Before[] = [];
    for (const id of ids) {
      const draft = await db.drafts.get(id);
      if (!draft) continue;
      const sure = { ...draft, content: sureOnly(draft.content) };
      const result = await save(db, sure, { ...input, isReviewed: false });
      if (Array.isArray(result)) left.push({ id, problems: result });
      else done.push({ ...result, draft });
    }
    return done;
  });
  return {
    saved: saved.map(({ draft }) => draft.id),
    left,
    undo: () =>
      saveTransaction(db, async () => {
        for (const one of saved.toReversed()) await unsave(db, one);
      }),
  };
}
