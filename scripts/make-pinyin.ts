// How the seeds' Chinese names are said, from pinyin-pro, whose dictionary is no part of the extension: seeds/pinyin.json,
// kept in step by `npm run seeds:check`.
import { pinyin } from 'pinyin-pro';
import type { Company } from '../lib/model/company.ts';

const chinese = /[\u3400-\u9fff]/;

/** A syllable for each Chinese character, without tones, ü as v: "重庆" → "chong qing", "TCL中环" → "zhong huan". */
export const readingOf = (text: string): string =>
  pinyin(text, { toneType: 'none', v: true, type: 'array', nonZh: 'removed' }).join(' ');

/** One name a line, in the order of the companies. */
export function pinyinFile(companies: readonly Company[]): string {
  const words = companies.flatMap(({ names, aliases }) => [names.zh, names.en, ...aliases.map(({ text }) => text)]);
  const rows = [...new Set(words)]
    .filter((word) => chinese.test(word))
    .map((word) => `${JSON.stringify(word)}:${JSON.stringify(readingOf(word))}`);
  return `{\n${rows.join(',\n')}\n}\n`;
}
