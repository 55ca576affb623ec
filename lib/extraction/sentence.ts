// Reads the figures of one sentence: each list of numbers goes to its metric, periods and companies, or to none.
import { assign, growthFigures, type Value } from './assign.ts';
import type { RawChange, RawFigure } from './facts.ts';
import { cagrOf } from './metric-grammar.ts';
import type { MetricToken } from './metrics.ts';
import { movementBefore, type Movement } from './movements.ts';
import type { NameHit } from './names.ts';
import type { Quantity } from './quantities.ts';
import type { Run } from './runs.ts';
import { metricAfter, metricGroup, tokensOf, type Tokens } from './tokens.ts';
import type { SentenceState } from './topic.ts';
import { gapRest, isEffect, isEffectOn, isForecast, previousYear } from './wording.ts';

const isMovementUnit = ({ dimension }: Quantity): boolean =>
  dimension === 'percent' || dimension === 'points' || dimension === 'multiple';

/** "+12% yoy": the base may follow the number. */
function movementOf({ plain, start, end }: Tokens, run: Run): Movement | null {
  const [first] = run.items;
  if (!first) return null;
  // 同比+1.2亿元, 同比提升403万元至4392万元: a movement in money.
  if (!isMovementUnit(first)) {
    const named = movementBefore(plain, first.start, start, first.isSigned);
    const isLed = /^至\d/.test(plain.slice(run.end, run.end + 2));
    return named?.isNamed && (first.isSigned || (named.hasVerb && isLed)) ? named : null;
  }
  const after = /^ ?\(?(YoY|yoy|y\/y|YOY|QoQ|qoq|q\/q|QOQ)(?![A-Za-z])/.exec(
    plain.slice(run.end, Math.min(end, run.end + 8)),
  );
  const movement = movementBefore(plain, first.start, start, first.isSigned);
  if (after && !movement?.isNamed) {
    return {
      type: /^y/i.test(after[1]!) ? 'yoy' : 'qoq',
      sign: movement?.sign ?? 1,
      start: movement?.start ?? first.start,
      isNamed: true,
      hasVerb: true,
    };
  }
  return movement;
}

const changesOf = (run: Run, movement: Pick<Movement, 'type' | 'sign'>): RawChange[] =>
  run.items.map((amount) => ({
    type: movement.type,
    amount: { ...amount, sign: amount.isSigned ? 1 : movement.sign },
  }));

/** Gives a list of movements to the values before it: one each, or all to the last. */
function attach(changes: readonly RawChange[], values: readonly Value[]): boolean {
  if (values.length === 0) return false;
  if (changes.length === values.length)
    for (const [nth, change] of changes.entries()) values[nth]!.figure.changes.push(change);
  else if (changes.length === 1) values.at(-1)!.figure.changes.push(changes[0]!);
  else return false;
  return true;
}

const compoundWord = /(?:复合(?:年均?)?(?:增长率|增速|增长)|CAGR)(?:约|为|达到?|高达|有望|将|可|预计|[:：=(])*$/;

/** 2020-2025年复合增速为12%: a growth rate of the last value's metric over the years that the text names. */
function compoundGrowth(
  { plain, start, periods }: Tokens,
  run: Run,
  { metric, ...figure }: RawFigure,
): RawFigure | null {
  const [item] = run.items;
  if (run.items.length !== 1 || item!.dimension !== 'percent' || metric.dimension === 'percent') return null;
  if (!compoundWord.test(plain.slice(Math.max(start, run.start - 16), run.start))) return null;
  const years = periods.findLast((period) => period.end <= run.start && period.periods.length > 1)?.periods;
  return {
    ...figure,
    metric: cagrOf(metric),
    amount: { ...item!, sign: 1 },
    period: years ? `${years[0]}..${years.at(-1)}` : null,
    changes: [],
    isSure: false,
  };
}

/** Metrics that a business line has as well as the company. */
const ofLines = /^(?:revenue|gross|net-|operating-(?:income|margin)|adjusted)/;

/** 中美华东收入110亿元，净利润23亿元: the second metric may be the business line's too, so it is nobody's. */
function isAfterLine({ metrics, plain, names }: Tokens, token: MetricToken): boolean {
  if (token.lines.length > 0 || !ofLines.test(token.metric.id)) return false;
  const line = metrics.findLast((one) => one.end <= token.start && one.lines.length > 0);
  if (!line || !ofLines.test(line.metric.id)) return false;
  const between = plain.slice(line.end, token.start);
  return (
    !/公司|集团|整体|合计|总体|综合/.test(between) &&
    !names.some(({ start }) => start >= line.end && start < token.start)
  );
}

const fromPeriod = /[从由](?:20)?\d{2}[^，,。;；]{1,6}的$/;

export function readSentence(
  plain: string,
  start: number,
  end: number,
  names: readonly NameHit[],
  state: SentenceState,
): RawFigure[] {
  const tokens = tokensOf(plain, start, end, names, state);
  const figures: RawFigure[] = [];
  /** Values of the last list, to which movements belong. */
  let last: Value[] = [];
  /** Movements that stand before their value: 同比增长22%至318亿元. */
  let pending: RawChange[] = [];
  /** Whether the value before began a movement (从一季度的…), and its end. */
  let isLed = false;
  let ledFrom = start;
  for (const run of tokens.runs) {
    const group = metricGroup(tokens, run.start);
    const metricEnd = group.at(-1)?.end ?? -1;
    const isNewMetric = last.length === 0 || metricEnd > last.at(-1)!.figure.amount.end;
    const isGrowth = isNewMetric && (group.at(-1)?.metric.id.includes('-growth-') ?? false);
    const movement = isGrowth ? null : movementOf(tokens, run);
    // 从11亿元增至44亿元: the first value is of a period that the text does not name.
    const isOld =
      /[从由][^，,。;；\d]{0,6}$/.test(plain.slice(Math.max(start, run.start - 8), run.start)) &&
      /^[^，,。;；\d]{0,8}[至到]/.test(plain.slice(run.end, run.end + 10));
    if (isOld) continue;
    // 从一季度的11%升至44%: the period is the first value's only.
    const isReached =
      isLed &&
      /^[^，,。;；\d]{0,8}[至到]/.test(plain.slice(ledFrom, run.start)) &&
      !tokens.periods.some((period) => period.start >= ledFrom && period.end <= run.start);
    isLed = fromPeriod.test(plain.slice(Math.max(start, run.start - 16), run.start));
    ledFrom = run.end;
    const compound = last.length === 1 ? compoundGrowth(tokens, run, last[0]!.figure) : null;
    if (compound) {
      figures.push(compound);
      continue;
    }
    const isInBracket = /[(][^()]{0,8}$/.test(plain.slice(Math.max(start, run.start - 9), run.start));
    // 28.7亿元/-4.5%, 28.7亿元(-4.5%)
    const isSlashed = last.at(-1)?.figure.amount.end === run.start - 1 && plain.charAt(run.start - 1) === '/';
    const isSignedChange =
      (isInBracket || isSlashed) &&
      run.items.every(({ isSigned, dimension }) => isSigned && (dimension === 'percent' || dimension === 'points'));
    if ((movement && (movement.isNamed || movement.hasVerb)) || (isSignedChange && !isNewMetric)) {
      const changes = changesOf(run, movement ?? { type: 'yoy', sign: 1 });
      const leadsToValue = /^(?:至|到|达|,?达到?|后?至)/.test(plain.slice(run.end, run.end + 3)) && isNewMetric;
      if (leadsToValue) pending.push(...changes);
      else if (!isNewMetric && attach(changes, last)) continue;
      else if (isNewMetric && movement && group.length > 0 && gapRest(tokens, metricEnd, movement.start).length <= 2) {
        const values = isAfterLine(tokens, group[0]!) ? [] : growthFigures(tokens, run, movement, group, state);
        figures.push(...values.map(({ figure }) => figure));
        last = values.length > 0 ? values : last;
      }
      continue;
    }
    // 其他 (16%): a share of something that the bracket does not name.
    const isBareShare = isInBracket && !isNewMetric && run.items.every(({ dimension }) => dimension === 'percent');
    if (isBareShare) continue;
    const isOfShare = /(?:占比|比重|比例|份额)$/.test(group.at(-1)?.metric.zh ?? '');
    if ((!isOfShare && isEffect(plain, start, run)) || (group.length > 0 && isEffectOn(plain, start, group[0]!.start)))
      continue;
    const rest = group.length === 0 ? null : gapRest(tokens, metricEnd, run.start);
    const isCompared =
      !isNewMetric &&
      last.length > 0 &&
      /(?:预期|预测|[上去]年同期|时|前值)(?:值|均值)?(?:的|为|约)*$/.test(
        plain.slice(Math.max(start, run.start - 8), run.start),
      );
    const used =
      isCompared || (rest !== null && rest.length <= 6 && (isNewMetric || rest.length <= 1))
        ? group
        : metricAfter(tokens, run);
    if (used.length === 0 || isAfterLine(tokens, used[0]!)) continue;
    let values = assign(tokens, run, used, state, isCompared || used !== group || rest!.length <= 2);
    if (isCompared && /(?:上年|去年)同期/.test(plain.slice(Math.max(start, run.start - 8), run.start)))
      values = values.map((value) => ({
        ...value,
        figure: { ...value.figure, period: previousYear(value.figure.period), changes: [] },
      }));
    if (run.inner && values.length === run.inner.length)
      attach(changesOf({ ...run, items: run.inner }, { type: 'yoy', sign: 1 }), values);
    if (isReached)
      values = values.map((value) => ({ ...value, figure: { ...value.figure, period: null, isSure: false } }));
    if (pending.length > 0) attach(pending, values);
    pending = [];
    figures.push(...values.map(({ figure }) => figure));
    if (values.length > 0 && !isCompared) last = values;
  }
  const named = tokens.periods.findLast(({ isBare, periods }) => !isBare && periods.length === 1);
  if (named && !named.periods[0]!.startsWith('FY'))
    state.year = Number(/\d{4}/.exec(named.periods[0]!)?.[0] ?? state.year);
  const list = tokens.periods.findLast(({ periods }) => periods.length > 1);
  if (list) state.list = { periods: list.periods, isForecast: isForecast(plain.slice(start, end)), age: 0 };
  else if (state.list) state.list = state.list.age >= 2 ? null : { ...state.list, age: state.list.age + 1 };
  const lastPeriod = tokens.periods.at(-1);
  if (lastPeriod?.periods.length === 1 && !/^\d{4}-\d{2}-\d{2}$/.test(lastPeriod.periods[0]!))
    state.period = lastPeriod.periods[0]!;
  return figures;
}
