// The evidence rules as a page uses them: patterns compiled when the first doubtful name asks for its own.
import type { HomonymRule } from './homonyms/rule.ts';

/** The patterns that hold for every name and code; what each is for stands where its source does (patterns.ts). */
export type PatternName =
  | 'finance'
  | 'financeHost'
  | 'companyHead'
  | 'companyTail'
  | 'listGap'
  | 'codeGrammar'
  | 'codeGap'
  | 'codeAnnounced'
  | 'unitAfter'
  | 'otherNumber'
  | 'codeColumn'
  | 'unknownForm'
  | 'unknownListing'
  | 'address';

/** What the lexicon carries; JSON-safe. A pattern is its source and its flags. */
export interface RuleData {
  rules: readonly HomonymRule[];
  patterns: Record<PatternName, readonly [source: string, flags: string]>;
}

export interface CompiledRule {
  prior: number;
  /** Anchored at the name's start or end; null where the rule has none. */
  before: RegExp | null;
  after: RegExp | null;
  companyAfter: RegExp | null;
  /** To be found anywhere near; global, so that distinct hits can be counted. */
  near: RegExp | null;
  company: RegExp | null;
}

export type EvidenceRules = Record<PatternName, RegExp> & { ruleFor: (foldedWord: string) => CompiledRule };

const pattern = (source: string | undefined, shape: (alternatives: string) => string, flags = ''): RegExp | null =>
  source ? new RegExp(shape(`(?:${source})`), flags) : null;

const compile = (rule: HomonymRule | undefined): CompiledRule => ({
  prior: rule?.prior ?? 0,
  // Not inside a Latin word: "a " is no article in "meta ".
  before: pattern(rule?.before, (one) => `(?<![a-z])${one}$`),
  after: pattern(rule?.after, (one) => `^${one}`),
  companyAfter: pattern(rule?.companyAfter, (one) => `^${one}`),
  near: pattern(rule?.near, (one) => one, 'g'),
  company: pattern(rule?.company, (one) => one, 'g'),
});

export function createRules(data: RuleData): EvidenceRules {
  const byWord = new Map(data.rules.flatMap((rule) => rule.words.map((word) => [word, rule] as const)));
  const compiled = new Map<string, CompiledRule>();
  const patterns = Object.fromEntries(
    Object.entries(data.patterns).map(([name, [source, flags]]) => [name, new RegExp(source, flags)]),
  ) as Record<PatternName, RegExp>;
  return {
    ...patterns,
    ruleFor(word) {
      const known = compiled.get(word) ?? compile(byWord.get(word));
      compiled.set(word, known);
      return known;
    },
  };
}
