// The prefilter decides which blocks of a page recognition reads, so it must not miss any mention.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { findCandidates } from '../../../lib/recognition/prefilter.ts';
import { loadPrefilter } from '../../../lib/recognition/prefilter-data.ts';
import { findMentions } from '../../../lib/recognition/recognize.ts';
import { segmenterSeams } from '../../../lib/recognition/seams.ts';
import { seeds } from '../../../seeds/index.ts';
import { recognitionCases } from '../../cases/recognition/all.ts';

const data = compileLexicon(seeds.companies);
const lexicon = loadLexicon(data);
const prefilter = loadPrefilter(data.prefilter);
const blocks = [...new Set(recognitionCases.map(({ text }) => text))];
const blocksWithMention = blocks.filter((text) => findMentions(text, lexicon, segmenterSeams).length > 0);

const holds = (text: string, from: number, to: number): boolean =>
  findCandidates(text, prefilter).some((offset) => offset >= from && offset < to);

describe('the prefilter', () => {
  it('reports an offset in every block that has a mention, at even and odd offsets', () => {
    expect(blocksWithMention.length).toBeGreaterThan(1500);
    const missed = ['', '今'].flatMap((before) =>
      blocksWithMention.filter((text) => !holds(before + text, before.length, before.length + text.length)),
    );

    expect(missed).toEqual([]);
  });

  it('does so for any blocks before and after', () => {
    const neighbor = fc.oneof(fc.constantFrom(...blocks), fc.string());

    fc.assert(
      fc.property(neighbor, fc.constantFrom(...blocksWithMention), neighbor, (before, text, after) => {
        expect(holds(before + text + after, before.length, before.length + text.length)).toBe(true);
      }),
      { numRuns: 4000 },
    );
  });

  const gaps = [
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\n    ',
    ' ',
    '(x\u012b)',
    '（zh\u014dng guó）',
    '(zhong)',
    '[ㄓㄨㄥ]',
    '\u200e',
    '\ufe0f',
    '\u2066',
    '\u200b \n',
  ];
  it('does so when skippable characters are inside', () => {
    const letters = fc
      .constantFrom(...blocksWithMention)
      .chain((text) =>
        fc.tuple(
          fc.constant(text),
          fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(letters, fc.constantFrom('', '今', '今日'), ([text, inserted], before) => {
        let block = text;
        for (const [at, gap] of inserted.toSorted(([one], [other]) => other - one)) {
          block = block.slice(0, at) + gap + block.slice(at);
        }
        fc.pre(findMentions(block, lexicon, segmenterSeams).length > 0);
        expect(holds(before + block, before.length, before.length + block.length)).toBe(true);
      }),
      { numRuns: 6000 },
    );
  });

  it('reports a name with a pronunciation or a note between its characters, at even and odd offsets', () => {
    const notes = ['xīn', 'ㄒㄧㄣ', 'しん', '[1]', '（注3）', '(x)', 'xin1 ', ' Xīn '];
    const names = seeds.companies.map(({ names: { zh } }) => zh).filter((name) => /^[\u3400-\u9fff]{3,}$/.test(name));
    const missed = names.flatMap((name) =>
      notes.flatMap((note) => {
        const annotated = [
          name.split('').join(note),
          name.slice(0, 2) + note + name.slice(2),
          name.charAt(0) + note + name.slice(1),
        ];
        return annotated.flatMap((text) => [text, `今${text}`]).filter((text) => !holds(text, 0, text.length));
      }),
    );

    expect(names.length).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  });

  it('reports any name and code in every form of width and case', () => {
    const wide = (text: string): string =>
      text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const words = seeds.companies.flatMap(({ names, aliases, listings }) => [
      names.zh,
      names.en,
      ...aliases.map(({ text }) => text),
      ...listings.map(
        ({ code, exchange }) => `${code}.${exchange === 'SZSE' ? 'SZ' : exchange === 'SSE' ? 'SH' : 'HK'}`,
      ),
    ]);
    const missed = words
      .flatMap((word) => [word, word.toUpperCase(), word.toLowerCase(), wide(word)])
      .filter((text) => findMentions(text, lexicon, segmenterSeams).length > 0 && !holds(text, 0, text.length));

    expect(missed).toEqual([]);
  });

  it('finds codes in lower case also where V8 compiles regexes without optimization', () => {
    const script = `
      import { compileLexicon } from './lib/recognition/compile-lexicon.ts';
      import { findCandidates } from './lib/recognition/prefilter.ts';
      import { loadPrefilter } from './lib/recognition/prefilter-data.ts';
      import { seeds } from './seeds/index.ts';
      const prefilter = loadPrefilter(compileLexicon(seeds.companies).prefilter);
      console.log(['2330.hk', 'hk:0763', 'twse: 2330'].map((text) => findCandidates(text, prefilter).length > 0).join());
    `;
    // V8 does so by itself in a process that has compiled much, such as that of a large page.
    const run = ['--no-regexp-optimization', '--input-type=module-typescript', '--eval', script];

    const found = execFileSync(process.execPath, run, {
      cwd: path.resolve(import.meta.dirname, '../../..'),
      encoding: 'utf8',
    });

    expect(found.trim()).toBe('true,true,true');
  });

  it('rejects ordinary text', () => {
    const plain = [
      '',
      '今',
      '今日两市成交额略有放大，市场情绪回暖。',
      'The weather was fine, and nothing happened.',
      '2025-11-30 12:34:56 成交 1,234.56 万手，涨 3.21%',
    ];

    expect(plain.filter((text) => findCandidates(text, prefilter).length > 0)).toEqual([]);
  });

  it('rejects some blocks without a mention', () => {
    const blocksWithoutMention = blocks.filter((text) => findMentions(text, lexicon, segmenterSeams).length === 0);
    const passed = blocksWithoutMention.filter((text) => findCandidates(text, prefilter).length > 0);

    expect(blocksWithoutMention.length).toBeGreaterThan(50);
    expect(passed.length / blocksWithoutMention.length).toBeLessThan(0.9);
  });

  it('reports offsets in ascending order', () => {
    const text = blocksWithMention.slice(0, 300).join('\n');
    const found = findCandidates(text, prefilter);

    expect(found).toEqual(found.toSorted((one, other) => one - other));
  });
});

describe('the prefilter, for letters hidden inside a name against copying,', () => {
  /** Two letters between any two of the name, at even and odd offsets. */
  const names = ['中际旭创', '新易盛', '寒武纪', '天孚通信'];
  const texts = names.flatMap((name) =>
    Array.from({ length: name.length - 1 }, (_, at) => name.slice(0, at + 1) + '的了' + name.slice(at + 1)).flatMap(
      (text) => [text, '今' + text],
    ),
  );

  it.each(texts)('reports two hidden letters: %s', (text) => {
    expect(findCandidates(text, prefilter)).not.toEqual([]);
  });

  it.each(names)('reports one hidden letter inside %s at every second offset', (name) => {
    const isReported = (text: string): boolean => findCandidates(text, prefilter).length > 0;
    const hidden = Array.from(
      { length: name.length - 1 },
      (_, at) => `${name.slice(0, at + 1)}的${name.slice(at + 1)}`,
    );

    for (const text of hidden) expect(isReported(text) || isReported('今' + text)).toBe(true);
  });
});
