import { expect, it } from 'vitest';
import { documentOfRow, storedDocument, storedDocumentSchema } from '../../../lib/model/document.ts';
import { aDocument, aDocumentRow } from '../../support/library.ts';

it('accepts the row of a document', () => {
  expect(storedDocumentSchema.safeParse(aDocumentRow()).success).toBe(true);
});

it.each([
  ['no text', { text: '' }],
  ['a hash of another length', { id: 'b'.repeat(40) }],
  ['a page before the start of the text', { pages: [{ start: -1, end: 6, width: 1, height: 1 }] }],
  ['an unknown kind', { kind: 'xls' }],
])('rejects a document with %s', (_, change) => {
  expect(storedDocumentSchema.safeParse({ ...aDocumentRow(), ...change }).success).toBe(false);
});

it('gives boxes and tables back as they were', () => {
  const cell = { start: 5, end: 9, column: 0 };
  const document = aDocument({ tables: [{ page: 0, title: { start: 0, end: 4 }, header: [], rows: [[cell]] }] });

  expect(documentOfRow(storedDocument(document))).toEqual(document);
});

it.each([
  ['is not JSON', '{'],
  ['has a box without a page', '{"boxes":[{"start":0,"end":1}],"tables":[]}'],
  ['is another value', 'null'],
])('gives the text of a document whose layout %s', (_, layout) => {
  const { text } = aDocument();

  expect(documentOfRow({ ...aDocumentRow(), layout })).toMatchObject({ text, boxes: [], tables: [] });
});
