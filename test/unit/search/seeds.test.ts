// Every packaged company is found by its names, codes, aliases and pinyin.
import { describe, expect, it } from 'vitest';
import type { Company } from '../../../lib/model/company.ts';
import { createSearchIndex, search } from '../../../lib/search/search.ts';
import { seeds } from '../../../seeds/index.ts';

const index = createSearchIndex(seeds.companies);

const found = (query: string): string[] => search(index, query, 12).hits.map(({ company }) => company.id);

const marks: Record<string, string> = { SSE: 'SH', SZSE: 'SZ', BSE: 'BJ', HKEX: 'HK', TWSE: 'TW', TSE: 'T', KRX: 'KS' };

/** The code without market, with market suffix and prefix, and in a form that is usual in its market. */
function codesOf({ listings }: Company): string[] {
  return listings.flatMap(({ code, exchange }) => {
    if (exchange === 'NASDAQ' || exchange === 'NYSE') return [code, `$${code}`, `${code}.US`, `${exchange}:${code}`];
    const mark = marks[exchange] ?? 'DE';
    const own = exchange === 'HKEX' ? `${Number(code)}.hk` : `(${code})`;
    return [code, `${code}.${mark}`, `${mark.toLowerCase()}${code}`, own];
  });
}

const syllablesOf = ({ names, pinyin = {} }: Company): string[] => pinyin[names.zh]?.split(' ') ?? [];

/** Companies can share a query (xs is 新思 and 新易盛), so each must only be near the top. */
const few = 5;

describe.each(seeds.companies.map((company) => [company.names.zh, company] as const))('%s is found', (_, company) => {
  it.each([...new Set([company.names.zh, company.names.en, company.names.en.toUpperCase()])])(
    'first by its name %s',
    (name) => {
      expect(found(name)[0]).toBe(company.id);
    },
  );

  it.each(codesOf(company))('first by its code %s', (code) => {
    expect(found(code)[0]).toBe(company.id);
  });

  it('by its pinyin in full, and by initials', () => {
    const syllables = syllablesOf(company);
    if (syllables.length < 2) return;

    expect(found(syllables.join('')).slice(0, 2)).toContain(company.id);
    expect(found(syllables.map(([initial]) => initial).join('')).slice(0, few)).toContain(company.id);
  });

  it.each([...new Set(company.aliases.map(({ text }) => text))])('within the first few by %s', (alias) => {
    expect(found(alias).slice(0, few)).toContain(company.id);
  });
});

describe('typical queries', () => {
  it.each([
    ['zjxc', '300308.SZSE'],
    ['zhongjixuchuang', '300308.SZSE'],
    ['zhongjixc', '300308.SZSE'],
    ['中jxc', '300308.SZSE'],
    ['xuchuang', '300308.SZSE'],
    ['旭创', '300308.SZSE'],
    ['中际装备', '300308.SZSE'],
    ['innol', '300308.SZSE'],
    ['3003', '300308.SZSE'],
    ['中際旭創', '300308.SZSE'],
    ['hanwuji', '688256.SSE'],
    ['hwj', '688256.SSE'],
    ['寒武', '688256.SSE'],
    ['寒武纪-U', '688256.SSE'],
    ['cambri', '688256.SSE'],
    ['688256', '688256.SSE'],
    ['xys', '300502.SZSE'],
    ['xinyisheng', '300502.SZSE'],
    ['tftx', '300394.SZSE'],
    ['tianfu', '300394.SZSE'],
    ['0700', '00700.HKEX'],
    ['700', '00700.HKEX'],
    ['00700.hk', '00700.HKEX'],
    ['tengxun', '00700.HKEX'],
    ['txkg', '00700.HKEX'],
    ['騰訊', '00700.HKEX'],
    ['tencent', '00700.HKEX'],
    ['albb', '09988.HKEX'],
    ['alibaba', '09988.HKEX'],
    ['阿里', '09988.HKEX'],
    ['baba', '09988.HKEX'],
    ['9988', '09988.HKEX'],
    ['阿里云', 'alibaba-cloud'],
    ['aliyun', 'alibaba-cloud'],
    ['weiruan', 'MSFT.NASDAQ'],
    ['wr', 'MSFT.NASDAQ'],
    ['msft', 'MSFT.NASDAQ'],
    ['ymx', 'AMZN.NASDAQ'],
    ['yamaxun', 'AMZN.NASDAQ'],
    ['amzn', 'AMZN.NASDAQ'],
    ['aws', 'aws'],
    ['亚马逊云', 'aws'],
    ['guge', 'GOOGL.NASDAQ'],
    ['goog', 'GOOGL.NASDAQ'],
    ['googl', 'GOOGL.NASDAQ'],
    ['alphabet', 'GOOGL.NASDAQ'],
    ['ggy', 'google-cloud'],
    ['facebook', 'META.NASDAQ'],
    ['脸书', 'META.NASDAQ'],
    ['ywd', 'NVDA.NASDAQ'],
    ['yingweida', 'NVDA.NASDAQ'],
    ['nvda', 'NVDA.NASDAQ'],
    ['$NVDA', 'NVDA.NASDAQ'],
    ['nvid', 'NVDA.NASDAQ'],
    ['台积', 'TSM.NYSE'],
    ['2330', 'TSM.NYSE'],
    ['2330.TW', 'TSM.NYSE'],
    ['tsm', 'TSM.NYSE'],
    ['kdxf', '002230.SZSE'],
    ['xunfei', '002230.SZSE'],
    ['langchao', '000977.SZSE'],
    ['lcxx', '000977.SZSE'],
    ['000977', '000977.SZSE'],
    ['zxtx', '000063.SZSE'],
    ['zte', '000063.SZSE'],
    ['gyfl', '601138.SSE'],
    ['富士康工业', '601138.SSE'],
    ['hdjt', '301269.SZSE'],
    ['shenduqiusuo', 'deepseek'],
    ['moore', '688795.SSE'],
    ['mexc', '688795.SSE'],
  ])('%s finds %s', (query, id) => {
    expect(found(query)[0] ?? '').toBe(id);
  });
});
