// The user's own aliases: found in a second pass that the first pass, over the packaged words, does not know of.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { compileOwnWords, isCommonAlias, type UserWords } from '../../../lib/recognition/compile-own-words.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { createOwnLexicon, findOwnMentions } from '../../../lib/recognition/own-mentions.ts';
import { createOwnPrefilter } from '../../../lib/recognition/own-prefilter.ts';
import { mostOwnWords, noOwnWords, parseOwnWords, type OwnWords } from '../../../lib/recognition/own-words.ts';
import { loadPrefilter } from '../../../lib/recognition/prefilter-data.ts';
import { segmenterSeams } from '../../../lib/recognition/seams.ts';
import { seeds } from '../../../seeds/index.ts';

const data = compileLexicon(seeds.companies);
const lexicon = loadLexicon(data);
const prefilter = loadPrefilter(data.prefilter);

const compile = (aliases: Record<string, string>): OwnWords =>
  compileOwnWords(
    { mutes: [], ownAliases: Object.entries(aliases).map(([word, companyId]) => ({ word, companyId })) },
    '',
  );

/** The search and recognition of a page, from the value that it reads. */
function pageWith(stored: unknown) {
  const own = parseOwnWords(stored);
  const search = createOwnPrefilter(own, data.prefilter, prefilter);
  const words = search && createOwnLexicon(own, lexicon, search.fold);
  return {
    hasCandidate: (text: string): boolean => search !== null && search.findCandidates(text, 1).length > 0,
    find: (text: string) => (words ? findOwnMentions(text, words, segmenterSeams) : []),
  };
}

const found = (text: string, aliases: Record<string, string>): string[] =>
  pageWith(compile(aliases))
    .find(text)
    .map(({ start, end, companyId }) => `${text.slice(start, end)} ${companyId}`);

describe('an own alias', () => {
  it.each<[string, string, Record<string, string>, string[]]>([
    ['no packaged word', '今天寒王又来了', { 寒王: '688256.SSE' }, ['寒王 688256.SSE']],
    ['an ambiguous word, without signals', '浪潮来了', { 浪潮: '000977.SZSE' }, ['浪潮 000977.SZSE']],
    ['a packaged name', '新易盛走强', { 新易盛: '688256.SSE' }, ['新易盛 688256.SSE']],
    ['longer than a packaged name', '新易盛光通信走强', { 新易盛光通信: '688256.SSE' }, ['新易盛光通信 688256.SSE']],
    ['overlapping the end of a packaged name', '看新易盛走强', { 看新易: '688256.SSE' }, ['看新易 688256.SSE']],
    ['traditional on the page', '龍芯今日', { 龙芯: '688256.SSE' }, ['龍芯 688256.SSE']],
    ['interrupted by blanks', '寒 \u200b王今日', { 寒王: '688256.SSE' }, ['寒 \u200b王 688256.SSE']],
    ['in another case and width', 'ＣＡＭＢＯ rises', { Cambo: '688256.SSE' }, ['ＣＡＭＢＯ 688256.SSE']],
    ['of two short Latin words', 'See A B today', { 'a b': '688256.SSE' }, ['A B 688256.SSE']],
  ])('is found when it is %s', (_, text, aliases, wanted) => {
    expect(pageWith(compile(aliases)).hasCandidate(text)).toBe(true);
    expect(found(text, aliases)).toEqual(wanted);
  });

  it.each<[string, string, Record<string, string>]>([
    ['inside a longer packaged name', '新易盛走强', { 新易: '688256.SSE' }],
    ['inside a phrase that means something else', '浪潮软件公告', { 浪潮: '000977.SZSE' }],
    ['after the start of a packaged name that it overlaps', '新易盛走强', { 盛走: '688256.SSE' }],
    ['part of a Latin word', 'camboria', { Cambo: '688256.SSE' }],
    ['part of an address', 'https://a.example/cambo/x', { cambo: '688256.SSE' }],
  ])('is not found when it is %s', (_, text, aliases) => {
    expect(found(text, aliases)).toEqual([]);
  });

  it('marks its mentions as own, and needs no disambiguation', () => {
    expect(pageWith(compile({ 寒王: '688256.SSE' })).find('寒王来了')).toMatchObject([
      { isOwn: true, isHomonym: false, word: '寒王', form: 'name' },
    ]);
  });

  it.each(['浪潮', '茅台', '苹果', '平安'])('needs signals when it is an ordinary word too: %s', (word) => {
    expect(isCommonAlias(word)).toBe(true);
    expect(pageWith(compile({ [word]: '000977.SZSE' })).find(`${word}来了`)).toMatchObject([
      { isOwn: true, isHomonym: true, score: expect.any(Number) as number },
    ]);
  });

  it.each(['寒王', '宁王', '药茅', '新易盛', 'Cambo', ' 苹'])(
    'needs no signals when it is no ordinary word: %s',
    (word) => {
      expect(isCommonAlias(word)).toBe(false);
    },
  );

  it('scores an ordinary word by the text around it', () => {
    const scoreIn = (text: string): number =>
      pageWith(compile({ 平安: '000977.SZSE' })).find(text)[0]?.score ?? Number.NaN;

    expect(scoreIn('平安宣布回购，股价大涨')).toBeGreaterThanOrEqual(1.5);
    expect(scoreIn('一路平安')).toBeLessThan(1.5);
  });
});

