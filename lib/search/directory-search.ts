// Searches the directory's ten thousand companies. The text is folded and searched as a whole; only rows that may be shown
// are read.
import { companyOfDirectory } from '../listings/listed-company.ts';
import { readDirectoryRow } from '../listings/directory.ts';
import type { Company } from '../model/company.ts';
import { matchWord } from './match.ts';
import { createReadings, type PinyinTable } from './pinyin.ts';
import { createWord, plainText } from './word.ts';

export interface DirectorySearch {
  /** At most `most` companies that match, likely ones first; the caller ranks them. @param query see `plainQuery`. */
  find: (query: string, most: number) => Company[];
}

export const emptyDirectorySearch: DirectorySearch = { find: () => [] };

interface Row {
  line: string;
  /** The cells in their normalized form, beginning with the codes, with a separator on either side of each. */
  plain: string;
  /** One syllable per Chinese character of the Chinese name; `null` if not known. */
  reading: string | null;
  syllables: string;
  initials: string;
}

/** Private-use characters, which normalization leaves alone. No name contains one. */
const [cellEnd, rowEnd] = ['\ue000', '\ue001'];

const latin = /^[a-z]+$/;

/** @param text a valid directory file. Nothing is read before the first search. */
export function createDirectorySearch(text: string, pinyin: PinyinTable): DirectorySearch {
  let rows: readonly Row[] | null = null;

  function readRows(): Row[] {
    const readingOf = createReadings(pinyin);
    const body = text.slice(text.indexOf('\n', text.indexOf('\n') + 1) + 1);
    const plainRows = plainText(body.replace(/[\t|]/g, cellEnd).replaceAll('\n', rowEnd)).split(rowEnd);
    return body.split('\n').flatMap((line, at) => {
      if (line === '') return [];
      const reading = readingOf(line.split('\t', 2)[1] ?? '');
      const initials = reading?.replace(/(\w)\w* ?/g, '$1') ?? '';
      return [
        {
          line,
          plain: `${cellEnd}${plainRows[at]}${cellEnd}`,
          reading,
          syllables: reading?.replaceAll(' ', '') ?? '',
          initials,
        },
      ];
    });
  }

  /** 0 is best; `null` if it does not match. */
  function rankOf({ line, plain, reading, syllables, initials }: Row, query: string, isLatin: boolean): number | null {
    if (plain.includes(query)) {
      if (plain.includes(cellEnd + query + cellEnd)) return 0;
      return plain.includes(cellEnd + query) ? 1 : 3;
    }
    if (!isLatin || reading === null) return null;
    if (initials === query || syllables === query) return 0;
    if (initials.startsWith(query) || syllables.startsWith(query)) return 1;
    if (query.length === 1) return null;
    // Syllables and initials mixed: gzmaotai.
    const isMixed =
      initials.startsWith(query[0]!) && matchWord(createWord('name', line.split('\t', 2)[1]!, reading), query);
    return isMixed ? 2 : null;
  }

  function companyOf({ line, reading }: Row): Company {
    const company = companyOfDirectory(readDirectoryRow(line));
    return reading === null ? company : { ...company, pinyin: { [company.names.zh]: reading } };
  }

  return {
    find(query, most) {
      rows ??= readRows();
      const isLatin = latin.test(query);
      const byRank: Row[][] = [[], [], [], []];
      for (const row of rows) {
        const rank = rankOf(row, query, isLatin);
        if (rank !== null) byRank[rank]!.push(row);
      }
      return byRank.flat().slice(0, most).map(companyOf);
    },
  };
}
