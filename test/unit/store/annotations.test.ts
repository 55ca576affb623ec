// Highlights and notes: found by any key of their document, changed and removed with undo, listed by document.
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import {
  addAnnotation,
  changeAnnotation,
  documentKeysOf,
  hasText,
  listAnnotatedDocuments,
  listAnnotations,
  removeAnnotations,
  reportOfDocument,
  restoreAnnotations,
} from '../../../lib/store/annotations.ts';
import { aDocumentRow } from '../../support/library.ts';
import { freshDatabase } from '../../support/store.ts';
import { anAnnotation, aReport } from '../../support/builders.ts';

const [text, bytes] = ['a'.repeat(64), 'b'.repeat(64)];

const at = (page: number, offset: number): Annotation['places'] => [
  { page, offset, exact: '维持买入', prefix: '', suffix: '' },
];

describe('annotations of a document', () => {
  it('are found by any of its keys, once, and by place', async () => {
    const db = freshDatabase();
    await addAnnotation(db, anAnnotation('late', { documentKeys: [bytes], places: at(3, 1) }));
    await addAnnotation(db, anAnnotation('first', { documentKeys: [text, bytes], places: at(1, 90) }));
    await addAnnotation(db, anAnnotation('second', { places: at(2, 5) }));
    await addAnnotation(db, anAnnotation('other', { documentKeys: ['c'.repeat(64)] }));

    expect((await listAnnotations(db, [text, bytes])).map(({ id }) => id)).toEqual(['first', 'second', 'late']);
    expect(await listAnnotations(db, [])).toEqual([]);
  });

  it('are found for a file of the library that is opened from elsewhere, and the other way round', async () => {
    const db = freshDatabase();
    await db.documents.put(aDocumentRow({ id: text, bytesSha256: bytes }));

    expect(await documentKeysOf(db, { bytesSha256: bytes })).toEqual([text, bytes]);
    expect(await documentKeysOf(db, { id: text })).toEqual([text, bytes]);
    expect(await documentKeysOf(db, { bytesSha256: 'c'.repeat(64) })).toEqual(['c'.repeat(64)]);
    // The document of a packaged report has no hash.
    expect(await documentKeysOf(db, { id: 'spring-report' })).toEqual(['spring-report']);
  });

  it('change their note and color, and come back after they are deleted', async () => {
    const db = freshDatabase();
    await addAnnotation(db, anAnnotation('one'));

    await changeAnnotation(db, 'one', { text: '看下一季' }, 7);
    await changeAnnotation(db, 'one', { color: 'pink' }, 8);
    await changeAnnotation(db, 'gone', { text: '没有了' }, 9);
    const changed = anAnnotation('one', { text: '看下一季', color: 'pink', changedAtMs: 8 });
    expect(await db.annotations.toArray()).toEqual([changed]);

    const removed = await removeAnnotations(db, ['one', 'gone']);
    expect(await db.annotations.count()).toBe(0);
    await restoreAnnotations(db, removed);
    expect(await db.annotations.toArray()).toEqual([changed]);
  });

  it('are refused if they are too long', async () => {
    const db = freshDatabase();

    await expect(addAnnotation(db, anAnnotation('long', { quote: 'a'.repeat(20_000) }))).rejects.toThrow();
    await addAnnotation(db, anAnnotation('one'));
    await expect(changeAnnotation(db, 'one', { text: 'a'.repeat(30_000) }, 2)).rejects.toThrow();
    expect(await db.annotations.get('one')).toEqual(anAnnotation('one'));
  });
});

it('annotated documents are listed with their report, the last annotated one first', async () => {
  const db = freshDatabase();
  await db.reports.put({ ...aReport({ id: 'spring-report', title: { zh: '春季研报' } }), packId: 0 });
  await db.annotations.bulkPut([
    anAnnotation('a1', { documentKeys: [bytes], changedAtMs: 5 }),
    anAnnotation('b1', { documentKeys: ['spring-report'], changedAtMs: 9 }),
    anAnnotation('a2', { documentKeys: [text], title: '', changedAtMs: 6, address: 'https://a.example/1.pdf' }),
    anAnnotation('a3', { documentKeys: [text, bytes], changedAtMs: 4, places: at(1, 1) }),
  ]);

  const documents = await listAnnotatedDocuments(db);

  expect(documents.map(({ title, report, address }) => [title, report?.id, address])).toEqual([
    ['春季研报', 'spring-report', undefined],
    ['点评.pdf', undefined, 'https://a.example/1.pdf'],
  ]);
  expect(documents[1]!.annotations.map(({ id }) => id)).toEqual(['a3', 'a1', 'a2']);
  expect((await reportOfDocument(db, ['spring-report']))?.id).toBe('spring-report');
  expect(await reportOfDocument(db, [text])).toBeNull();
});

it('a filter finds quotes, notes and titles apart from case, width and blanks', () => {
  const one = anAnnotation('one', { quote: '净利润 增长 52.68%', text: 'See Q3', title: '光模块.pdf' });

  for (const query of ['', '利润增长', '５２.６８', 'q3', '光模块']) expect(hasText(one, query), query).toBe(true);
  expect(hasText(one, '亏损')).toBe(false);
});
