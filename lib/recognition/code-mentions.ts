// Codes in a text that are listings of companies we know, and how sure each is.
import type { Mention } from '../model/mention.ts';
import { findCodes, type CodeHit } from './codes.ts';
import type { Lexicon } from './lexicon.ts';

/** What may stand between a name and its code: brackets, signs, and words that announce a code. */
const gapToName =
  /^(?:[\s"'“”‘’,，、:：()（）[\]【】|/\\\-—~·.…$≈*]|股票|證券|证券|公司|集团|集團|股份|控股|代码|代碼|代號|代号|简称|編號|编号|[沪滬深港京美股]|上海|深圳|香港|北交所|SH|SZ|HK|BJ|US|SSE|SZSE|HKEX|NASDAQ|NYSE|纳斯达克|-[UW]|SW){0,10}$/i;
const longestGap = 14;

const announced = /(?:代码|代碼|代號|代号|股票|证券|證券|code|ticker|symbol)[^\d\n]{0,4}$/i;

/** A number with a unit, a date or a count behind it is no code. */
const unitAfter =
  /^\s?(?:元|万|萬|亿|億|人|个|個|股|手|张|張|次|件|台|臺|米|公里|年|月|日|号|號|%|％|吨|户|戶|家|名|份|分|秒|点|條|条|部|辆|套)/;

/** Four capitals that are a known code (NVDA, AMZN) are hardly anything else; fewer are often an abbreviation. */
const isTelling = /^[A-Z]{4,}$/;
const isMainland = /^\d{6}$/;

function ownerOf(hit: CodeHit, lexicon: Lexicon): string | undefined {
  for (const { code, exchange } of hit.readings) {
    const owner = lexicon.codes().get(`${code}.${exchange}`);
    if (owner) return owner;
  }
  return undefined;
}

/** Whether the code stands beside its company's name, or after a word that announces a code. */
function hasCue(text: string, hit: CodeHit, companyId: string, names: readonly Mention[]): boolean {
  if (announced.test(text.slice(Math.max(0, hit.start - 10), hit.start))) return true;
  return names.some((name) => {
    if (name.companyId !== companyId) return false;
    const gap = text.slice(Math.min(name.end, hit.end), Math.max(name.start, hit.start));
    return gap.length <= longestGap && gapToName.test(gap);
  });
}

export interface CodeMention extends Mention {
  /** Written with its market: 300308.SZ, $NVDA. In its place no name is read. */
  isExplicit: boolean;
}

/** A six-digit code by itself is kept as doubtful: the page may name its company elsewhere. */
export function findCodeMentions(text: string, names: readonly Mention[], lexicon: Lexicon): CodeMention[] {
  return findCodes(text).flatMap((hit) => {
    const companyId = ownerOf(hit, lexicon);
    if (!companyId) return [];
    const written = text.slice(hit.start, hit.end);
    const isSure = !hit.isBare || isTelling.test(written) || hasCue(text, hit, companyId, names);
    if (!isSure && (!isMainland.test(written) || unitAfter.test(text.slice(hit.end, hit.end + 3)))) return [];
    return {
      start: hit.start,
      end: hit.end,
      form: 'code' as const,
      companyId,
      isHomonym: !isSure,
      word: '',
      score: 0,
      reasons: [isSure ? 'code' : 'bare-code'],
      isExplicit: !hit.isBare,
    };
  });
}
