import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findMentions } from '../../../lib/recognition/recognize.ts';
import { segmenterSeams, type SeamCheck } from '../../../lib/recognition/seams.ts';
import { aCompany } from '../../support/builders.ts';

const lexicon = loadLexicon(
  compileLexicon([
    aCompany({ id: 'huawei', names: { zh: '华为', en: 'Huawei' } }),
    aCompany({ id: 'innolight', names: { zh: '中际旭创', en: 'Innolight' } }),
  ]),
);

/** The arguments of all seam checks for a text, as "around|start|end". */
function callsFor(text: string): string[] {
  const calls: string[] = [];
  findMentions(text, lexicon, (around, start, end) => {
    calls.push(`${around}|${start}|${end}`);
    return false;
  });
  return calls;
}

describe('the seam check', () => {
  it.each([
    ['a Chinese name of two characters has an ideograph after it', '今日，华为盘中', ['今日,华为盘中|3|5']],
    ['a Chinese name of two characters has an ideograph before it', '某华为。', ['某华为。|1|3']],
    ['the ideograph beside the name is a traditional one', '華為發布', ['华为发布|0|2']],
    ['the name is spaced out', '今 日 华 为 盘 中', ['今日华为盘中|2|4']],
  ])('is called when %s', (_, text, calls) => {
    expect(callsFor(text)).toEqual(calls);
  });

  it.each([
    ['no ideograph is beside the name', '“华为”和“华为 A”'],
    ['the name has more than two characters', '今日中际旭创盘中'],
    ['the name is Latin', '今日Huawei盘中'],
  ])('is not called when %s', (_, text) => {
    expect(callsFor(text)).toEqual([]);
  });

  it('receives six folded characters on either side', () => {
    expect(callsFor('一二三四五六七華為七六五四三二一')).toEqual(['二三四五六七华为七六五四三二|6|8']);
  });

  it('makes the name ambiguous when it returns true', () => {
    const always: SeamCheck = () => true;

    expect(findMentions('今日华为盘中', lexicon, always)[0]?.isHomonym).toBe(true);
    expect(findMentions('今日华为盘中', lexicon, () => false)[0]?.isHomonym).toBe(false);
  });
});

describe('segmenterSeams', () => {
  it.each([
    ['升华|为', '升华为经典', 1, true],
    ['轻微|软', '出现轻微软化', 3, true],
    ['其中|华为: 中 means "in"', '其中华为占', 2, false],
    ['a name between words', '今日华为盘中', 2, false],
  ])('decides %s', (_, around, start, isSeam) => {
    expect(segmenterSeams(around, start, start + 2)).toBe(isSeam);
  });
});
