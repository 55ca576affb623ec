// One doubtful name, and what tells its two senses apart. All patterns are alternatives parted by "|", matched on folded
// text (lower case, simplified characters).

export interface HomonymRule {
  /** As folded. Names of one row share their evidence. */
  words: readonly string[];
  /** Before any evidence: above 0 where the company is usually meant, below where the word is; 2 and more: hardly ever. */
  prior: number;
  /** Directly before or after the name: it is the word, whatever the page speaks of. */
  before?: string;
  after?: string;
  /** Near it: the other sense. */
  near?: string;
  /** Near it, or directly after it: the company. */
  company?: string;
  companyAfter?: string;
}
