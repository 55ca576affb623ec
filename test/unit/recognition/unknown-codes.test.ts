// Codes of companies without reports are marked too, but only share codes that include their market.
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findMentions } from '../../../lib/recognition/recognize.ts';

const lexicon = loadLexicon(compileLexicon([]));

const listingsOf = (text: string): string[] =>
  findMentions(text, lexicon, () => false).map(({ companyId, isKnown }) => `${companyId}${isKnown ? ' known' : ''}`);

describe('findMentions for an unknown code with its market', () => {
  it.each([
    ['of Shanghai', '600519.SH', '600519.SSE'],
    ['of the STAR market', 'sh688001', '688001.SSE'],
    ['of B shares in Shanghai', '900901.SH', '900901.SSE'],
    ['of Shenzhen', '000001.SZ', '000001.SZSE'],
    ['of ChiNext', 'sz301001', '301001.SZSE'],
    ['of B shares in Shenzhen', '200002.SZ', '200002.SZSE'],
    ['of Beijing', 'bj920002', '920002.BSE'],
    ['of Beijing, former code', '830799.BJ', '830799.BSE'],
    ['of Hong Kong', '03690.HK', '03690.HKEX'],
    ['of the growth market of Hong Kong', '8083.HK', '08083.HKEX'],
    ['of a renminbi counter', '80016.HK', '80016.HKEX'],
    ['of Shanghai, as in trading scripts', 'SHSE.600519', '600519.SSE'],
    ['of Shenzhen, as in trading scripts', 'SZSE.300750', '300750.SZSE'],
    ['after an exchange and a colon', 'SZSE: 300750', '300750.SZSE'],
    ['after a full-width colon', 'SH：600519', '600519.SSE'],
  ])('marks a code %s', (_, text, listing) => {
    expect(listingsOf(`今日 ${text} 涨幅居前`)).toEqual([listing]);
  });

  it.each([
    ['a code of Beijing under Shanghai', 'sh920002、920002.SH、SHSE.920002'],
    ['a code of Shanghai under Shenzhen', '600519.SZ'],
    ['a code of Shenzhen under Shanghai', '000858.SH'],
    ['a convertible bond of Shenzhen', 'sz123456、127018.SZ、128136.SZ、SZSE.123123'],
    ['a convertible bond of Shanghai', '113050.SH、sh110059、118001.SH'],
    ['a government bond', '019547.SH、101303.SZ'],
    ['a fund of Shenzhen', '159915.SZ、sz161725、180101.SZ'],
    ['a fund of Shanghai', 'sh510300、588000.SH、501018.SH'],
    ['an index', '000300.SH、399001.SZ、sh000001、899050.BJ'],
    ['a fund of Hong Kong', '02800.HK、3033.HK、07226.HK、9010.HK、82800.HK'],
    ['a bond of Hong Kong', '04246.HK'],
    ['a warrant or callable contract', '12345.HK、23456.HK、56789.HK、68888.HK'],
    ['a bond of Beijing', '810006.BJ'],
  ])('does not mark %s', (_, text) => {
    expect(listingsOf(`今日 ${text} 涨幅居前`)).toEqual([]);
  });
});
