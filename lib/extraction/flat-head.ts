// Ratings in heads that lost their line breaks: "…2021年01月07日电子增持（维持）胡剑SACNo.S0570…", and the lists of rated companies
// beside them.
import { actionPattern, ratingPattern } from './rating-words.ts';

export interface FlatRating {
  word: string;
  start: number;
  end: number;
  action: string;
  /** Text before the word, which may name the sector. */
  before: string;
}

const R = ratingPattern;
const acted = new RegExp(
  `(?<word>${R})(?:评级)?(?:[(（|/]{1,2}(?<bracketed>${actionPattern})(?:评级)?[)）]?|(?:\\k<word>)?(?<after>(?:维持|首次覆盖|首次|上调|下调|调高|调低)(?:评级)?)(?=[^“"投]))`,
  'g',
);
/** A bare sector word that the frame of the head surrounds. */
const framed = new RegExp(
  `(?<word>(?:强于|弱于|同步|跟随|领先|落后)大市|看好|看淡|超配|标配|低配)(?:相关(?:研究|报告)|证券分析师|分析师|——|研究|\\d{4}年|$)`,
  'g',
);
const frame = /(?:日|行业|月报|周报|点评|报告|生物|电子|医药|通信|计算机|机械|传媒|\s)$/;

/** Length of the text in which a head is looked for. */
const reach = 2200;

export function findFlatRatings(plain: string, isSilent: (at: number) => boolean): FlatRating[] {
  const head = plain.slice(0, reach);
  const found: FlatRating[] = [];
  for (const match of head.matchAll(acted)) {
    const { word = '', bracketed, after } = match.groups!;
    const before = head.slice(Math.max(0, match.index - 16), match.index);
    // 给予…增持维持… and 维持增持评级 are sentences, which the other grammar reads.
    if (isSilent(match.index) || /[“"‘给予至从由将为]$/.test(before)) continue;
    found.push({ word, start: match.index, end: match.index + word.length, action: bracketed ?? after ?? '', before });
  }
  if (found.length > 0) return found;
  for (const match of head.matchAll(framed)) {
    const { word = '' } = match.groups!;
    const before = head.slice(Math.max(0, match.index - 16), match.index);
    if (isSilent(match.index) || (match.index > 0 && !frame.test(before))) continue;
    found.push({ word, start: match.index, end: match.index + word.length, action: '', before });
    break;
  }
  return found;
}
