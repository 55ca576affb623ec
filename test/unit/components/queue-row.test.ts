// Rows of the library's queue: copies of one report, and the order of the files.
import { describe, expect, it } from 'vitest';
import { queueRowsOf } from '../../../components/library/queue-row.ts';
import type { LibraryItem } from '../../../lib/model/library-item.ts';

const about = { title: '三季报点评', publisher: '潮汐证券', asOf: '2026-11-20', codes: ['300308.SZ', '300502.SZ'] };

const anItem = (id: string, addedAtMs: number, overrides: Partial<LibraryItem> = {}): LibraryItem => ({
  id,
  name: `${id}.pdf`,
  origin: { kind: 'file' },
  addedAtMs,
  size: 1000,
  state: 'draft',
  about,
  counts: { views: 1, figures: 2, sure: 2 },
  ...overrides,
});

/** @param items oldest first. */
const copiesOf = (...items: LibraryItem[]) =>
  queueRowsOf(items.toReversed(), new Map()).map(({ id, state }) => [id, state.kind === 'draft' ? state.copy : null]);

describe('copies in the queue', () => {
  it('names the draft that was added first when another one has the same house, date, codes and title', () => {
    const spaced = { ...about, title: ' 三季报（ 点评）', codes: about.codes.toReversed() };

    expect(copiesOf(anItem('first', 1), anItem('second', 2), anItem('third', 3, { about: spaced }))).toEqual([
      ['first', null],
      ['second', { kind: 'draft', name: 'first.pdf' }],
      ['third', { kind: 'draft', name: 'first.pdf' }],
    ]);
  });

  it('says that the report is saved already, also if it was added later', () => {
    const saved = anItem('saved', 2, { state: 'saved', reportId: 'report' });

    expect(copiesOf(anItem('draft', 1), saved)).toEqual([['draft', { kind: 'saved' }]]);
  });

  it.each([
    ['another date', { asOf: '2026-11-21' }],
    ['another house', { publisher: '海潮证券' }],
    ['another code', { codes: ['300308.SZ'] }],
    ['another title', { title: '年报点评' }],
  ])('takes a draft with %s for another report', (_, difference) => {
    expect(copiesOf(anItem('first', 1), anItem('second', 2, { about: { ...about, ...difference } }))).toEqual([
      ['first', null],
      ['second', null],
    ]);
  });

  it('compares drafts without a house by date, codes and title', () => {
    const unknown = { about: { ...about, publisher: null } };

    expect(copiesOf(anItem('first', 1, unknown), anItem('second', 2, unknown)).map(([, copy]) => copy)).toEqual([
      null,
      { kind: 'draft', name: 'first.pdf' },
    ]);
  });

  it.each([
    ['a date', { asOf: null }],
    ['house and codes', { publisher: null, codes: [] }],
  ])('compares no drafts without %s', (_, missing) => {
    const unknown = { about: { ...about, ...missing } };

    expect(copiesOf(anItem('first', 1, unknown), anItem('second', 2, unknown)).map(([, copy]) => copy)).toEqual([
      null,
      null,
    ]);
  });

  it('takes the edit of a saved report for no copy of it', () => {
    const edit = anItem('edit', 1, { reportId: 'report' });

    expect(copiesOf(edit, anItem('again', 2))).toEqual([
      ['edit', null],
      ['again', { kind: 'saved' }],
    ]);
  });
});

it('calls the draft that a file is the same as by its title', () => {
  const draft = anItem('draft', 1);
  const same = anItem('same', 2, { state: 'duplicate', sameAs: { kind: 'item', itemId: 'draft' } });

  expect(queueRowsOf([same, draft], new Map())[1]?.state).toEqual({ kind: 'duplicate', of: '三季报点评' });
});
