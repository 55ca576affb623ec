// The evidence rules as a page uses them: patterns compiled when the first doubtful name asks for its own.
import type { HomonymRule } from './homonyms.ts';

/** What the lexicon carries; JSON-safe. */
export interface RuleData {
  rules: readonly HomonymRule[];
  financeWords: readonly string[];
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

export interface EvidenceRules {
  ruleFor: (foldedWord: string) => CompiledRule;
  finance: RegExp;
}

const pattern = (source: string | undefined, shape: (alternatives: string) => string, flags = ''): RegExp | null =>
  source ? new RegExp(shape(`(?:${source})`), flags) : null;

const compile = (rule: HomonymRule | undefined): CompiledRule => ({
  prior: rule?.prior ?? 0,
  before: pattern(rule?.before, (one) => `${one}$`),
  after: pattern(rule?.after, (one) => `^${one}`),
  companyAfter: pattern(rule?.companyAfter, (one) => `^${one}`),
  near: pattern(rule?.near, (one) => one, 'g'),
  company: pattern(rule?.company, (one) => one, 'g'),
});

export function createRules({ rules, financeWords }: RuleData): EvidenceRules {
  const byWord = new Map(rules.flatMap((rule) => rule.words.map((word) => [word, rule] as const)));
  const compiled = new Map<string, CompiledRule>();
  return {
    ruleFor(word) {
      const known = compiled.get(word) ?? compile(byWord.get(word));
      compiled.set(word, known);
      return known;
    },
    finance: new RegExp(financeWords.join('|'), 'g'),
  };
}
