import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDirectorySearch } from '../../../lib/search/directory-search.ts';
import { createSearchIndex, search } from '../../../lib/search/search.ts';
import pinyin from '../../../seeds/directory-pinyin.json' with { type: 'json' };
import { seeds } from '../../../seeds/index.ts';

const directory = createDirectorySearch(readFileSync(path.resolve('seeds/directory.tsv'), 'utf8'), pinyin);
const index = createSearchIndex(seeds.companies, undefined, directory);

const idsFor = (query: string, most = 12): string[] => search(index, query, most).hits.map(({ company }) => company.id);

describe('search in the directory', () => {
  it.each([
    ['a name', '贵州茅台', '600519.SSE'],
    ['the first characters of a name', '贵州茅', '600519.SSE'],
    ['a name in traditional characters', '貴州茅臺', '600519.SSE'],
    ['an English name without spaces', 'pinganbank', '000001.SZSE'],
    ['an alias', '平银', '000001.SZSE'],
    ['a code', '600519', '600519.SSE'],
    ['a code with its market', 'SH600519', '600519.SSE'],
    ['the code of another listing', '3750.HK', '300750.SZSE'],
    ['pinyin initials', 'gzmt', '600519.SSE'],
    ['pinyin', 'guizhoumaotai', '600519.SSE'],
    ['pinyin that is still being typed', 'guizhoumaot', '600519.SSE'],
    ['initials and syllables mixed', 'gzmaotai', '600519.SSE'],
    ['a character with another reading', 'chongqingpijiu', '600132.SSE'],
  ])('finds a company by %s', (_, query, id) => {
    expect(idsFor(query)[0]).toBe(id);
  });

  it('puts companies of reports before others that match as well', () => {
    const { hits } = search(index, '中', 30);
    const kinds = hits.filter(({ match }) => match.tier === 'prefix').map(({ isListedOnly }) => !isListedOnly);

    expect(kinds).toContain(true);
    expect(kinds).toContain(false);
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('lists a company of the reports once', () => {
    expect(idsFor('中际旭创')).toEqual(['300308.SZSE']);
  });

  it('does not offer a code as an unknown listing when the directory has it', () => {
    expect(search(index, '600519', 12).unknown).toEqual([]);
    expect(search(index, '600518', 12).hits.map(({ company }) => company.names.zh)).not.toEqual([]);
  });

  it.each(['', '   ', '的的的的的', 'qqqqqq', '\ue000', '|'])('finds nothing for %j', (query) => {
    expect(search(index, query, 12).hits.filter(({ isListedOnly }) => isListedOnly)).toEqual([]);
  });

  it('marks the matched part of a name', () => {
    expect(search(index, 'gzmt', 12).hits[0]!.match).toMatchObject({
      text: '贵州茅台',
      isPinyin: true,
      spans: [[0, 4]],
    });
  });
});
