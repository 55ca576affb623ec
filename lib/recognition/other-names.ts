// Whether a company's name is part of something else that has nothing to do with the company, whatever the page is about.
import { textBefore } from './context.ts';
import { foldWord, type FoldTable } from './fold.ts';
import type { RecognitionRules } from './rules.ts';

/** Code units that are examined on either side of a name. */
const reach = 24;

/** Names of a company that are a social network too. */
const isNetwork = /^(?:facebook|脸书|面簿|面书)$/;

/**
 * Returns a predicate for names: whether the name belongs to a school, to a button that shares, follows or logs in, or to a
 * user's or reporter's name.
 * @param text not squeezed, because a user's name ends at a blank.
 */
export function createContextCheck(
  text: string,
  fold: FoldTable,
  rules: RecognitionRules,
): (start: number, end: number) => boolean {
  return (start, end) => {
    const after = foldWord(text.slice(end, end + reach), fold);
    if (rules.otherAfter.test(after)) return true;
    const before = foldWord(textBefore(text, start, reach), fold);
    if (rules.otherBefore.test(before)) return true;
    if (rules.userBefore.test(before)) {
      // @腾讯 is the company's own account.
      const isLonger = !/[\s:：@]$/.test(before);
      if (rules.userAfter.test(after) || (isLonger && /^(?:$|[\s:：，,])/.test(after))) return true;
    }
    if (!isNetwork.test(foldWord(text.slice(start, end), fold))) return false;
    return text.length === end - start || rules.networkBefore.test(before) || rules.networkAfter.test(after);
  };
}
