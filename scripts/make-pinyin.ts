// Generates seeds/pinyin.json with pinyin-pro, whose dictionary is not shipped. `npm run seeds:check` verifies the file.
import { pinyin } from 'pinyin-pro';
import type { Company } from '../lib/model/company.ts';

const chinese = /[\u3400-\u9fff]/;

/** Returns one syllable per Chinese character, without tones, ü as v: "重庆" → "chong qing", "TCL中环" → "zhong huan". */
export const readingOf = (text: string): string =>
  pinyin(text, { toneType: 'none', v: true, type: 'array', nonZh: 'removed' }).join(' ');

/** Content of pinyin.json: one name per line, in the order of the companies. */
export function pinyinFile(companies: readonly Company[]): string {
  const words = companies.flatMap(({ names, aliases }) => [names.zh, names.en, ...aliases.map(({ text }) => text)]);
  const rows = [...new Set(words)]
    .filter((word) => chinese.test(word))
    .map((word) => `${JSON.stringify(word)}:${JSON.stringify(readingOf(word))}`);
  return `{\n${rows.join(',\n')}\n}\n`;
}
