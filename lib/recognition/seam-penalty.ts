// Penalizes a name that may only arise from two neighboring words.
import type { Mention } from '../model/mention.ts';
import { needsSeamCheck, seamReach } from './boundaries.ts';
import { countOf } from './context.ts';
import { foldWord, type FoldTable } from './fold.ts';
import { ideographs } from './ideographs.ts';
import { isBlankCut, type PlainText } from './plain-text.ts';
import type { SeamCheck } from './seams.ts';
import { originOf } from './squeeze.ts';

/** Penalty for a name that may only be a seam of two words; an unambiguous mention elsewhere on the page does not offset it. */
const seamPenalty = 3;

const ideograph = new RegExp(`[${ideographs}]`);

/** Whether blanks separate some characters of a name, but not all, and it ends inside a word: 数据 港股. */
function isAcrossWords({ plain, cuts }: Pick<PlainText, 'plain' | 'cuts'>, { start, end }: Mention): boolean {
  const inside = countOf(cuts, ({ at }) => at < end) - countOf(cuts, ({ at }) => at <= start);
  const isAtBlank = cuts[countOf(cuts, ({ at }) => at < end)]?.at === end;
  return inside > 0 && inside < end - start - 1 && !isAtBlank && ideograph.test(plain.charAt(end));
}

/**
 * Makes a two-character name ambiguous if ordinary words cross its boundaries. No word crosses a blank. An ambiguous name
 * that is put together across a blank is penalized alike.
 * @param original the text before it was squeezed to `plain` by `cuts`.
 */
export function checkSeam(
  { plain, cuts }: Pick<PlainText, 'plain' | 'cuts'>,
  original: string,
  mention: Mention,
  fold: FoldTable,
  isSeam: SeamCheck,
): void {
  if (mention.isHomonym && cuts.length > 0 && isAcrossWords({ plain, cuts }, mention)) return addPenalty(mention);
  if (!needsSeamCheck(plain, mention.start, mention.end)) return;
  // In justified text, a blank is between all characters.
  const isWhole = originOf(mention.start, cuts) + 1 === originOf(mention.start + 1, cuts);
  const isFirst = isWhole && isBlankCut(mention.start, original, cuts);
  const isLast = isWhole && isBlankCut(mention.end, original, cuts);
  if (isFirst && isLast) return;
  const from = isFirst ? mention.start : Math.max(0, mention.start - seamReach);
  const around = foldWord(plain.slice(from, isLast ? mention.end : mention.end + seamReach), fold);
  if (isSeam(around, mention.start - from, mention.end - from)) addPenalty(mention);
}

function addPenalty(mention: Mention): void {
  mention.isHomonym = true;
  mention.score -= seamPenalty;
  mention.reasons.push(`seam -${seamPenalty}`);
}
