import { describe, expect, it } from 'vitest';
import { arrangeDraft, countFacts, nextOpen } from '../../../components/draft/facts.ts';
import { headText, headValue } from '../../../components/draft/HeadFields.tsx';
import { reviewAction } from '../../../components/draft/review-keys.ts';
import { segmentsOf, spansOf } from '../../../components/draft/segments.ts';
import { aDraft, aDraftFigure, aDraftView } from '../../support/drafts.ts';

const draft = aDraft({
  views: [aDraftView('view', { isKept: true })],
  figures: [aDraftFigure('a', { isKept: true }), aDraftFigure('b'), aDraftFigure('c', { isDropped: true })],
});

describe('facts of a draft', () => {
  it('are in the order of the page: head, views, figures', () => {
    expect(arrangeDraft(draft).facts.map(({ id }) => id)).toEqual([
      'head-title',
      'head-publisher',
      'head-asOf',
      'head-kind',
      'head-codes',
      'head-analysts',
      'view',
      'a',
      'b',
      'c',
    ]);
  });

  it('are counted by what saving does with them', () => {
    expect(countFacts(arrangeDraft(draft).facts)).toEqual({ kept: 2, open: 1, dropped: 1 });
  });

  it('are searched for the next open one, from the start again after the last', () => {
    const { facts } = arrangeDraft(draft);

    expect(nextOpen(facts, 'view')).toBe('b');
    expect(nextOpen(facts, 'c')).toBe('b');
    expect(nextOpen(arrangeDraft(aDraft({})).facts, 'head-title')).toBeNull();
  });
});

describe('fields of the head', () => {
  it.each([
    ['asOf', '2025年8月14日', { asOf: '2025-08-14' }],
    ['asOf', '20250814', { asOf: '2025-08-14' }],
    ['asOf', '2025-02-30', null],
    ['title', ' ', null],
    ['publisher', '', { publisher: null }],
    ['codes', '300308.SZ、688256.SH', { codes: ['300308.SZ', '688256.SH'] }],
    ['kind', 'sector', { kind: 'sector' }],
  ] as const)('read %s “%s”', (field, text, expected) => {
    expect(headValue(draft.head, field, text)).toEqual(expected);
  });

  it('keep the license number of an analyst whose name stays', () => {
    const { head } = aDraft({ analysts: [{ name: '张三', licence: 'S0120000000001' }, { name: '李四' }] });

    expect(headText(head, 'analysts')).toBe('张三、李四');
    expect(headValue(head, 'analysts', '张三，王五')).toEqual({
      analysts: [{ name: '张三', licence: 'S0120000000001' }, { name: '王五' }],
    });
  });
});

describe('keys of the review', () => {
  const key = (name: string, isEditing = false, ctrlKey = false) =>
    reviewAction({ key: name, ctrlKey, metaKey: false, altKey: false }, isEditing);

  it('save from everywhere, and do nothing else in a field', () => {
    expect(key('Enter', true, true)).toEqual({ kind: 'save' });
    expect(key('Enter', true)).toBeNull();
    expect(key('s', true)).toBeNull();
  });

  it('leave keys of the browser alone', () => {
    expect(key('s', false, true)).toBeNull();
    expect(key('Tab')).toBeNull();
  });

  it('are the same with caps lock and on a Chinese layout', () => {
    expect(key('S')).toEqual(key('s'));
    expect(key('？')).toEqual({ kind: 'help' });
  });
});

describe('segments of a text', () => {
  it('are cut where facts start and end, and know all facts of a place', () => {
    const spans = spansOf([
      { id: 'b', evidence: [{ start: 4, end: 8 }] },
      { id: 'a', evidence: [{ start: 2, end: 6 }] },
    ]);

    expect(segmentsOf('0123456789', 0, 10, spans).map(({ text, ids }) => [text, ids])).toEqual([
      ['01', []],
      ['23', ['a']],
      ['45', ['a', 'b']],
      ['67', ['b']],
      ['89', []],
    ]);
  });

  it('stay within the page', () => {
    const spans = spansOf([{ id: 'a', evidence: [{ start: 2, end: 8 }] }]);

    expect(segmentsOf('0123456789', 4, 6, spans)).toEqual([{ text: '45', start: 4, ids: ['a'] }]);
  });
});
