// The disambiguation rule of an ambiguous name. Patterns are regex alternatives separated by "|" that are matched against
// folded text (lower case, simplified characters).

export interface HomonymRule {
  /** Folded names that share the rule. */
  words: readonly string[];
  /** Score without context: above 0 if usually the company is meant, below 0 if usually the word is; 2 or more: nearly always the company. */
  prior: number;
  /** Directly before or after the name: it is the ordinary word, whatever the page is about. */
  before?: string;
  after?: string;
  /** Near the name: indicates the other sense. */
  near?: string;
  /** Near the name (`company`) or directly after it (`companyAfter`): indicates the company. */
  company?: string;
  companyAfter?: string;
}
