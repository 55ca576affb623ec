// Text in, mentions out. Pure: no DOM; what the page knows comes in as plain context.
import type { Mention } from '../model/mention.ts';
import { findWords } from './automaton.ts';
import { findCodes, type CodeHit } from './codes.ts';
import { createPageEvidence, gather, isSure, scoreLocally } from './evidence.ts';
import { foldWord, squeeze, toHalfWidth } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

const opening = /[(（[【$]\s?$/;

function codeOwner(hit: CodeHit, lexicon: Lexicon): string | undefined {
  for (const { code, exchange } of hit.readings) {
    const owner = lexicon.codes().get(`${code}.${exchange}`);
    if (owner) return owner;
  }
  return undefined;
}

/** Four capitals that are a known code (NVDA, AMZN) are hardly anything else; fewer are often an abbreviation. */
const isTelling = (text: string, hit: CodeHit): boolean => /^[A-Z]{4,}$/.test(text.slice(hit.start, hit.end));

/** A bare code counts in brackets, beside its company's name, or after a word that announces one. */
function hasCue(text: string, hit: CodeHit, companyId: string, names: readonly Mention[]): boolean {
  const before = text.slice(Math.max(0, hit.start - 8), hit.start);
  if (/(?:代码|股票|证券|code|ticker)[^\d]{0,4}$/i.test(before)) return true;
  const own = names.filter((name) => name.companyId === companyId);
  if (opening.test(before) && own.length > 0) return true;
  return own.some((name) => hit.start - name.end < 3 && name.start - hit.end < 3);
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * Everything in `text` that may mean a company, in reading order and without overlap: sure mentions and homonyms
 * with their local score. Whether a homonym stands is for `isSure`, with what the whole page has shown.
 */
export function findMentions(text: string, lexicon: Lexicon): Mention[] {
  const squeezed = squeeze(text);
  const plain = toHalfWidth(squeezed.text);
  const names: Mention[] = findWords(plain, lexicon).map((hit) => ({
    start: hit.start,
    end: hit.end,
    form: 'name',
    companyId: hit.companyId,
    isHomonym: hit.isHomonym,
    score: 0,
    reasons: [hit.isHomonym ? 'homonym' : 'name'],
  }));
  const explicit: Mention[] = [];
  const bare: Mention[] = [];
  for (const hit of findCodes(plain)) {
    const companyId = codeOwner(hit, lexicon);
    if (!companyId) continue;
    if (hit.isBare && !isTelling(plain, hit) && !hasCue(plain, hit, companyId, names)) continue;
    (hit.isBare ? bare : explicit).push({
      start: hit.start,
      end: hit.end,
      form: 'code',
      companyId,
      isHomonym: false,
      score: 0,
      reasons: ['code'],
    });
  }
  // In the same place AMD.US is only ever the code; a bare AMD is read as the name, the surer reading of the two.
  const standing = names.filter((name) => !explicit.some((code) => overlaps(name, code)));
  const mentions = [...standing, ...explicit, ...bare.filter((code) => !standing.some((name) => overlaps(name, code)))];
  mentions.sort((a, b) => a.start - b.start);
  if (mentions.some((mention) => mention.isHomonym)) scoreLocally(foldWord(plain, lexicon.fold), mentions);
  const { origin } = squeezed;
  if (origin) {
    for (const mention of mentions) {
      mention.end = origin[mention.end - 1]! + 1;
      mention.start = origin[mention.start]!;
    }
  }
  return mentions;
}

export interface PageContext {
  title?: string | undefined;
}

/** A whole text at once, as the command line and the tests read it: the text is its own page. */
export function recognize(text: string, lexicon: Lexicon, context: PageContext = {}): Mention[] {
  const mentions = findMentions(text, lexicon);
  const page = createPageEvidence();
  if (context.title) gather(page, context.title, findMentions(context.title, lexicon));
  gather(page, text, mentions);
  return mentions.filter((mention) => isSure(mention, page));
}
