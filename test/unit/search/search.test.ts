// Ranking and matching with small invented data sets.
import { describe, expect, it } from 'vitest';
import type { Company } from '../../../lib/model/company.ts';
import { createSearchIndex, reportedFirst, search, type UserData } from '../../../lib/search/search.ts';
import { readingOf } from '../../../scripts/make-pinyin.ts';
import { aCompany } from '../../support/builders.ts';

const noUserData: UserData = { aliases: [], watchedIds: new Set() };

const named = (zh: string, overrides: Partial<Company> = {}): Company =>
  aCompany({ id: zh, names: { zh, en: zh }, pinyin: { [zh]: readingOf(zh) }, ...overrides });

const hitsOf = (companies: readonly Company[], query: string, own: Partial<UserData> = {}, most = 10) =>
  search(createSearchIndex(companies, { ...noUserData, ...own }), query, most).hits;

const found = (...asked: Parameters<typeof hitsOf>): string[] => hitsOf(...asked).map(({ company }) => company.id);

/** The matched word, with its first matched span in brackets. */
function matchedText(company: Company, query: string): string | undefined {
  const [hit] = search(createSearchIndex([company]), query, 1).hits;
  if (!hit) return undefined;
  const { text, spans } = hit.match;
  const [[start, end] = [0, 0]] = spans;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('a query copied from a PDF', () => {
  it.each([
    ['Kangxi radicals', '⼤⽴', '大立'],
    ['a radical of the supplement', '讯⻜', '讯飞'],
    ['a compatibility ideograph', '\uf90a山', '金山'],
  ])('finds the company despite %s', (_, query, name) => {
    expect(found([named(name), named('别的')], query)).toEqual([name]);
  });
});

describe('ranking', () => {
  const whole = aCompany({
    id: 'whole',
    names: { zh: '灯塔制造', en: 'Lamp Works' },
    aliases: [{ text: '光明', kind: 'former' }],
  });
  const prefix = named('光明厂');
  const longer = named('光明乳业集团');
  const infix = named('大光明');

  it('sorts by whole word, prefix and infix, then short before long words', () => {
    expect(found([infix, longer, prefix, whole], '光明')).toEqual(['whole', '光明厂', '光明乳业集团', '大光明']);
  });

  it('puts the start of an inner word before an infix', () => {
    const inner = aCompany({ id: 'inner', names: { zh: '甲', en: 'Great Bright Dairy' } });
    const middle = aCompany({ id: 'middle', names: { zh: '乙', en: 'Abright' } });

    expect(found([middle, inner], 'bright')).toEqual(['inner', 'middle']);
  });

  it('puts watched, then covered companies first within a tier, but never before a better tier', () => {
    const other = named('光明湖');
    const own = { watchedIds: new Set(['大光明', '光明乳业集团']) };
    const hits = hitsOf([infix, other, longer, prefix], '光明', own);

    expect(reportedFirst(hits, (id) => id === '光明厂').map(({ company }) => company.id)).toEqual([
      '光明乳业集团',
      '光明厂',
      '光明湖',
      '大光明',
    ]);
  });

  it('puts names before aliases, codes and pinyin', () => {
    const byName = aCompany({ id: 'name', names: { zh: 'SH灯', en: 'Sh Lamps' } });
    const byAlias = aCompany({ id: 'alias', names: { zh: '丙', en: 'C' }, aliases: [{ text: 'SHX', kind: 'short' }] });
    const byCode = aCompany({
      id: 'code',
      names: { zh: '丁', en: 'D' },
      listings: [{ code: 'SHOP', exchange: 'NYSE' }],
    });
    const byPinyin = named('深海厂');

    expect(found([byPinyin, byCode, byAlias, byName], 'sh')).toEqual(['name', 'alias', 'code', '深海厂']);
  });

  it('keeps the order of the index for equal matches', () => {
    const many = ['明甲', '明乙', '明丙'].map((name) => named(name));

    expect(found(many, '明')).toEqual(['明甲', '明乙', '明丙']);
    expect(found(many, '明', {}, 2)).toEqual(['明甲', '明乙']);
  });
});

describe('pinyin', () => {
  it.each([
    ['in full', '中际旭创', 'zhongjixuchuang', '[中际旭创]'],
    ['by initials', '中际旭创', 'zjxc', '[中际旭创]'],
    ['half in full, half by initials', '中际旭创', 'zhongjixc', '[中际旭创]'],
    ['characters and initials', '中际旭创', '中jxc', '[中际旭创]'],
    ['with zh and ch as initials', '中际旭创', 'zhjxch', '[中际旭创]'],
    ['while it is being typed', '中际旭创', 'zhongjixuchu', '[中际旭创]'],
    ['of a part', '中际旭创', 'xuch', '中际[旭创]'],
    ['as an input method writes it', '寒武纪', "han'wu'ji", '[寒武纪]'],
    ['with spaces', '寒武纪', 'han wu ji', '[寒武纪]'],
    ['in capitals', '寒武纪', 'HWJ', '[寒武纪]'],
    ['in full-width letters', '寒武纪', 'ｈｗｊ', '[寒武纪]'],
    ['where a syllable could end early', '西安银行', 'xianyinhang', '[西安银行]'],
    ['where initials could be a syllable', '西安银行', 'xayh', '[西安银行]'],
    ['with ü as v', '绿地控股', 'lvdi', '[绿地]控股'],
    ['with ü itself', '绿地控股', 'lüdi', '[绿地]控股'],
    ['with the Latin part of the name', 'TCL中环', 'tclzh', '[TCL中环]'],
    ['重 as chong', '重庆水务', 'chongqing', '[重庆]水务'],
    ['长 as chang', '长江电力', 'changjiang', '[长江]电力'],
    ['行 as hang', '招商银行', 'zhaoshangyinhang', '[招商银行]'],
    ['乐 as le', '乐视网', 'leshi', '[乐视]网'],
    ['乐 as yue', '音乐集团', 'yinyue', '[音乐]集团'],
    ['长 as zhang', '成长股份', 'chengzhang', '[成长]股份'],
  ])('matches %s', (_, name, query, marked) => {
    expect(matchedText(named(name), query)).toBe(marked);
  });

  it.each([
    ['a syllable that is not in the name', '中际旭创', 'zhongjixin'],
    ['more syllables than the name has', '中际旭创', 'zjxcx'],
    ['one letter in the middle', '中际旭创', 'x'],
    ['zhong for 重 in 重庆', '重庆水务', 'zhongqing'],
  ])('does not match %s', (_, name, query) => {
    expect(matchedText(named(name), query)).toBeUndefined();
  });

  it('does not match names without pinyin data', () => {
    expect(matchedText(aCompany({ names: { zh: '无名厂', en: 'Nameless' } }), 'wmc')).toBeUndefined();
  });
});

describe('queries', () => {
  const yard = aCompany({
    id: 'yard',
    names: { zh: '缆绳厂', en: 'SK Rope-Yard, Inc.' },
    status: 'listed',
    listings: [{ code: '920001', exchange: 'BSE', formerCodes: ['830001'] }],
  });

  it.each([
    ['an English name in any case', 'sk ROPE yard inc', '[SK Rope-Yard, Inc].'],
    ['the middle of an English name', 'yard', 'SK Rope-[Yard], Inc.'],
    ['a name without its punctuation', 'ropeyard', 'SK [Rope-Yard], Inc.'],
    ['a word with spaces around it', '  缆绳 ', '[缆绳]厂'],
    ['traditional characters', '纜繩廠', '[缆绳厂]'],
    ['a name split by a space', '缆绳 厂', '[缆绳厂]'],
    ['a code', '920001', '[920001]'],
    ['the beginning of a code', '9200', '[9200]01'],
    ['a full-width code', '９２０００１', '[920001]'],
    ['a code with market suffix', '920001.bj', '[920001.BJ]'],
    ['a code with market prefix', 'BJ920001', '[BJ.920001]'],
    ['a code in brackets', '(920001)', '[920001]'],
    ['a code from before a renumbering', '830001', '[830001]'],
    ['an old code with its market', '830001.BJ', '[830001.BJ]'],
    ['a market in Chinese', '北交所:920001', '[920001]'],
  ])('match %s', (_, query, marked) => {
    expect(matchedText(yard, query)).toBe(marked);
  });

  it.each(['', '   ', '。', '风车', '920001.SH'])('match nothing for “%s”', (query) => {
    expect(found([yard], query)).toEqual([]);
  });

  it('match the user’s own alias', () => {
    const aliases = [{ word: '老绳子', companyId: 'yard', addedAtMs: 1 }];

    expect(found([yard], '老绳', { aliases })).toEqual(['yard']);
  });
});
