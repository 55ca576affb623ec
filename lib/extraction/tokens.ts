// What a sentence is made of: names, metrics, periods and lists of numbers, in reading order.
import { findMetrics, type MetricToken } from './metrics.ts';
import type { NameHit } from './names.ts';
import { findPeriods, type PeriodToken } from './periods.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { findRuns, type Run } from './runs.ts';
import type { SentenceState } from './topic.ts';

export interface Tokens {
  plain: string;
  start: number;
  end: number;
  names: readonly NameHit[];
  metrics: readonly MetricToken[];
  periods: readonly PeriodToken[];
  runs: readonly Run[];
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** 较去年, 比上年: the base of a movement, not the period of the number. */
const isBase = (plain: string, { start, end }: PeriodToken): boolean =>
  (/[较比]$/.test(plain.slice(Math.max(0, start - 1), start)) && /^[去上]年/.test(plain.slice(start, end))) ||
  (/^[去上]年$/.test(plain.slice(start, end)) && plain.startsWith('同期', end));

/** 总市值(百万元): 12,340.5 has its unit in the label. */
const labelUnit = /^[(]((?:人民币|RMB)?(?:百万|千万|亿|万)?(?:元|港元|美元|港币))[)]/;

const withLabelUnits = (plain: string, quantities: readonly Quantity[], metrics: readonly MetricToken[]): Quantity[] =>
  quantities.map((quantity) => {
    const label = quantity.unit === '' ? metrics.findLast(({ end }) => end <= quantity.start) : undefined;
    const unit =
      label && labelUnit.exec(plain.slice(label.end, label.end + 10))?.[1]?.replace(/^(?:人民币|RMB)(?=.)/, '');
    return unit === undefined ? quantity : { ...quantity, unit, dimension: 'money' };
  });

export function tokensOf(
  plain: string,
  start: number,
  end: number,
  names: readonly NameHit[],
  state: SentenceState,
): Tokens {
  const periods = findPeriods(plain, start, end, state).filter(
    (period) => !isBase(plain, period) && !names.some((name) => overlaps(name, period)),
  );
  const quantities = findQuantities(plain, start, end).filter(
    (quantity) =>
      quantity.end <= end &&
      // 5G, 3C and 2B are words, 10月31日 is a day.
      !(quantity.unit === '' && /[A-Za-z月日号]/.test(plain.charAt(quantity.end))) &&
      !periods.some((period) => overlaps(period, quantity)) &&
      !names.some((name) => overlaps({ start: name.start, end: name.endWithCode }, quantity)),
  );
  const stops = [
    ...names.map(({ endWithCode }) => endWithCode),
    ...[...periods, ...quantities].map((token) => token.end),
  ];
  const metrics = findMetrics(plain, start, end, stops);
  return {
    plain,
    start,
    end,
    names,
    metrics,
    periods,
    runs: findRuns(plain, withLabelUnits(plain, quantities, metrics)),
  };
}

/** Metrics that one phrase lists: 营收、归母净利润分别为. */
export function metricGroup({ plain, metrics }: Tokens, at: number): MetricToken[] {
  const group: MetricToken[] = [];
  for (const token of metrics.filter(({ end }) => end <= at).reverse()) {
    const next = group[0];
    if (next && !/^(?:[、/]|和|及|与|以及|,|，)?$/.test(plain.slice(token.end, next.start))) break;
    group.unshift(token);
  }
  return group;
}

/** The periods that a list of numbers belongs to: the last list of that length, or the last period. */
export function periodsAt({ periods, plain }: Tokens, run: Run, state: SentenceState): (string | null)[] {
  const before = periods.filter(({ end }) => end <= run.start);
  const count = run.items.length;
  const list = before.findLast((token) => token.periods.length === count);
  if (count > 1 && list) return list.periods;
  // Periods listed one by one: 2023年、2024年和2025年.
  const tail = before.slice(-count);
  const isList =
    tail.length === count &&
    count > 1 &&
    tail.every(
      (token, nth) => nth === 0 || /^(?:[、/,，]|和|及|与)?$/.test(plain.slice(tail[nth - 1]!.end, token.start)),
    );
  if (isList) return tail.map((token) => token.periods[0] ?? null);
  // 2025-2027年营收分别为…。归母净利润分别为…: the second list is of the same years.
  if (count > 1 && before.length === 0 && state.list?.periods.length === count) return [...state.list.periods];
  const last = before.at(-1);
  const period = last === undefined ? state.period : last.periods.length === 1 ? last.periods[0]! : null;
  return run.items.map(() => period);
}

/** The metric that follows its number: 实现12.5亿元收入. */
export function metricAfter({ plain, metrics }: Tokens, run: Run): MetricToken[] {
  const next = metrics.find(({ start }) => start >= run.end);
  if (!next || run.items.length > 1) return [];
  const gap = plain.slice(run.end, next.start).replace(/^(?:的|人民币)+/, '');
  const line = next.lines.join('');
  return gap === '' || gap === line ? [next] : [];
}
