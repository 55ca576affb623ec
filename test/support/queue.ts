// A queue with a reader and an extraction of the test's own, over an in-memory store.
import { expect, onTestFinished } from 'vitest';
import type { DocumentText } from '../../lib/documents/document-text.ts';
import type { Draft } from '../../lib/extraction/draft.ts';
import { startQueue, type Queue, type QueueParts } from '../../lib/library/queue.ts';
import type { Database } from '../../lib/store/database.ts';
import { addFiles, listItems } from '../../lib/store/library/items.ts';
import { aFigure, aView, someSeeds } from './builders.ts';
import { aDocument } from './library.ts';
import { seededDatabase } from './store.ts';
import { eventually } from './waiting.ts';

const hashOf = (text: string): string =>
  Array.from({ length: 64 }, (_, at) => ((text.codePointAt(at % text.length)! + at) % 16).toString(16)).join('');

/** The file's content is its text. */
export function documentOf(bytes: Uint8Array, fileName: string): DocumentText {
  const text = new TextDecoder().decode(bytes);
  const { kind, pages, boxes, tables, reader } = aDocument();
  const metadata = {
    title: null,
    author: null,
    subject: null,
    keywords: null,
    creator: null,
    createdAt: null,
    siteName: null,
    url: null,
  };
  const hash = hashOf(text);
  return { kind, fileName, text, pages, boxes, tables, metadata, bytesSha256: hash, textSha256: hash, reader };
}

export const draft = (overrides: Partial<Draft> = {}): Draft => ({
  outcome: 'draft',
  report: {
    title: '灯火通明',
    publisher: '潮汐证券',
    asOf: '2026-10-08',
    kind: 'company',
    codes: [],
    analysts: [],
    sectorRating: null,
  },
  views: [{ ...aView({ id: 'draft.view.1', reportId: 'draft' }), isSure: true }],
  figures: [{ ...aFigure({ id: 'draft.fig.1', reportId: 'draft' }), isSure: false }],
  ...overrides,
});

/** One lock for all queues of a test, as for all pages of a browser. */
export function createLock(): QueueParts['locked'] {
  let last = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // The next one runs whatever becomes of this one.
    last = next.catch(() => {});
    return next;
  };
}

export const parts = (overrides: Partial<QueueParts> = {}): QueueParts => ({
  read: (bytes, name) => Promise.resolve({ isRead: true, document: documentOf(bytes, name) }),
  extract: () => Promise.resolve(draft()),
  locked: createLock(),
  onError: (error) => expect.unreachable(String(error)),
  now: () => 5000,
  ...overrides,
});

export function start(db: Database, overrides: Partial<QueueParts> = {}): Queue {
  const queue = startQueue(db, parts(overrides));
  onTestFinished(() => queue.close());
  return queue;
}

export const add = (db: Database, ...names: string[]) =>
  addFiles(
    db,
    names.map((name) => new File([`text of ${name}`], name)),
    { kind: 'file' },
    1000,
  );

export const outcomes = async (db: Database): Promise<Record<string, string>> =>
  Object.fromEntries((await listItems(db)).map(({ name, state, reason }) => [name, reason ?? state]));

/** Waits until every item has the outcome. */
export const settled = (db: Database, expected: Record<string, string>): Promise<void> =>
  eventually(async () => expect(await outcomes(db)).toEqual(expected));

export const seeded = () => seededDatabase(someSeeds());
