import { describe, expect, it } from 'vitest';
import { readerAddress, readerRoute, type ReaderPlace, type ReaderSource } from '../../../lib/browser/reader-page.ts';

const hashOf = (address: string): string => address.split('#')[1] ?? '';

describe('the address of the reader', () => {
  it.each<[ReaderSource | null, ReaderPlace | null]>([
    [null, null],
    [{ kind: 'report', id: 'own.20260701.0123' }, { page: 12 }],
    [
      { kind: 'item', id: 'a-b' },
      { start: 120, end: 140 },
    ],
    [{ kind: 'tab', tabId: 7, url: 'https://a.example/年报.pdf?x=1&y=#2' }, null],
    [{ kind: 'tab', tabId: 7, url: null }, null],
    [{ kind: 'file', name: '研报 & 点评#1.pdf' }, null],
  ])('reads back %j at %j', (source, place) => {
    expect(readerRoute(hashOf(readerAddress(source, place)))).toEqual({ source, place });
  });

  it.each(['#', '#tab=x', '#tab=-1', '#report=', '#page=0', '#at=9-3', '#at=1', '#file='])(
    'names nothing in %s',
    (hash) => {
      expect(readerRoute(hash)).toEqual({ source: null, place: null });
    },
  );
});
