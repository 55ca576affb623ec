import { describe, expect, it } from 'vitest';
import { findCodes as findByGrammar } from '../../../lib/recognition/codes.ts';
import { bareCode, codeGrammar } from '../../../lib/recognition/code-patterns.ts';

const findCodes = (text: string): ReturnType<typeof findByGrammar> =>
  findByGrammar(text, { codeGrammar: new RegExp(codeGrammar, 'gi'), bareCode: new RegExp(bareCode, 'g') });

/** The text of each hit and its likeliest listing. */
const read = (text: string): [text: string, listing: string][] =>
  findCodes(text).map(({ start, end, readings }) => [
    text.slice(start, end),
    `${readings[0]?.code}.${readings[0]?.exchange}`,
  ]);

describe('findCodes for a code with its market', () => {
  it.each([
    ['300308.SZ', '300308.SZSE'],
    ['300308.XSHE', '300308.SZSE'],
    ['600941.SH', '600941.SSE'],
    ['600941.SS', '600941.SSE'],
    ['600941.XSHG', '600941.SSE'],
    ['920808.BJ', '920808.BSE'],
    ['SZ300308', '300308.SZSE'],
    ['sz300308', '300308.SZSE'],
    ['SZ:300308', '300308.SZSE'],
    ['SH.600941', '600941.SSE'],
    ['bj920808', '920808.BSE'],
    ['00700.HK', '00700.HKEX'],
    ['0700.HK', '00700.HKEX'],
    ['700.HK', '00700.HKEX'],
    ['1.HK', '00001.HKEX'],
    ['HK.00700', '00700.HKEX'],
    ['HK00700', '00700.HKEX'],
    ['hk0700', '00700.HKEX'],
    ['NASDAQ:NVDA', 'NVDA.NASDAQ'],
    ['NASDAQ: NVDA', 'NVDA.NASDAQ'],
    ['NYSE:BRK.B', 'BRK.B.NASDAQ'],
    ['纳斯达克：NVDA', 'NVDA.NASDAQ'],
    ['US.NVDA', 'NVDA.NASDAQ'],
    ['NVDA.US', 'NVDA.NASDAQ'],
    ['IQ.US', 'IQ.NASDAQ'],
    ['NVDA.O', 'NVDA.NASDAQ'],
    ['AAPL.OQ', 'AAPL.NASDAQ'],
    ['BABA.N', 'BABA.NASDAQ'],
    ['BRK.B.US', 'BRK.B.NASDAQ'],
    ['$NVDA', 'NVDA.NASDAQ'],
    ['$F', 'F.NASDAQ'],
    ['$BRK.B', 'BRK.B.NASDAQ'],
  ])('reads %s as %s, alone and within a sentence', (written, listing) => {
    const expected = [[written, listing]];

    expect(read(written)).toEqual(expected);
    expect(read(`看${written}，`)).toEqual(expected);
    expect(read(`(${written}) rose`)).toEqual(expected);
    expect(findCodes(written)[0]?.isBare).toBe(false);
  });

  it('returns both American exchanges when the market is only US', () => {
    expect(findCodes('TSM.US')[0]?.readings).toEqual([
      { code: 'TSM', exchange: 'NASDAQ' },
      { code: 'TSM', exchange: 'NYSE' },
    ]);
  });
});

describe('findCodes for a bare code', () => {
  it('returns all mainland exchanges and sets isBare for six digits', () => {
    expect(findCodes('看 688256 和')).toEqual([
      {
        start: 2,
        end: 8,
        isBare: true,
        readings: [
          { code: '688256', exchange: 'SZSE' },
          { code: '688256', exchange: 'SSE' },
          { code: '688256', exchange: 'BSE' },
        ],
      },
    ]);
  });

  it.each(['NVDA', 'TSM', 'GOOGL', 'BRK.B'])('reads %s in capitals and sets isBare', (written) => {
    const [hit] = findCodes(`买入${written}。`);

    expect(hit).toMatchObject({ isBare: true, readings: [{ code: written }, { code: written }] });
  });
});

it.each([
  ['a suffix that goes on', '300308.SZX', '300308'],
  ['six digits before HK', '300308.HK', '300308'],
  ['two dollar signs', '$$NVDA', 'NVDA'],
])('reads only a bare code when there is %s', (_, text, bare) => {
  const hits = findCodes(text);

  expect(hits.map(({ start, end, isBare }) => [text.slice(start, end), isBare])).toEqual([[bare, true]]);
});

describe('findCodes for other text', () => {
  it.each([
    ['a word in small letters', 'nvda rose'],
    ['a market code in small letters', 'nvda.us and us.nvda'],
    ['a capitalized word', 'Nvda'],
    ['a number of two digits', '30 shares'],
    ['a number of seven digits', '3003080'],
    ['a decimal', '300308.5 yuan'],
    ['the tail of a decimal', '1.300308'],
    ['a number with separators', '300308,000'],
    ['a percentage', '300308%'],
    ['the tail of a hyphenated number', '010-300308'],
    ['a number in a longer word', 'A300308B'],
    ['a prefix that is part of a word', 'MSZ300308'],
    ['a prefix with too many digits', 'SZ3003080'],
    ['a ticker of six letters', 'ABCDEF'],
    ['a ticker in a hyphenated word', 'NVDA-like and X-NVDA'],
    ['a price in dollars', '$100'],
    ['an empty text', ''],
  ])('ignores %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

it('finds every code of a text, in reading order', () => {
  expect(read('SZ300308、688256.SH、0700.HK 与 $NVDA').map(([text]) => text)).toEqual([
    'SZ300308',
    '688256.SH',
    '0700.HK',
    '$NVDA',
  ]);
});
