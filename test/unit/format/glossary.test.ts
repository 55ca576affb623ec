// Checks that all terms of the packaged reports have a translation: without one, the English UI shows Chinese.
import { describe, expect, it } from 'vitest';
import { houseName, sectionName, speakerOf } from '../../../lib/format/glossary.ts';
import { seeds } from '../../../seeds/index.ts';
import { aFigure } from '../../support/builders.ts';
import { glossedFigure } from '../../support/glossary.ts';

const han = /\p{Script=Han}/u;
const section = (label: string, zh: string, en: string) => ({ label, title: { zh, en }, start: 0, end: 1 });

describe('terms of the packaged reports', () => {
  it('have a translation for every speaker', () => {
    const speakers = seeds.figures.map((figure) => speakerOf(figure, 'en')).filter((speaker) => speaker !== null);

    expect(new Set(speakers).size).toBeGreaterThan(20);
    expect(speakers.filter((speaker) => han.test(speaker))).toEqual([]);
  });

  it('have a translation for every section', () => {
    const names = seeds.reports.flatMap((report) => report.sections.map((one) => sectionName(one, report, 'en')));

    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => han.test(name))).toEqual([]);
  });

  it('have a translation for every publisher', () => {
    expect(seeds.reports.map((report) => houseName(report, 'en') ?? '').filter((name) => han.test(name))).toEqual([]);
  });
});

describe('speakerOf', () => {
  it.each([
    [
      'a person',
      'actual',
      '徐直军 (华为轮值董事长)',
      '徐直军 (华为轮值董事长)',
      'Eric Xu (rotating chairman of Huawei)',
    ],
    ['a name in Latin letters', 'actual', 'Canalys', 'Canalys', 'Canalys'],
    ['a name without translation', 'actual', '某地日报', '某地日报', '某地日报'],
    ['a speaker of an expectation', 'expectation', '分析师平均预期', '分析师平均预期', 'the analysts’ average'],
    ['null when the speaker repeats the kind', 'expectation', '市场预期', null, null],
    ['the market as speaker of another kind', 'actual', '市场预期', '市场预期', 'the market’s consensus'],
    ['null without a speaker', 'actual', undefined, null, null],
  ] as const)('returns %s', (_, kind, speaker, zh, en) => {
    const figure = glossedFigure(aFigure({ kind, ...(speaker === undefined ? {} : { speaker }) }));

    expect(speakerOf(figure, 'zh-CN')).toBe(zh);
    expect(speakerOf(figure, 'en')).toBe(en);
  });
});

const headings = { 摘要: { en: 'Summary' }, 建议关注: { en: 'Watch list' }, 风险提示: { en: 'Risks' } };

describe('sectionName', () => {
  it.each([
    ['a numbered section', section('1.5', '海内外资本开支', 'Capex'), '1.5 海内外资本开支', '1.5 Capex'],
    ['a section with a heading', section('摘要', '要点', 'Key points'), '摘要 要点', 'Summary: Key points'],
    [
      'a section whose title contains the heading',
      section('建议关注', '建议关注名单', 'Watch list'),
      '建议关注 建议关注名单',
      'Watch list',
    ],
    ['a section whose title equals the heading', section('风险提示', '风险提示', 'Risks'), '风险提示', 'Risks'],
  ])('formats %s', (_, one, zh, en) => {
    const report = { gloss: { terms: headings } };

    expect(sectionName(one, report, 'zh-CN')).toBe(zh);
    expect(sectionName(one, report, 'en')).toBe(en);
  });
});
