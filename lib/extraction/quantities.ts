// Numbers with their units: "1,583亿元", "160-180亿美元", "140亿至180亿美元", "+1.29pct", "RMB6bn".
import type { Dimension } from './metric-grammar.ts';

export interface Quantity {
  start: number;
  end: number;
  value: number;
  /** The upper end of a range. */
  high?: number;
  /** As written; empty if the number has none. */
  unit: string;
  dimension: Dimension | null;
  /** With a plus or minus of its own. */
  isSigned: boolean;
}

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const scale = '(?:万亿|千亿|百亿|亿|千万|百万|万|千)';
const currency =
  '(?:元人民币|人民币元?|元新台币|新台币元?|新台币|新臺幣|台币|元港币|元港元|元美元|港元|港币|港幣|美元|美金|日元|日圆|韩元|欧元|英镑|瑞郎|新元|加元|澳元|卢比|元)';
const perShare = '(?:/股|每股(?![净收盈股经派现]))?';
const points = '(?:个?百分点|pcts?|PCTs?|pct|Pcts?|PCT|pps?(?![a-z])|ppts?|个?基点|bps?(?![a-z])|BPs?(?![a-z])|bp)';
const countUnit =
  '(?:千瓦时|兆瓦时|千瓦|兆瓦|平方米|立方米|平方公里|人份|标准箱|公斤|千克|英寸|小时|架次|公顷|EFLOPS|PFLOPS|TFLOPS|Tbps|Gbps|TB/s|GB/s|tokens?|kV|MWh|GWh|kWh|GW|MW|kW|TWh|公里|千米|吨|台|辆|套|片|颗|家|名|人次|人|户|款|项|件|张|架|艘|只|箱|桶|千升|瓶|支|部|股|座|条|块|个|头|米|剂|例|床|羽|亩|盒|笔|枚|次|寸|克|升|nm|GB|TB|MB)';
const money = `${scale}?${currency}${perShare}(?!/[A-Za-z吨片台])`;
/** 元/吨, 美元/百万tokens: a price. 元/股 is a value per share. */
const price = `${scale}?${currency}/(?!股)(?:百万|百|千|万)?(?:tokens?|[A-Za-z]{1,4}\\d?|平方米|立方米|千克|公斤|千瓦时?|标准箱|人次|[吨片台辆套颗平支瓶剂盒桶克斤只件张米亩人年月天日次度户头羽枚箱条升瓦])`;
const unit = `(?:%|${points}|${price}|${money}|${scale}${countUnit}|${countUnit}(?![\\u4e00-\\u9fff]?月|季|以|级)|倍|[xX](?![A-Za-z\\d])|${scale}|点(?!评))`;
const englishScale = '(?:trillion|billion|million|thousand|trn|tn|bn|mn|m|k|b|B|M)(?![A-Za-z])';
const code =
  '(?:W(?=\\d{1,3},\\d{3})|CHF|SEK|INR|SGD|AUD|RMB|Rmb|CNY|US\\$|USD|HK\\$|HKD|NT\\$|NTD|TWD|KRW|Won|JPY|EUR|GBP|¥|￥|\\$|€|£|A\\$|S\\$)';

const tokenSource = [
  // English: currency code, number, scale.
  `(?<code>${code}) ?(?<codeNumber>${number})(?: ?(?:-|~|to) ?(?:${code} ?)?(?<codeHigh>${number}))?(?: ?(?<codeScale>${englishScale}))?`,
  // Chinese range and single value. The first number of a range may repeat the unit.
  `(?<![\\d.])(?<![A-Za-z](?<!P[EBS]))(?<sign>[+-] ?)?(?<low>${number}) ?(?<lowUnit>${unit})?(?:(?<joint>-{1,2}|~|—{1,2}|至|到) ?(?<highSign>[+-])?(?<high>${number}) ?(?<highUnit>${unit})?)?(?<after>(?: ?${englishScale})?(?: ?(?:RMB|CNY|USD|HKD|KRW|JPY|EUR|港元|yuan)(?![A-Za-z]))?)`,
].join('|');

const token = new RegExp(tokenSource, 'g');
const toNumber = (text: string): number => Number(text.replaceAll(',', ''));

/** The dimension that a written unit measures. */
export function dimensionOf(written: string): Dimension | null {
  if (written === '') return null;
  if (written === '%') return 'percent';
  if (new RegExp(`^${points}$`).test(written)) return 'points';
  if (written === '倍' || /^[xX]$/.test(written)) return 'multiple';
  if (/\/股|每股/.test(written)) return 'per-share';
  if (/[元币金镑]\//.test(written)) return 'price';
  if (/[元币幣圆镑郎金]|RMB|CNY|USD|HKD|KRW|JPY|EUR|yuan|卢比/.test(written)) return 'money';
  if (new RegExp(`^${scale}$`).test(written)) return 'money';
  return 'count';
}

/** Units that are spelled in several ways, as the packaged reports spell them. */
export function plainUnit(written: string): string {
  if (/^(?:pcts?|pps?|ppts?|个?百分点)$/i.test(written)) return '百分点';
  if (/^(?:bps?|个?基点)$/i.test(written)) return '基点';
  if (/^x$/i.test(written)) return '倍';
  return written;
}

const codeUnits: Readonly<Record<string, string>> = {
  W: '韩元',
  CHF: '瑞郎',
  SEK: '瑞典克朗',
  INR: '卢比',
  SGD: '新元',
  AUD: '澳元',
  RMB: '元',
  Rmb: '元',
  CNY: '元',
  '¥': '元',
  '￥': '元',
  yuan: '元',
  US$: '美元',
  USD: '美元',
  $: '美元',
  HK$: '港元',
  HKD: '港元',
  NT$: '新台币元',
  NTD: '新台币元',
  TWD: '新台币元',
  KRW: '韩元',
  Won: '韩元',
  JPY: '日元',
  EUR: '欧元',
  '€': '欧元',
  GBP: '英镑',
  '£': '英镑',
  A$: '澳元',
  S$: '新元',
};
const scaleUnits: Readonly<Record<string, string>> = {
  trillion: '万亿',
  trn: '万亿',
  tn: '万亿',
  billion: '十亿',
  bn: '十亿',
  b: '十亿',
  B: '十亿',
  million: '百万',
  mn: '百万',
  m: '百万',
  M: '百万',
  thousand: '千',
  k: '千',
};

/** "RMB", "bn" → 十亿元: the report's own scale, so that the value stays as written. */
const englishUnit = (money: string, size: string): string =>
  `${scaleUnits[size.trim()] ?? ''}${codeUnits[money.trim()] ?? ''}`;

function ofCode(match: RegExpExecArray): Quantity {
  const { code: money = '', codeNumber = '', codeHigh, codeScale = '' } = match.groups!;
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    value: toNumber(codeNumber),
    ...(codeHigh === undefined ? {} : { high: toNumber(codeHigh) }),
    unit: englishUnit(money, codeScale),
    dimension: 'money',
    isSigned: false,
  };
}

