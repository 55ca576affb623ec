import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../lib/recognition/automaton.ts';
import { decodeBytes } from '../../../lib/recognition/base64.ts';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon, type LexiconData } from '../../../lib/recognition/lexicon.ts';
import { blockedPhrases } from '../../../lib/recognition/blocklist.ts';
import { recognize } from '../../../lib/recognition/recognize.ts';
import type { Company } from '../../../lib/model/company.ts';
import { unpackWords } from '../../../lib/recognition/word-table.ts';
import { seeds } from '../../../seeds/index.ts';
import { aCompany } from '../../support/builders.ts';

const lamp = aCompany({
  listings: [{ code: '920001', exchange: 'BSE', formerCodes: ['830001'] }],
  aliases: [{ text: '灯塔', kind: 'short' }],
});
const rope = aCompany({ id: 'rope-yard', names: { zh: '缆绳厂', en: 'Rope Yard' } });

const owners = (text: string, companies: Company[]): string[] =>
  findWords(text, loadLexicon(compileLexicon(companies))).map(({ companyId }) => companyId);

describe('compileLexicon', () => {
  it('finds every name of every company after a round trip through JSON', () => {
    const data = JSON.parse(JSON.stringify(compileLexicon(seeds.companies))) as LexiconData;
    const lexicon = loadLexicon(data);

    for (const company of seeds.companies) {
      for (const name of [company.names.zh, company.names.en, ...company.aliases.map(({ text }) => text)]) {
        // In 苹果公司 only 苹果 is marked; full legal names are marked completely.
        const end =
          /^[^公司集团]{2,}(?:公司|集团)$/.test(name) && !/(?:有限|股份|责任)公司$/.test(name)
            ? name.length - 2
            : name.length;
        expect(findWords(name, lexicon)).toMatchObject([{ start: 0, end, companyId: company.id }]);
      }
    }
  });

  it('is deterministic', () => {
    expect(compileLexicon(structuredClone(seeds.companies))).toEqual(compileLexicon(seeds.companies));
  });

  it('includes present and former codes', () => {
    const codes = loadLexicon(compileLexicon([rope, lamp])).codes();

    expect([...codes]).toEqual([
      ['920001.BSE', 'lamp-works'],
      ['830001.BSE', 'lamp-works'],
    ]);
  });

  it('assigns a word that two companies share to the first', () => {
    const rival = aCompany({ id: 'rival', names: { zh: '灯塔', en: 'Rival' } });

    expect(owners('灯塔', [lamp, rival])).toEqual(['lamp-works']);
    expect(owners('灯塔', [rival, lamp])).toEqual(['rival']);
  });

  it('prefers the name of a company to the blocklist', () => {
    const word = blockedPhrases[0]!;

    expect(owners(word, [rope])).toEqual([]);
    expect(owners(word, [aCompany({ names: { zh: word, en: 'Named So' } })])).toEqual(['lamp-works']);
  });

  it('omits names of one character', () => {
    expect(owners('灯、灯塔制造', [aCompany({ names: { zh: '灯', en: 'Lamp' } })])).toEqual([]);
  });

  it('omits names over the maximum length', () => {
    const [longest, tooLong] = ['长'.repeat(255), '长'.repeat(256)];

    expect(owners(longest, [aCompany({ names: { zh: longest, en: longest } })])).toEqual(['lamp-works']);
    expect(owners(tooLong, [aCompany({ names: { zh: tooLong, en: tooLong } })])).toEqual([]);
  });

  it('includes only traditional characters that a word needs', () => {
    const { foldPairs } = compileLexicon([rope]);

    expect(foldPairs).toContain('纜缆');
    expect(foldPairs).not.toContain('鴨鸭');
    expect(owners('纜繩廠', [rope])).toEqual(['rope-yard']);
  });

  it('includes the pairs that its patterns need, such as 聯席董事長 after a name and the radical in 宣布收⼊', () => {
    const { foldPairs } = compileLexicon([]);

    expect(foldPairs).toContain('長长');
    expect(foldPairs).toContain('創创');
    expect(foldPairs).toContain('⼊入');
  });

  it('includes only radicals and compatibility ideographs that a word needs', () => {
    const { foldPairs } = compileLexicon([aCompany({ id: 'fly', names: { zh: '科大讯飞', en: 'Fly' } })]);

    expect(foldPairs).toContain('⻜飞');
    expect(foldPairs).toContain('⼤大');
    expect(foldPairs).not.toContain('⿎鼓');
  });

  it('gives a lexicon that matches nothing when there are no companies', () => {
    expect(recognize('灯塔制造（300308.SZ）', loadLexicon(compileLexicon([])))).toEqual([]);
  });
});

describe('the word table', () => {
  const nameOf = fc.string({ unit: fc.constantFrom(...'中中国国寶宝aBＢ ·9'.split('')), minLength: 2, maxLength: 6 });
  const companies = fc
    .array(
      fc.record({ zh: nameOf, en: nameOf, codes: fc.array(fc.constantFrom('300308', '600000'), { maxLength: 2 }) }),
      {
        maxLength: 40,
      },
    )
    .map((rows) =>
      rows.map(({ zh, en, codes }, at) =>
        aCompany({ id: `c${at}`, names: { zh, en }, listings: codes.map((code) => ({ code, exchange: 'SZSE' })) }),
      ),
    );

  it('sorts words by their first two characters, then longest first', () => {
    fc.assert(
      fc.property(companies, (some) => {
        const { text, words } = compileLexicon(some);
        const table = unpackWords(decodeBytes(words), text.length);
        const found = Array.from({ length: table.length / 2 }, (_, at) => {
          const [start, length] = [table[at * 2]! >>> 8, table[at * 2]! & 0xff];
          return text.slice(start, start + length);
        });
        const byPair = (word: string): string => word.slice(0, 2);
        const wanted = found.toSorted((a, b) =>
          byPair(a) === byPair(b) ? b.length - a.length || (a < b ? -1 : 1) : byPair(a) < byPair(b) ? -1 : 1,
        );
        expect(found).toEqual(wanted);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('includes all of thousands of names', () => {
    const names = Array.from({ length: 3000 }, (_, at) => `第${at}灯塔`);
    const lexicon = loadLexicon(
      compileLexicon(names.map((zh, at) => aCompany({ id: `c${at}`, names: { zh, en: zh } }))),
    );

    expect(names.filter((name, at) => findWords(name, lexicon)[0]?.companyId !== `c${at}`)).toEqual([]);
  });
});

describe('loadLexicon', () => {
  it('throws when the table is truncated or not base64', () => {
    const data = compileLexicon([lamp]);

    expect(() => loadLexicon({ ...data, words: data.words.slice(0, 8) })).toThrow();
    expect(() => loadLexicon({ ...data, words: '§' })).toThrow();
  });
});
