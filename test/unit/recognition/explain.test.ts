// One sentence that says what decided, the same in the card and in `npm run recognize -- --explain`.
import { describe, expect, it } from 'vitest';
import enCard from '../../../locales/en/card.json' with { type: 'json' };
import zhCard from '../../../locales/zh-CN/card.json' with { type: 'json' };
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { explanationKinds, explanationOf } from '../../../lib/recognition/explain.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { recognize } from '../../../lib/recognition/recognize.ts';
import { seeds } from '../../../seeds/index.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));

/** What decided about the first mention of `word`. */
function explain(text: string, word: string, title?: string): string {
  const mention = recognize(text, lexicon, { title }).find(({ start, end }) => text.slice(start, end) === word);
  return mention ? explanationOf(mention.reasons) : 'not marked';
}

describe('explanationOf', () => {
  it.each([
    ['an unambiguous name', '新易盛走强', '新易盛', 'name'],
    ['a code with its market', '300308.SZ 走强', '300308.SZ', 'code'],
    ['a code in a list of codes', 'NVDA, TSM', 'TSM', 'code-list'],
    ['an ambiguous name before its code', '红苹果(AAPL)', '苹果', 'own-code'],
    ['an ambiguous name near another name of the company', '完整名称是中科寒武纪，寒武纪', '寒武纪', 'own-name'],
    ['an ambiguous name in a list', '苹果、微软', '苹果', 'list'],
    ['an ambiguous name that acts', '海光今年开源', '海光', 'head'],
    ['an ambiguous name near words of the company', '苹果的 iPhone 和 iPad', '苹果', 'company'],
    ['a name that usually means the company', '在阿里巴巴看日落', '阿里巴巴', 'prior'],
  ])('names the signal for %s', (_, text, word, kind) => {
    expect(explain(text, word)).toBe(kind);
  });

  it('names the page when the words around the name do not suffice', () => {
    expect(explain('寒武纪的存货又增加了', '寒武纪', '中科寒武纪半年报点评')).toBe('page');
  });

  it('names the page for a name that may be the seam of two words', () => {
    expect(explanationOf(['name', 'seam -3'])).toBe('page');
  });

  it('has one sentence for each kind in both languages, with the word and without a score', () => {
    for (const { reason } of [zhCard.card, enCard.card]) {
      expect(Object.keys(reason).toSorted()).toEqual([...explanationKinds].toSorted());
      for (const sentence of Object.values(reason)) {
        expect(sentence).toMatch(/^[^。.]*“\{word\}”[^。.]*[。.]$/);
        expect(sentence).not.toMatch(/\d/);
      }
    }
  });
});
