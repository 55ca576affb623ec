// Recognition rules as pages use them. Regexes are compiled on first use.
import type { HomonymRule } from './homonyms/rule.ts';

/** Patterns that apply to all names and codes. See patterns.ts for their sources. */
export type PatternName =
  | 'finance'
  | 'financeHost'
  | 'companyHead'
  | 'forumHead'
  | 'forumTail'
  | 'companyTail'
  | 'openingQuote'
  | 'closingQuote'
  | 'ownBracket'
  | 'listGap'
  | 'codeGrammar'
  | 'bareCode'
  | 'codeGap'
  | 'codeAnnounced'
  | 'codeListGap'
  | 'quoteAfter'
  | 'sharesAfter'
  | 'termBefore'
  | 'termAfter'
  | 'unitAfter'
  | 'otherNumber'
  | 'codeColumn'
  | 'unknownForm'
  | 'unknownListing'
  | 'codeHead'
  | 'numberHead'
  | 'classSuffix'
  | 'statusPrefix'
  | 'otherAfter'
  | 'otherBefore'
  | 'networkBefore'
  | 'networkAfter'
  | 'userBefore'
  | 'userAfter'
  | 'readOver'
  | 'readOverPlain'
  | 'annotationSign'
  | 'address';

/** The rules in the lexicon; JSON-safe. */
export interface RuleData {
  rules: readonly HomonymRule[];
  patterns: Record<PatternName, readonly [source: string, flags: string]>;
}

export interface CompiledRule {
  prior: number;
  /** Anchored at the name's start or end. All patterns are null if the rule has none. */
  before: RegExp | null;
  after: RegExp | null;
  companyAfter: RegExp | null;
  /** Matched anywhere near the name; global, to count distinct hits. */
  near: RegExp | null;
  company: RegExp | null;
}

export type RecognitionRules = Record<PatternName, RegExp> & { ruleFor: (foldedWord: string) => CompiledRule };

const pattern = (source: string | undefined, shape: (alternatives: string) => string, flags = ''): RegExp | null =>
  source ? new RegExp(shape(`(?:${source})`), flags) : null;

const compile = (rule: HomonymRule | undefined): CompiledRule => ({
  prior: rule?.prior ?? 0,
  // Not inside a Latin word: "a " is not an article in "meta ".
  before: pattern(rule?.before, (one) => `(?<![a-z])${one}$`),
  after: pattern(rule?.after, (one) => `^${one}`),
  companyAfter: pattern(rule?.companyAfter, (one) => `^${one}`),
  near: pattern(rule?.near, (one) => one, 'g'),
  company: pattern(rule?.company, (one) => one, 'g'),
});

export function createRules(data: RuleData): RecognitionRules {
  const byWord = new Map(data.rules.flatMap((rule) => rule.words.map((word) => [word, rule] as const)));
  const compiled = new Map<string, CompiledRule>();
  const rules = {
    ruleFor(word: string): CompiledRule {
      const known = compiled.get(word) ?? compile(byWord.get(word));
      compiled.set(word, known);
      return known;
    },
  };
  // Lazy getters, because most pages use few patterns.
  for (const [name, [source, flags]] of Object.entries(data.patterns)) {
    Object.defineProperty(rules, name, {
      configurable: true,
      get() {
        const value = new RegExp(source, flags);
        Object.defineProperty(rules, name, { value });
        return value;
      },
    });
  }
  return rules as RecognitionRules;
}
