// Growth and change: what the words before a number say it is compared with, and its sign.

export interface Movement {
  type: 'yoy' | 'qoq' | 'vs-expectation' | 'vs-previous';
  /** -1 for a fall. */
  sign: 1 | -1;
  /** Where its words begin. */
  start: number;
  /** The text names the base (同比), rather than only a verb (增长). */
  isNamed: boolean;
  hasVerb: boolean;
}

const yoy = '同比|按年|较上年同期|较去年同期|比上年同期|比去年同期|较上年|较去年|[Yy][Oo][Yy]|YoY|y/y';
const qoq = '环比|按季|较上个?季度|较前一?个?季度|[Qq][Oo][Qq]|q/q';
const rise = '增速|增幅|增长率|增长|增加|上升|提升|提高|上涨|回升|扩大|改善|大增|激增|高增|上行|增厚|增|升|涨|高';
const fall = '下降|下滑|减少|回落|下跌|降低|缩减|萎缩|下行|大降|大跌|收窄|减|降|跌|低';
const manner =
  '大幅|小幅|显著|明显|快速|略有?|微|均|各|分别|内生|表观|有机|实现|再|继续|已|则|也|将|仅|稍|稳步|有所|变动|变化|累计|强势|高速|逆势|净';
const amount = '了|约|近|超过?|逾|达到?|为|至少|高达|幅度?为?|分别|均';

const before = new RegExp(
  `(?:(?<base>${yoy}|${qoq}|较前值|较[上前]期|较上月)(?:的|/环比|/同比|及环比|、环比)?[,，]?)?(?:${manner}){0,3}(?<verb>${rise}|${fall})?(?:${amount}){0,3}[:：(]?$`,
);
const expectation =
  /(?<way>高于|超过?|超出|好于|优于|低于|不及|逊于|差于|比|较)(?:我们|市场|分析师|彭博|一致|此前|公司|华尔街|卖方|平均|的|之前|wind|Wind|Visible Alpha)*(?:一致|平均)*(?:预期|预测|指引|共识)(?:值|均值)?(?<verb>高|低|好|差)?(?:出|了|约)*$/;

/** Longest run of words before a number that the grammar looks at. */
const reach = 26;

/** Reads the words that end at `at`. */
export function movementBefore(plain: string, at: number, from: number, isSigned: boolean): Movement | null {
  const start = Math.max(from, at - reach);
  const text = plain.slice(start, at);
  const expected = expectation.exec(text);
  if (expected) {
    const { way = '', verb = '' } = expected.groups!;
    const isLow = /低|不及|逊|差/.test(verb || way);
    return {
      type: 'vs-expectation',
      sign: isLow ? -1 : 1,
      start: start + expected.index,
      isNamed: true,
      hasVerb: !/^[比较]$/.test(way) || verb !== '',
    };
  }
  const match = before.exec(text);
  const { base, verb } = match?.groups ?? {};
  if (!match || (base === undefined && verb === undefined)) return null;
  // 增速分别为-4.5%: a noun, which a sign does not contradict.
  if (base === undefined && isSigned && !/增速|增幅|增长率/.test(verb!)) return null;
  const type =
    base === undefined || new RegExp(`^(?:${yoy})$`).test(base)
      ? 'yoy'
      : new RegExp(`^(?:${qoq})$`).test(base)
        ? 'qoq'
        : 'vs-previous';
  const sign = verb !== undefined && new RegExp(`^(?:${fall})$`).test(verb) ? -1 : 1;
  return { type, sign, start: start + match.index, isNamed: base !== undefined, hasVerb: verb !== undefined };
}
