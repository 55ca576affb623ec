// The packaged reports' own terms in English: a speaker or a chapter without one would stand there in Chinese.
import { describe, expect, it } from 'vitest';
import { houseName, sectionName, speakerOf } from '../../../lib/format/glossary.ts';
import { seeds } from '../../../seeds/index.ts';

const han = /\p{Script=Han}/u;
const section = (label: string, zh: string, en: string) => ({ label, title: { zh, en }, start: 0, end: 1 });

describe('every term of the packaged reports', () => {
  it('has English for those whose word a figure is', () => {
    const speakers = seeds.figures.map((figure) => speakerOf(figure, 'en')).filter((speaker) => speaker !== null);

    expect(new Set(speakers).size).toBeGreaterThan(20);
    expect(speakers.filter((speaker) => han.test(speaker))).toEqual([]);
  });

  it('has English for the sections of each document', () => {
    const names = seeds.reports.flatMap(({ sections }) => sections.map((one) => sectionName(one, 'en')));

    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => han.test(name))).toEqual([]);
  });

  it('has English for the house', () => {
    expect(
      seeds.reports.map(({ publisher }) => houseName(publisher, 'en') ?? '').filter((name) => han.test(name)),
    ).toEqual([]);
  });
});

describe('whose word a figure is', () => {
  it.each([
    [
      'a person',
      'actual',
      '徐直军 (华为轮值董事长)',
      '徐直军 (华为轮值董事长)',
      'Eric Xu (rotating chairman of Huawei)',
    ],
    ['a name in Latin letters', 'actual', 'Canalys', 'Canalys', 'Canalys'],
    ['a name that we have no English for', 'actual', '某地日报', '某地日报', '某地日报'],
    ['more than the kind', 'expectation', '分析师平均预期', '分析师平均预期', 'the analysts’ average'],
    ['the kind once more', 'expectation', '市场预期', null, null],
    ['a guess of the market that is no expected number', 'actual', '市场预期', '市场预期', 'the market’s consensus'],
    ['nobody', 'actual', undefined, null, null],
  ] as const)('is %s', (_, kind, speaker, zh, en) => {
    const figure = { kind, ...(speaker === undefined ? {} : { speaker }) };

    expect(speakerOf(figure, 'zh-CN')).toBe(zh);
    expect(speakerOf(figure, 'en')).toBe(en);
  });
});

describe('a section', () => {
  it.each([
    ['with a number', section('1.5', '海内外资本开支', 'Capex'), '1.5 海内外资本开支', '1.5 Capex'],
    ['with a heading', section('摘要', '要点', 'Key points'), '摘要 要点', 'Summary: Key points'],
    [
      'whose title says the heading',
      section('建议关注', '建议关注名单', 'Watch list'),
      '建议关注 建议关注名单',
      'Watch list',
    ],
    ['titled by its heading', section('风险提示', '风险提示', 'Risks'), '风险提示', 'Risks'],
  ])('%s is referred to so', (_, one, zh, en) => {
    expect(sectionName(one, 'zh-CN')).toBe(zh);
    expect(sectionName(one, 'en')).toBe(en);
  });
});
