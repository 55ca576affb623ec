// Generates seeds/pinyin.json and seeds/directory-pinyin.json with pinyin-pro, whose dictionary is not shipped.
// `npm run seeds:check` verifies the files.
import { pinyin } from 'pinyin-pro';
import type { Directory } from '../lib/listings/directory.ts';
import type { Company } from '../lib/model/company.ts';

const chinese = /[\u3400-\u9fff]/;
const allChinese = /[\u3400-\u9fff]/g;

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

/** The 3,755 most common characters: level 1 of GB 2312, rows B0 to D7. Names of sectors and reports are made of them. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const row = (high: number): string =>
    decoder.decode(Uint8Array.from(Array.from({ length: 94 }, (_, nth) => [high, 0xa1 + nth]).flat()));
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, nth) => row(0xb0 + nth));
  return rows.join('').match(allChinese) ?? [];
}

/**
 * Content of directory-pinyin.json: common characters and those of the companies' Chinese names, each with its usual syllable,
 * and the names in which a character is read in another way. See `PinyinTable`.
 */
export function directoryPinyinFile({ companies }: Directory): string {
  const names = companies.flatMap(({ zh }) => zh ?? []);
  const characters = [
    ...new Set([...commonCharacters(), ...names.flatMap((name) => name.match(allChinese) ?? [])]),
  ].toSorted();
  const usual = new Map(characters.map((character) => [character, readingOf(character)]));
  const unusual = [...new Set(names)].toSorted().flatMap((name) => {
    const spelled = (name.match(allChinese) ?? []).map((character) => usual.get(character)).join(' ');
    return spelled === readingOf(name) ? [] : [`${JSON.stringify(name)}:${JSON.stringify(readingOf(name))}`];
  });
  return `{"characters":"${[...usual].flat().join('')}","names":{\n${unusual.join(',\n')}\n}}\n`;
}
