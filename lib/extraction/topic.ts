// What a sentence is about before it names anything: the company of the report or paragraph, and its dates.
import type { NamedCompany } from './names.ts';

export interface Topic {
  /** The company that the report or paragraph is about. */
  company: NamedCompany | null;
  /** Business units lead to their parent. */
  parentOf: (company: NamedCompany) => NamedCompany | null;
  /** The report is about this one company, so a sentence without a name is too. */
  isWhole: boolean;
}

export interface SentenceState {
  topic: Topic;
  /** The last year that the text named, for bare quarters. */
  year: number | null;
  /** Periods of the sentence before; a sentence without its own is about the same. */
  period: string | null;
  /** The last list of periods of the paragraph; a list of numbers of that length in a later sentence belongs to it. */
  list: { periods: readonly string[]; isForecast: boolean; age: number } | null;
  /** The last market or trade of the paragraph. */
  market: string | null;
  asOf: string | null;
  /** The only company of the sentence before; a sentence that begins with a period or a metric goes on with it. */
  previous: NamedCompany | null;
  /** The text said 公司 without naming it: sentences left for which its numbers are kept as nobody's. */
  unnamed: number;
}
