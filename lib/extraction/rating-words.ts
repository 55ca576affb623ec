// Rating words, what a report does with a rating, and the rank of a word, which depends on the house.
import type { StanceClass } from '../model/stance.ts';
import type { RatingAction } from '../model/view.ts';
import type { House } from './houses.ts';

/** Longest first where one begins another. */
const chinese = [
  '强烈推荐',
  '谨慎推荐',
  '审慎推荐',
  '强推',
  '推荐',
  '强力买入',
  '买入',
  '谨慎增持',
  '审慎增持',
  '增持',
  '跑赢行业',
  '跑赢大市',
  '跑输行业',
  '跑输大市',
  '优于大市',
  '优于大势',
  '强于大市',
  '强大于市',
  '强于大势',
  '领先大市',
  '领先大势',
  '同步大市',
  '同步大势',
  '跟随大市',
  '落后大市',
  '落后大势',
  '弱于大市',
  '看好',
  '看淡',
  '超配',
  '标配',
  '中配',
  '低配',
  '持有',
  '中性',
  '回避',
  '观望',
  '减持',
  '卖出',
  '沽售',
  '沽出',
  '收集',
];
const english = [
  'Strong Buy',
  'Buy',
  'BUY',
  'Overweight',
  'OVERWEIGHT',
  'Outperform',
  'OUTPERFORM',
  'Equal-weight',
  'Equal-Weight',
  'EQUAL-WEIGHT',
  'Market-Perform',
  'Market Perform',
  'Neutral',
  'NEUTRAL',
  'Hold',
  'HOLD',
  'Underweight',
  'UNDERWEIGHT',
  'Underperform',
  'UNDERPERFORM',
  'Reduce',
  'REDUCE',
  'Sell',
  'SELL',
];

/** A word with its risk class: 买入-A, 领先大市-B. */
export const ratingPattern = `(?:${chinese.join('|')})(?: ?- ?[ABC](?![A-Za-z]))?`;
export const englishRatingPattern = `(?:${english.join('|')})(?![A-Za-z])`;

const sectorWord = /^(?:强于|弱于|优于大势|同步|跟随|落后|领先|看好|看淡|超配|标配|中配|低配|强大于市)/;

/** Whether the word rates sectors only. 优于大市 and 推荐 rate both. */
export const isSectorWord = (word: string): boolean => sectorWord.test(word);

/** The word without blanks around its risk class. */
export const plainRating = (word: string): string => word.replaceAll(/ ?- ?(?=[ABC]$)/g, '-');

const withoutClass = (word: string): string => word.replace(/-[ABC]$/, '');

const positive = /^(?:强烈推荐|强推|推荐|强力买入|买入|Strong Buy|Buy|BUY)$/;
const better =
  /^(?:增持|谨慎推荐|审慎推荐|谨慎增持|审慎增持|跑赢|优于|强于|强大于市|领先|看好|超配|收集|O(?:verweight|VERWEIGHT|utperform|UTPERFORM)|Attractive)/;
const worse = /^(?:减持|卖出|沽|回避|跑输|弱于|落后|看淡|低配|U(?:nder|NDER)|S(?:ell|ELL)|R(?:educe|EDUCE)|Cautious)/;

/**
 * The class of a stock or sector rating. With a known house the best word of its scale counts as a recommendation (增持 at
 * 国泰海通), otherwise only words that are the best everywhere.
 */
export function classOf(word: string, house: House | null, isSector: boolean): StanceClass {
  const plain = withoutClass(word);
  if (isSector)
    return better.test(plain) || positive.test(plain) ? 'outperform' : worse.test(plain) ? 'underperform' : 'neutral';
  const scale = house?.stockWords ?? [];
  if (scale[0]?.toLowerCase() === plain.toLowerCase()) return 'recommend';
  if (worse.test(plain)) return 'underperform';
  if (positive.test(plain) && scale.length === 0) return 'recommend';
  // 持有 is the second of five words at some houses.
  const isSecond = scale.indexOf(plain) === 1 && scale.length >= 4;
  return positive.test(plain) || better.test(plain) || isSecond ? 'outperform' : 'neutral';
}

const actions: readonly (readonly [RatingAction, RegExp])[] = [
  ['initiate', /首次|首予|[Ii]nitiat|INITIAT|Starts? at|Assum(?:e|ing) coverage/],
  ['upgrade', /上调|调高|上升至|[Uu]pgrad/],
  ['downgrade', /下调|调低|[Dd]owngrad/],
  ['reiterate', /维持|重申|无变化|不变|保持|[Rr]eiterat|[Mm]aintain|[Rr]etain|Unchanged/],
];

export const actionPattern =
  '(?:首次(?:覆盖)?(?:评级)?|首予|新覆盖|维持(?:评级)?|重申(?:评级)?|上调(?:评级)?|下调(?:评级)?|调高(?:评级)?|调低(?:评级)?|无变化|不变)';

/** What the words around a rating say is done with it; `undefined` if they say nothing. */
export const actionOf = (text: string): RatingAction | undefined =>
  actions.find(([, pattern]) => pattern.test(text))?.[0];

/** Compares two words of one scale: whether the new one is better. `null` if the scale does not have both. */
export function isUpgrade(word: string, previous: string, house: House | null): boolean | null {
  const general = [
    '强烈推荐',
    '强推',
    '买入',
    '推荐',
    '跑赢行业',
    '增持',
    '谨慎推荐',
    '审慎推荐',
    '谨慎增持',
    '审慎增持',
    '优于大市',
    '收集',
    '持有',
    '中性',
    '观望',
    '回避',
    '减持',
    '弱于大市',
    '卖出',
    '沽售',
    '沽出',
  ];
  const englishScale = [
    'buy',
    'overweight',
    'outperform',
    'neutral',
    'hold',
    'equal-weight',
    'market-perform',
    'reduce',
    'underweight',
    'underperform',
    'sell',
  ];
  const sectorScale = [
    '超配',
    '领先大市',
    '强于大市',
    '优于大势',
    '看好',
    '推荐',
    '标配',
    '中配',
    '同步大市',
    '同步大势',
    '跟随大市',
    '中性',
    '低配',
    '落后大市',
    '落后大势',
    '弱于大市',
    '看淡',
    '回避',
  ];
  for (const scale of [house?.stockWords ?? [], house?.sectorWords ?? [], general, sectorScale, englishScale]) {
    const [at, before] = [word, previous].map((one) =>
      scale.findIndex((each) => each.toLowerCase() === withoutClass(one).toLowerCase()),
    );
    if (at! >= 0 && before! >= 0 && at !== before) return at! < before!;
  }
  return null;
}