/** "2025-2027" and "1-6" are periods or ordinals, unless a unit follows. */
function ofNumber(match: RegExpExecArray): Quantity[] {
  const { sign = '', low = '', lowUnit = '', joint, highSign = '', high, highUnit = '', after = '' } = match.groups!;
  const negative = sign.startsWith('-') ? -1 : 1;
  const lowStart = match.index;
  const lowEnd = lowStart + sign.length + low.length;
  const one = (start: number, end: number, value: number, written: string, isSigned: boolean): Quantity => ({
    start,
    end,
    value,
    unit: plainUnit(written),
    dimension: dimensionOf(written),
    isSigned,
  });
  const english =
    / ?(trillion|billion|million|thousand|trn|tn|bn|mn|m|k|b|B|M)? ?(RMB|CNY|USD|HKD|KRW|JPY|EUR|yuan)?$/.exec(after);
  const suffix = english && after.trim() !== '' ? englishUnit(english[2] ?? '', english[1] ?? '') : '';
  if (joint === undefined) {
    const written = lowUnit || suffix;
    const end = lowUnit || !suffix ? match.index + match[0].length - after.length : match.index + match[0].length;
    return [one(lowStart, end, negative * toNumber(low), written, sign !== '')];
  }
  // 从11亿到44亿 and 增加3亿至44亿 are movements, 37至42亿 a range.
  const before = match.input.slice(Math.max(0, match.index - 9), match.index);
  const isMovement =
    /[至到]/.test(joint) &&
    (/[从由][^，,。;；\d]{0,8}$/.test(before) ||
      (/(?:增长|增加|提升|提高|上升|下降|减少|降低|下滑|回落)(?:了|约)?$/.test(before) && /[元亿万]/.test(lowUnit)));
  const isRange = isMovement
    ? false
    : lowUnit === '' || lowUnit === highUnit || (highUnit.startsWith(lowUnit) && highUnit !== '');
  const highValue = toNumber(high!) * (highSign === '-' ? -1 : 1);
  const end = match.index + match[0].length - after.length;
  if (isRange) {
    const [a, b] = [negative * toNumber(low), highSign === '' ? negative * highValue : highValue];
    // "-20%~-10%" keeps its signs; "50-80" has none.
    return [{ ...one(lowStart, end, Math.min(a, b), highUnit || lowUnit, sign !== ''), high: Math.max(a, b) }];
  }
  const highStart =
    end -
    (high!.length + highUnit.length) -
    highSign.length -
    (match[0].slice(0, match[0].length - after.length).endsWith(` ${highUnit}`) ? 1 : 0);
  // "30%至737亿元" is a movement and a value.
  return [
    one(
      lowStart,
      lowStart + sign.length + low.length + lowUnit.length,
      negative * toNumber(low),
      lowUnit || (isMovement ? highUnit : ''),
      sign !== '',
    ),
    one(Math.max(lowEnd, highStart), end, highValue, highUnit, highSign !== ''),
  ];
}

/** Longer numbers are axes and tables whose cells are glued together. */
const longestNumber = 14;

/** Cells that lost their gaps: 22.85%19.29%, 482.33687.99. Which digits belong together cannot be told. */
function isGlued(plain: string, found: readonly Quantity[], nth: number): boolean {
  const { start, end } = found[nth]!;
  const isTouching = found[nth - 1]?.end === start || found[nth + 1]?.start === end;
  const isCut = /[\d.]/.test(plain.charAt(start - 1)) || /^(?:\d|\.\d)/.test(plain.slice(end, end + 2));
  return isTouching || isCut || /\d{12}/.test(plain.slice(start, end)) || end - start > longestNumber * 3;
}

/** All numbers of a text in reading order. */
export function findQuantities(plain: string, from = 0, to = plain.length): Quantity[] {
  const found: Quantity[] = [];
  // A little more than asked for: a number at the end shows whether its digits go on.
  const text = plain.slice(0, to + 2);
  token.lastIndex = from;
  for (let match = token.exec(text); match && match.index < to; match = token.exec(text)) {
    found.push(...(match.groups!['code'] === undefined ? ofNumber(match) : [ofCode(match)]));
  }
  return found.filter((_, nth) => !isGlued(plain, found, nth));
}
