// Mention 提及: a span of page text that means a company.

/** `name` covers every written name; `code` a listing's code in any of its forms. */
export type MentionForm = 'name' | 'code';

export interface Mention {
  /** UTF-16 offsets into the text that was read; `end` is exclusive. */
  start: number;
  end: number;
  form: MentionForm;
  /** A company of the library, or, where `isKnown` is false, the listing's own id (exchanges.ts). */
  companyId: string;
  isKnown: boolean;
  /** A name that is also an ordinary word: it counts only with evidence, which may still come from the page. */
  isHomonym: boolean;
  /** The name or code as it is compared: folded. */
  word: string;
  /** What the name says by itself, where it is doubtful: above 0 where the company is usually meant. */
  prior: number;
  /** The prior and what the words around it say: above 0 for the company, below 0 against it. */
  score: number;
  /** The words around it speak against the company, whatever the page speaks of. */
  isContrary: boolean;
  /** Why, as short keys ("code-beside", "finance-word:营收"), so that a wrong mark can be explained. */
  reasons: string[];
}

type MentionFound = Pick<Mention, 'start' | 'end' | 'form' | 'companyId' | 'isHomonym' | 'reasons'>;

/** A mention as it is found: of a company of the library, and not yet weighed. */
export const createMention = (found: MentionFound): Mention => ({
  ...found,
  isKnown: true,
  word: '',
  prior: 0,
  score: 0,
  isContrary: false,
});
