// The evidence rules as a page uses them: patterns compiled when the first doubtful name asks for its own.
import type { HomonymRule } from './homonyms/rule.ts';

/** What the lexicon carries; JSON-safe. */
export interface RuleData {
  rules: readonly HomonymRule[];
  /** Alternatives: words of business; what stands directly after, directly before any company's name. */
  financeWords: string;
  companyHead: string;
  companyTail: string;
  /** Alternatives: what parts the items of a list. */
  listGap: string;
  /** Alternatives: how codes are written, what tells a bare one (code-cues.ts). */
  codeGrammar: string;
  codeGap: string;
  codeAnnounced: string;
  unitAfter: string;
  otherNumber: string;
  codeColumn: string;
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
  companyHead: RegExp;
  companyTail: RegExp;
  listGap: RegExp;
  codeGrammar: RegExp;
  codeGap: RegExp;
  codeAnnounced: RegExp;
  unitAfter: RegExp;
  otherNumber: RegExp;
  codeColumn: RegExp;
}

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
  return {
    ruleFor(word) {
      const known = compiled.get(word) ?? compile(byWord.get(word));
      compiled.set(word, known);
      return known;
    },
    finance: new RegExp(data.financeWords, 'g'),
    companyHead: new RegExp(`^(?:${data.companyHead})`),
    companyTail: new RegExp(`(?:${data.companyTail})$`),
    listGap: new RegExp(`^(?:${data.listGap}){1,6}$`),
    codeGrammar: new RegExp(data.codeGrammar, 'gi'),
    codeGap: new RegExp(`^(?:${data.codeGap}){0,10}$`, 'i'),
    codeAnnounced: new RegExp(`(?:${data.codeAnnounced})[^\\d\\n]{0,4}$`, 'i'),
    unitAfter: new RegExp(`^\\s?(?:${data.unitAfter})`),
    codeColumn: new RegExp(data.codeColumn),
    otherNumber: new RegExp(`(?:${data.otherNumber})[^\\d\\n]{0,6}$`, 'i'),
  };
}