describe('the own prefilter', () => {
  const characters = fc.constantFrom(...'中际寒武纪王aB龙龍 ·9的'.split(''));
  const alias = fc.string({ unit: characters, minLength: 2, maxLength: 6 }).filter((word) => word.trim().length >= 2);

  it('reports an offset in every text that has an own mention', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(alias, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: characters, maxLength: 8 }),
        fc.string({ unit: characters, maxLength: 8 }),
        (aliases, before, after) => {
          const page = pageWith(compile(Object.fromEntries(aliases.map((word) => [word, '688256.SSE']))));
          const text = `${before}${aliases[0]!}${after}`;
          fc.pre(page.find(text).length > 0);
          expect(page.hasCandidate(text)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('compileOwnWords', () => {
  it('gives the same value for the same rows in any order', () => {
    const user: UserWords = {
      mutes: [
        { word: '苹果', host: '' },
        { word: 'NVIDIA', host: '' },
      ],
      ownAliases: [
        { word: '寒王', companyId: '688256.SSE' },
        { word: '易中天', companyId: '300502.SZSE' },
      ],
    };
    const turned = { mutes: user.mutes.toReversed(), ownAliases: user.ownAliases.toReversed() };

    expect(compileOwnWords(turned, 'x')).toEqual(compileOwnWords(user, 'x'));
  });

  it('contains no pattern, and survives parsing unchanged', () => {
    const own = compile({ '(?:(?:a|a)+)+$': '688256.SSE', 寒王: '688256.SSE' });

    expect(parseOwnWords(JSON.parse(JSON.stringify(own)))).toEqual(own);
    expect(Object.keys(own)).toEqual(['aliases', 'mutes', 'foldPairs', 'siteMutes']);
    // It is a word, and takes no longer than one.
    expect(found(`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!`, { '(?:(?:a|a)+)+$': '688256.SSE' })).toEqual([]);
  });
});

describe('a stored value that a page has altered', () => {
  it.each<[string, unknown]>([
    ['no object', 'aliases'],
    ['no lists', { aliases: { length: 9 }, mutes: 'x', foldPairs: 7, siteMutes: {} }],
    ['a pattern', { aliases: [{ source: '(?:(?:a|a)+)+$' }], patterns: ['(?:(?:a|a)+)+$'], codes: 'x' }],
    [
      'words that are none',
      {
        aliases: [
          [7, '688256.SSE', 0],
          ['寒', '688256.SSE', 0],
          ['寒'.repeat(81), '688256.SSE', 0],
        ],
      },
    ],
    [
      'companies that are none',
      {
        aliases: [
          ['寒王', '__proto__', 0],
          ['寒王', 'a\nb', 0],
          ['寒王', 'x'.repeat(99), 0],
        ],
      },
    ],
    [
      'anchors outside the word',
      {
        aliases: [
          ['寒王', '688256.SSE', 1],
          ['寒王', '688256.SSE', -2],
          ['寒王', '688256.SSE', 0.5],
        ],
      },
    ],
    ['too many fold pairs', { foldPairs: '新易'.repeat(40_000) }],
  ])('has no effect when it has %s', (_, stored) => {
    expect(parseOwnWords(stored)).toEqual(noOwnWords);
  });

  it('is cut to a number of words that a page can search for', () => {
    const aliases = Array.from({ length: 9000 }, (_, at) => [`词语${at}`, '688256.SSE', 0]);
    const mutes = Array.from({ length: 9000 }, (_, at) => `词语${at}`);

    const parsed = parseOwnWords({ aliases, mutes });

    expect([parsed.aliases.length, parsed.mutes.length]).toEqual([mostOwnWords, mostOwnWords]);
  });

  it('throws nothing when pairs and anchors are nonsense', () => {
    const page = pageWith({
      aliases: [
        ['\ud800 (', '688256.SSE', 0],
        ['寒王', '688256.SSE', 0],
        ['a)', '688256.SSE', -1],
      ],
      foldPairs: '王王  寒\ud800(',
    });

    expect(() => [page.hasCandidate('寒王 \ud800 ( a)'), page.find('寒王 \ud800 ( a)')]).not.toThrow();
  });
});
