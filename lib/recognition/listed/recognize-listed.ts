// Finds the mentions of all listed companies in a text, packaged ones included: as a page and its background do together, for
// command-line tools and tests.
import type { DirectoryCompany } from '../../listings/directory.ts';
import type { Company } from '../../model/company.ts';
import type { Mention } from '../../model/mention.ts';
import { initialSignals, findMentions, type PageMetadata } from '../recognize.ts';
import { addPageSignals, isConfident } from '../disambiguation.ts';
import { createFold } from '../fold.ts';
import { foldPairs } from '../fold-pairs.ts';
import { segmenterSeams } from '../seams.ts';
import { compileNameFilter } from './compile-name-filter.ts';
import { findListedMentions } from './listed-texts.ts';
import { loadNameFilter } from './name-filter.ts';
import { createListedRecognizer } from './packaged-names.ts';

/** @returns recognizes a text as a whole page. */
export function createRecognizeListed(
  companies: readonly DirectoryCompany[],
  packaged: readonly Company[],
): (text: string, context?: PageMetadata) => Mention[] {
  const { names, lexicon, mentionsIn } = createListedRecognizer(companies, packaged);
  const filter = loadNameFilter(compileNameFilter(names, foldPairs), (more) => createFold(foldPairs + more));
  return (text, context = {}) => {
    const page = initialSignals(context, lexicon, segmenterSeams);
    const found = findMentions(text, lexicon, segmenterSeams);
    addPageSignals(page, text, found, lexicon);
    const mentions = found.flatMap((mention) => {
      if (mention.isKnown) return isConfident(mention, page) ? [mention] : [];
      // A page marks it with the key of its own listing. Its card is the company's.
      const companyId = names.byListing().get(mention.companyId);
      return companyId === undefined ? [] : [{ ...mention, companyId }];
    });
    const listed = findListedMentions(text, filter, lexicon.rules, mentionsIn).filter(
      ({ start, end }) => !mentions.some((one) => one.start < end && start < one.end),
    );
    return [...mentions, ...listed].toSorted((one, other) => one.start - other.start);
  };
}
