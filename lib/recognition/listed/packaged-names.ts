// The names of all listed companies beside the packaged lexicon: exports `createListedRecognizer` for background and tools.
import type { DirectoryCompany } from '../../listings/directory.ts';
import type { Company } from '../../model/company.ts';
import type { ListedMention, ListedText } from '../../model/listed-mention.ts';
import { compileLexicon, namesOf } from '../compile-lexicon.ts';
import { foldPairs } from '../fold-pairs.ts';
import { createFold, foldWord } from '../fold.ts';
import { loadLexicon, type Lexicon } from '../lexicon.ts';
import type { SeamCheck } from '../seams.ts';
import { createListedNames, type ListedNames } from './listed-names.ts';
import { listedSeams } from './name-seams.ts';
import { resolveNames } from './resolve-names.ts';

export interface ListedRecognizer {
  names: ListedNames;
  /** With all fold pairs. */
  lexicon: Lexicon;
  mentionsIn: (text: ListedText) => ListedMention[];
}

/** @param packaged the companies of the packaged lexicon. */
export function createListedRecognizer(
  companies: readonly DirectoryCompany[],
  packaged: readonly Company[],
  isSeam: SeamCheck = listedSeams,
): ListedRecognizer {
  const fold = createFold(foldPairs);
  const lexicon = loadLexicon(compileLexicon(packaged), fold);
  const words = new Set(packaged.flatMap(namesOf).map((name) => foldWord(name, fold)));
  const names = createListedNames({
    companies,
    fold: (name) => foldWord(name, fold),
    isPackaged: (name) => words.has(name),
    packagedId: (listing) => lexicon.codes().get(listing),
  });
  return {
    names,
    lexicon,
    mentionsIn({ text, spans }) {
      const places = spans.map(([start, end]) => ({ start, end }));
      return resolveNames(text, places, { names, lexicon, isSeam }).map(
        ({ start, end, form, companyId, word, reasons }) => ({ start, end, form, companyId, word, reasons }),
      );
    },
  };
}
