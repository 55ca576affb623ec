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
    ['zjxc', 'zhongji-innolight'],
    ['zhongjixuchuang', 'zhongji-innolight'],
    ['zhongjixc', 'zhongji-innolight'],
    ['中jxc', 'zhongji-innolight'],
    ['xuchuang', 'zhongji-innolight'],
    ['旭创', 'zhongji-innolight'],
    ['中际装备', 'zhongji-innolight'],
    ['innol', 'zhongji-innolight'],
    ['3003', 'zhongji-innolight'],
    ['中際旭創', 'zhongji-innolight'],
    ['hanwuji', 'cambricon'],
    ['hwj', 'cambricon'],
    ['寒武', 'cambricon'],
    ['寒武纪-U', 'cambricon'],
    ['cambri', 'cambricon'],
    ['688256', 'cambricon'],
    ['xys', 'eoptolink'],
    ['xinyisheng', 'eoptolink'],
    ['tftx', 'tfc-communication'],
    ['tianfu', 'tfc-communication'],
    ['0700', 'tencent'],
    ['700', 'tencent'],
    ['00700.hk', 'tencent'],
    ['tengxun', 'tencent'],
    ['txkg', 'tencent'],
    ['騰訊', 'tencent'],
    ['tencent', 'tencent'],
    ['albb', 'alibaba'],
    ['alibaba', 'alibaba'],
    ['阿里', 'alibaba'],
    ['baba', 'alibaba'],
    ['9988', 'alibaba'],
    ['阿里云', 'alibaba-cloud'],
    ['aliyun', 'alibaba-cloud'],
    ['weiruan', 'microsoft'],
    ['wr', 'microsoft'],
    ['msft', 'microsoft'],
    ['ymx', 'amazon'],
    ['yamaxun', 'amazon'],
    ['amzn', 'amazon'],
    ['aws', 'aws'],
    ['亚马逊云', 'aws'],
    ['guge', 'google'],
    ['goog', 'google'],
    ['googl', 'google'],
    ['alphabet', 'google'],
    ['ggy', 'google-cloud'],
    ['facebook', 'meta'],
    ['脸书', 'meta'],
    ['ywd', 'nvidia'],
    ['yingweida', 'nvidia'],
    ['nvda', 'nvidia'],
    ['$NVDA', 'nvidia'],
    ['nvid', 'nvidia'],
    ['台积', 'tsmc'],
    ['2330', 'tsmc'],
    ['2330.TW', 'tsmc'],
    ['tsm', 'tsmc'],
    ['kdxf', 'iflytek'],
    ['xunfei', 'iflytek'],
    ['langchao', 'inspur-information'],
    ['lcxx', 'inspur-information'],
    ['000977', 'inspur-information'],
    ['zxtx', 'zte'],
    ['zte', 'zte'],
    ['gyfl', 'foxconn-industrial-internet'],
    ['富士康工业', 'foxconn-industrial-internet'],
    ['hdjt', 'empyrean'],
    ['shenduqiusuo', 'deepseek'],
    ['moore', 'moore-threads'],
    ['mexc', 'moore-threads'],
  ])('%s finds %s', (query, id) => {
    expect(found(query)[0] ?? '').toBe(id);
  });
});
