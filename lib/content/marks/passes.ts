// The passes over a page: over packaged words for every user, over listed companies and own words for those who have them.
import type { Mention } from '../../model/mention.ts';
import type { Lexicon } from '../../recognition/lexicon.ts';
import { findOwnMentions, type OwnLexicon } from '../../recognition/own-mentions.ts';
import { findMentions } from '../../recognition/recognize.ts';
import type { SeamCheck } from '../../recognition/seams.ts';
import type { ReadOver } from '../../recognition/squeeze.ts';
import { createJoins, publicJoins } from './joined.ts';
import type { FindCandidates, Pass } from './reading-tasks.ts';
import { createSeamCache, type CreateFinder, type Seam } from './seam-cache.ts';

/** The user's own aliases. */
export interface OwnReading {
  lexicon: OwnLexicon;
  findCandidates: FindCandidates;
}

/** The names of all listed companies. */
export interface ListedReading {
  findCandidates: FindCandidates;
  /** @param rules of the packaged lexicon. */
  finderFor: (rules: ReadOver) => CreateFinder;
}

export interface PassesDeps {
  lexicon: Lexicon;
  findCandidates: FindCandidates;
  /** `null` if the user has no aliases. */
  own: OwnReading | null;
  /** `null` unless the user wants every listed company marked. */
  listed: ListedReading | null;
  askSeams: (seams: Seam[]) => Promise<boolean[]>;
}

/** @param onCreated called with the seam check of the finder. */
const finderWithSeams =
  (
    find: (text: string, isSeam: SeamCheck) => Mention[],
    ask: PassesDeps['askSeams'],
    onCreated?: (isSeam: SeamCheck) => void,
  ): CreateFinder =>
  (onAnswered) => {
    const { check, takeMissing, flush } = createSeamCache(ask, onAnswered);
    onCreated?.(check);
    return { find: (text) => find(text, check), takeMissing, flush };
  };

interface Passes {
  /** The public one first. */
  passes: Pass[];
  /** The seam check of the public pass. */
  isSeam: SeamCheck;
}

export function createPasses({ lexicon, findCandidates, listed, own, askSeams }: PassesDeps): Passes {
  let isSeam: SeamCheck = () => false;
  const createFinder = finderWithSeams(
    (text, check) => findMentions(text, lexicon, check),
    askSeams,
    (check) => (isSeam = check),
  );
  const passes: Pass[] = [{ layer: 'public', createFinder, findCandidates, joins: publicJoins }];
  if (listed)
    passes.push({
      layer: 'listed',
      createFinder: listed.finderFor(lexicon.rules),
      findCandidates: listed.findCandidates,
      joins: createJoins(),
    });
  if (own)
    passes.push({
      layer: 'own',
      createFinder: finderWithSeams((text, check) => findOwnMentions(text, own.lexicon, check), askSeams),
      findCandidates: own.findCandidates,
      joins: createJoins(),
    });
  return { passes, isSeam: (...seam) => isSeam(...seam) };
}
