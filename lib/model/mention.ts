// Mention 提及: a span of page text that refers to a company.

/** `name`: any name or alias. `code`: a listing's code in any form. */
export type MentionForm = 'name' | 'code';

export interface Mention {
  /** UTF-16 offsets into the scanned text; `end` is exclusive. */
  start: number;
  end: number;
  form: MentionForm;
  /** A company of the library; the key of a listing if `isKnown` is false. */
  companyId: string;
  isKnown: boolean;
  /** The name is also an ordinary word: the mention only counts with signals, possibly from elsewhere on the page. */
  isHomonym: boolean;
  /** The name or code, folded for comparison. */
  word: string;
  /** Prior score of an ambiguous name: above 0 if it usually means the company. */
  prior: number;
  /** `prior` plus signals from the context: above 0 for the company, below 0 against it. */
  score: number;
  /** The context rules out the company, regardless of signals from the rest of the page. */
  isContrary: boolean;
  /**
   * Found by one of the user's own aliases. It is painted where the page cannot see it, and wins over public mentions that
   * it overlaps for card, counts, stepping and panel. Public mentions are those of the packaged words: what is registered
   * for them must not depend on the user.
   */
  isOwn: boolean;
  /**
   * Found by the directory, because the user wants every listed company marked. Such a mention is an own one too: whether
   * there are any is the user's choice.
   */
  isListed: boolean;
  /**
   * The user muted the word: no card, no tap, no step, no row, no count. A public mention stays registered all the same,
   * because the page can read the registry and would learn the user's choice.
   */
  isMuted: boolean;
  /** The signals, as short keys ("code-beside", "finance-word:营收"), to explain a wrong mark. */
  reasons: string[];
}

/** What found a mention. Mentions of one layer depend on nothing that the others found. */
export type MentionLayer = 'public' | 'listed' | 'own';

export const layerOf = ({ isOwn, isListed }: Mention): MentionLayer => (isListed ? 'listed' : isOwn ? 'own' : 'public');

type MentionFound = Pick<Mention, 'start' | 'end' | 'form' | 'companyId' | 'isHomonym' | 'reasons'>;

/** Creates a mention of a known company, before disambiguation. */
export const createMention = (found: MentionFound): Mention => ({
  ...found,
  isKnown: true,
  word: '',
  prior: 0,
  score: 0,
  isContrary: false,
  isOwn: false,
  isListed: false,
  isMuted: false,
});
