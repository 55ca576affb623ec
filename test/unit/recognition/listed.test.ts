// Recognition with the names of all listed companies, by the packaged directory.
import { describe, expect, it } from 'vitest';
import { createDirectoryReader } from '../../../lib/listings/directory-reader.ts';
import { foldPairs } from '../../../lib/recognition/fold-pairs.ts';
import { createFold } from '../../../lib/recognition/fold.ts';
import { compileNameFilter } from '../../../lib/recognition/listed/compile-name-filter.ts';
import { scanLatinNames } from '../../../lib/recognition/listed/latin-scan.ts';
import { hasLatinName, loadNameFilter, scanNames } from '../../../lib/recognition/listed/name-filter.ts';
import { findListedCandidates, findListedMentions } from '../../../lib/recognition/listed/listed-texts.ts';
import { createListedRecognizer } from '../../../lib/recognition/listed/packaged-names.ts';
import { createRecognizeListed } from '../../../lib/recognition/listed/recognize-listed.ts';
import directory from '../../../seeds/directory.tsv?raw';
import { seeds } from '../../../seeds/index.ts';
import { listedLatinCases, listedLatinTraps } from '../../cases/recognition/listed-latin.ts';
import { doubtfulNameCases, listedNameCases, listedTraps, type ListedCase } from '../../cases/recognition/listed.ts';

const companies = createDirectoryReader(directory).companies();
const recognize = createRecognizeListed(companies, seeds.companies);
const { names, lexicon, mentionsIn } = createListedRecognizer(companies, seeds.companies);
const filter = loadNameFilter(compileNameFilter(names, foldPairs), (more) => createFold(foldPairs + more));

const sign = /\[\[([^\]|]+)\|?([^\]]*)\]\]/g;
const plainOf = ({ marked }: ListedCase): string => marked.replaceAll(sign, '$1');
const expected = ({ marked }: ListedCase): string[] =>
  Array.from(marked.matchAll(sign), ([, text = '', id = '']) => `${text} ${id}`);

const found = (text: string): string[] =>
  recognize(text).map(({ start, end, companyId }) => `${text.slice(start, end)} ${companyId}`);

const byTitle = (cases: readonly ListedCase[]): [string, string, ListedCase][] =>
  cases.map((one) => [one.what, plainOf(one), one]);

describe('names of listed companies', () => {
  it.each(byTitle(listedNameCases))('finds %s: %s', (_, text, one) => expect(found(text)).toEqual(expected(one)));

  it.each(byTitle(doubtfulNameCases))('finds a doubtful name with %s: %s', (_, text, one) =>
    expect(found(text)).toEqual(expected(one)),
  );

  it.each(byTitle(listedTraps))('does not take %s for a company: %s', (_, text) => expect(found(text)).toEqual([]));
});

describe('English names of listed companies', () => {
  it.each(byTitle(listedLatinCases))('finds %s: %s', (_, text, one) => expect(found(text)).toEqual(expected(one)));

  it.each(byTitle(listedLatinTraps))('does not take %s for a company: %s', (_, text) =>
    expect(found(text)).toEqual([]),
  );

  it('are in the filter that pages have', () => {
    const missed = [...names.latin().keys()].filter((name) => !hasLatinName(name, filter));

    expect(missed).toEqual([]);
  });

  it('have few false places in ordinary text', () => {
    const words = [...names.latin().keys()].map((name) => name.split(' ')[0]!).filter((word) => word.length > 4);
    const others = words
      .map((word) => `${word.slice(2)}${word.slice(0, 2)}`)
      .filter((word) => !names.latin().has(word));

    expect(others.filter((word) => hasLatinName(word, filter)).length / others.length).toBeLessThan(0.02);
  });

  it('take linear time on a text full of capitals', () => {
    expect(scanLatinNames('Boeing and Xiaomi, '.repeat(20_000), (name) => hasLatinName(name, filter))).toHaveLength(
      40_000,
    );
  });
});

describe('the filter that pages have', () => {
  it('finds every name', () => {
    const missed = [...names.byName.keys()].filter((name) => {
      const text = `昨日${name}。`;
      return !scanNames(text, filter).spans.some(({ start, end }) => text.slice(start, end) === name);
    });

    expect(missed).toEqual([]);
  });

  it('finds few places in ordinary text that are no name', () => {
    // Each character once, so that no name occurs.
    const characters = [...new Set([...names.byName.keys()].join(''))].toReversed().join('');
    const { spans } = scanNames(characters.repeat(5), filter);

    expect(spans.length / (characters.length * 5)).toBeLessThan(0.01);
  });

  it('has a candidate wherever a mention is found', () => {
    for (const text of [...listedNameCases, ...doubtfulNameCases, ...listedLatinCases].map(plainOf)) {
      const candidates = findListedCandidates(text, filter);
      for (const { start, end } of findListedMentions(text, filter, lexicon.rules, mentionsIn))
        expect(
          candidates.some((at) => at <= end + 40 && at >= start - 40),
          text,
        ).toBe(true);
    }
  });

  it('takes linear time on a text full of names', () => {
    const text = '贵州茅台、招商银行、比亚迪、'.repeat(2000);

    expect(findListedMentions(text, filter, lexicon.rules, mentionsIn)).toHaveLength(6000);
  });
});

describe('questions of a page', () => {
  it('has no mentions until the background has answered', () => {
    expect(findListedMentions('贵州茅台大涨', filter, lexicon.rules, () => undefined)).toEqual([]);
  });

  it('asks only about the text around possible names', () => {
    const asked: string[] = [];
    const far = '今天天气很好。'.repeat(40);

    findListedMentions(`${far}贵州茅台大涨${far}`, filter, lexicon.rules, ({ text }) => void asked.push(text));

    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('贵州茅台大涨');
    expect(asked[0]!.length).toBeLessThan(100);
  });

  it('gives mentions offsets into the original text', () => {
    const text = '今天 招 商 银 行 公告';
    const [mention] = findListedMentions(text, filter, lexicon.rules, mentionsIn);

    expect(text.slice(mention!.start, mention!.end)).toBe('招 商 银 行');
  });
});
