// What the words around a number say of it: filler, effect, kind, comparator.
import type { Figure } from '../model/figure.ts';
import { filler } from './filler.ts';
import type { NameHit } from './names.ts';
import type { Run } from './runs.ts';
import type { Tokens } from './tokens.ts';

/** The words between two places, without periods, numbers, names, brackets and filler. Long if something else stands there. */
export function gapRest({ plain, periods, runs, names }: Tokens, from: number, to: number): string {
  if (to - from > 60) return '……………………';
  let text = '';
  for (let at = from; at < to;) {
    const inside = [...periods, ...runs, ...names].find((token) => token.start <= at && at < token.end);
    if (inside) at = inside.end;
    else text += plain.charAt(at++);
  }
  return text
    .replaceAll(/[(][^()]{0,24}[)]/g, '')
    .replaceAll(filler, '')
    .replaceAll(/^[，,、]|[，,、]$/g, '');
}

/** 减少约1.4亿元, 影响…2亿元, 占收入66%: an amount of change, influence or share, no value. */
export function isEffect(plain: string, from: number, { start, end, items }: Run): boolean {
  const before = plain.slice(Math.max(from, start - 12), start);
  const isShare =
    items[0]!.dimension === 'percent' &&
    (/占[^，,。;]{0,8}$/.test(before) || /^的(?:股权|股份)/.test(plain.slice(end, end + 3)));
  const isChange =
    /(?:增加|减少|增厚|拉低|拉动|影响|贡献|下降|下滑|提升|增长|上升|多增|少增|新增|冲减|抵消|拖累|变动|提高|回落|上调|下调|节约|扣除|剔除|计提)(?:了|约|近|超过?|为|逾)*$/.test(
      before,
    );
  return isShare || isChange;
}

/** 影响归母净利润2.3亿元: the number is the effect on the metric. */
export const isEffectOn = (plain: string, from: number, at: number): boolean =>
  /(?:影响|拖累|增厚|拉低|冲减|贡献|减少|增加|带来|侵蚀|节约|抵减)(?:了|公司|当期|约|的)*$/.test(
    plain.slice(Math.max(from, at - 10), at),
  );

const expectation =
  /(?:市场|分析师|彭博|华尔街|卖方|一致|机构|Wind|wind)[^，,;。]{0,8}(?:预期|预测)(?:值|均值)?(?:的|为|约|是|在)*$|consensus(?: estimates?| of| at)*$/;
const guidance =
  /指引|公司(?:预计|计划|预期|目标)|考核(?:目标|指标|要求)|管理层|计划|拟(?!合)|业绩预[告增减]|预[增减]|guidance|guide/;
const estimate =
  /预计|预测|我们(?:预|上调|下调|调整)|(?:上调|下调|上修|下修|调整)(?:公司|了|对)*[^，,。;；]{0,12}(?:EPS|每股收益|盈利|净利)|有望(?:达|实现|超)|对应(?:的)?(?:20\d\d|\d\d|当前|动态|最新|市盈率|PE|估值)|forecast|estimate|expect/;
export const isForecast = (text: string): boolean => /预计|预测|forecast|estimate/.test(text);

const future = /将(?:在|达到?|为|会|超过?|增长|介于)/;

/** Who says the number: the market, the company, the house, or nobody because it happened. */
export function kindOf(
  plain: string,
  from: number,
  at: number,
  period: string | null,
  asOf: string | null,
  names: readonly NameHit[],
): { kind: Figure['kind']; speaker?: string } {
  const near = plain.slice(Math.max(from, at - 20), at);
  const expected = expectation.exec(near);
  if (expected) return { kind: 'expectation', speaker: /分析师/.test(expected[0]) ? '分析师平均预期' : '市场预期' };
  const before = plain.slice(from, at);
  if (
    /(?:市场|[Ww]ind|彭博|机构)?一致(?:性)?预期[^，,;。]{0,20}$/.test(before) &&
    !/(?:超|高于|低于|不及|好于|符合|优于)[^，,;。]{0,8}一致(?:性)?预期[^，,;。]{0,20}$/.test(before)
  )
    return { kind: 'expectation', speaker: '市场预期' };
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  const isFuture = period !== null && asOf !== null && Number(/\d{4}/.exec(period)![0]) > Number(asOf.slice(0, 4));
  if (
    guidance.test(clause) ||
    (future.test(clause) && !/我们|预计|预测|预期|[据按]|测算|统计/.test(before)) ||
    (isFuture && guidance.test(before) && !/我们|预测/.test(before))
  )
    return { kind: 'guidance' };
  // 公告拟以自有资金回购…: a plan for all that follows in the sentence.
  if (/公告[^，,。;；]{0,6}拟(?!合)/.test(before) && !/我们/.test(before)) return { kind: 'guidance' };
  const forecast = before.lastIndexOf('预计');
  if (forecast >= 0 && /预计/.test(clause)) {
    const place = from + forecast;
    const isOwn = names.some(
      ({ endWithCode }) =>
        endWithCode <= place &&
        /^(?:\d|[年月季度上下半全QHFY财]|集团|业务|云基础设施|,|，)*$/.test(plain.slice(endWithCode, place)),
    );
    return { kind: isOwn ? 'guidance' : 'estimate' };
  }
  if (
    period !== null &&
    asOf !== null &&
    !isFuture &&
    !isPast(period, asOf) &&
    !estimate.test(before) &&
    /^(?:FY)?\d{4}$/.test(period)
  ) {
    return { kind: 'guidance' };
  }
  if (isFuture || (estimate.test(before) && (period === null || asOf === null || !isPast(period, asOf))))
    return { kind: 'estimate' };
  return { kind: 'actual' };
}

/** Whether the period was over by the report's date. */
export function isPast(period: string, asOf: string | null): boolean {
  const end = period.split('..').at(-1)!.replace('FY', '');
  if (asOf === null) return true;
  const [, year = '', quarter, half, month] = /^(\d{4})(?:Q(\d))?(?:H(\d))?(?:-(\d{2}))?/.exec(end) ?? [];
  const last = month ?? (quarter ? String(Number(quarter) * 3).padStart(2, '0') : half === '1' ? '06' : '12');
  return `${year}-${last}` < asOf.slice(0, 7);
}

export const previousYear = (period: string | null): string | null =>
  period === null ? null : period.replaceAll(/\d{4}/g, (year) => String(Number(year) - 1));

/** 超, 不低于, 约 before the number; 以上, 左右 after it. */
export function comparatorOf(plain: string, start: number, end: number): Figure['comparator'] | null {
  const before = plain.slice(Math.max(0, start - 6), start);
  const after = plain.slice(end, end + 3);
  if (/(?:不低于|不少于|至少)$/.test(before) || /^(?:及)?以上/.test(after)) return '>=';
  if (/(?:不超过|不高于|至多|最多)$/.test(before) || /^(?:及)?以下/.test(after)) return '<=';
  if (/(?:超过|超|逾|突破|大于|高于|多于)(?:了)?$/.test(before) || /^[多余]/.test(after)) return '>';
  if (/(?:不足|低于|不到|近|接近)$/.test(before)) return before.endsWith('近') ? '~' : '<';
  return /(?:约|大约|约为|大概)$/.test(before) || /^(?:左右|上下)/.test(after) ? '~' : null;
}
