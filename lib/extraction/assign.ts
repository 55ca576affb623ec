// Gives a list of numbers to metrics, periods and companies: one of these must have as many members as the list.
import type { RawFigure, Subject } from './facts.ts';
import { growthOf, type Dimension, type Metric } from './metric-grammar.ts';
import { ofLine, type MetricToken } from './metrics.ts';
import type { Movement } from './movements.ts';
import type { Quantity } from './quantities.ts';
import type { Run } from './runs.ts';
import { companyWord, subjectsOf } from './subjects.ts';
import { periodsAt, type Tokens } from './tokens.ts';
import type { SentenceState } from './topic.ts';
import { comparatorOf, isForecast, kindOf } from './wording.ts';

export interface Value {
  figure: RawFigure;
  metricEnd: number;
}

/** Whether a number with this dimension can be the metric's value. */
const fits = (metric: Dimension, quantity: Quantity): boolean =>
  metric === quantity.dimension ||
  (metric === 'per-share' && (quantity.dimension === 'money' || quantity.unit === '') && quantity.value < 20_000) ||
  (metric === 'multiple' && quantity.unit === '' && quantity.value > 0 && quantity.value < 3000) ||
  (/^(?:count|size)$/.test(metric) && /^[万亿千百]+$/.test(quantity.unit)) ||
  (metric === 'size' && (quantity.dimension === 'money' || quantity.dimension === 'count')) ||
  (metric === 'price' && /^(?:money|per-share)$/.test(quantity.dimension ?? '') && !/[万亿]/.test(quantity.unit)) ||
  (metric === 'money' && quantity.dimension === 'money' && !/\/股/.test(quantity.unit));

/** @param count numbers of the list: lines that are not as many are one. */
const metricsFor = (group: readonly MetricToken[], count: number): Metric[] =>
  group.flatMap(({ metric, lines, written }) => {
    if (lines.length === 0 || metric.id === 'market-size') return [metric];
    return lines.length > 1 && group.length === 1 && lines.length !== count && written !== undefined
      ? [ofLine(metric, written)]
      : lines.map((line) => ofLine(metric, line));
  });

/** Numbers × (metrics, periods, companies): one of these must have as many members as the list, the others one. */
export function assign(
  tokens: Tokens,
  run: Run,
  group: readonly MetricToken[],
  state: SentenceState,
  isSure: boolean,
): Value[] {
  const { plain, start } = tokens;
  let metrics = metricsFor(group, run.items.length);
  const count = run.items.length;
  const periods = periodsAt(tokens, run, state);
  const { subjects, isSure: isSubjectSure, isLine } = subjectsOf(tokens, run, group, metrics[0]!, state);
  if (isLine) metrics = group.map(({ metric }) => metric);
  const isByMetric = count > 1 && metrics.length === count;
  const isByCompany = count > 1 && !isByMetric && subjects.length === count;
  const isByPeriod = count > 1 && !isByMetric && !isByCompany && new Set(periods).size === count;
  if (count > 1 && !isByMetric && !isByPeriod && !isByCompany) return [];
  if (!isByMetric && metrics.length !== 1) return [];
  if (!isByCompany && subjects.length > 1) return [];
  const kinds = periods.map((period) => kindOf(plain, start, run.start, period, state.asOf, tokens.names));
  // 预计2020-2022年: the year before a report in spring is still an estimate, if the list says so of the others.
  const isCarried =
    periods.length > 1 &&
    state.list?.isForecast === true &&
    periods.every((one, nth) => one === state.list?.periods[nth]);
  const isEstimated =
    isByPeriod &&
    ((kinds.some(({ kind }) => kind === 'estimate') && isForecast(plain.slice(start, run.start))) || isCarried);
  return run.items.flatMap((item, nth) => {
    const metric = metrics[isByMetric ? nth : 0]!;
    if (!fits(metric.dimension, item)) return [];
    const period = /^(?:market-cap|float-market-cap)$/.test(metric.id) ? null : (periods[nth] ?? null);
    const loss =
      /亏损/.test(plain.slice(group[0]?.start ?? item.start, item.start)) && /profit/.test(metric.id) && !item.isSigned;
    const said = isEstimated ? { kind: 'estimate' as const, speaker: undefined } : kinds[nth]!;
    const comparator = comparatorOf(plain, item.start, item.end);
    const subject: Subject | null = subjects[isByCompany ? nth : 0] ?? null;
    // Guidance is given for a company only. For a market or product, the number is an estimate.
    const isCompany = subject === null || subject.kind === 'company' || subject.kind === 'group';
    const kind = said.kind === 'guidance' && !isCompany ? 'estimate' : said.kind;
    const { speaker } = said;
    const unit =
      item.unit !== ''
        ? item.unit
        : metric.dimension === 'multiple'
          ? '倍'
          : metric.dimension === 'per-share'
            ? '元'
            : '';
    if (unit === '') return [];
    // Nobody's number is only kept where the text says 公司 and does not name it.
    if (subject === null && metric.isOpen) return [];
    if (subject === null && state.unnamed === 0 && !companyWord.test(plain.slice(start, run.start))) return [];
    const figure: RawFigure = {
      metric,
      subject,
      amount: {
        start: item.start,
        end: item.end,
        value: item.value,
        ...(item.high === undefined ? {} : { high: item.high }),
        unit,
        sign: loss ? -1 : 1,
      },
      period,
      kind,
      ...(comparator ? { comparator } : {}),
      ...(speaker ? { speaker } : {}),
      changes: [],
      isSure:
        isSure &&
        isSubjectSure &&
        subject !== null &&
        group.every(({ isQualified, metric: { isOpen } }) => !isQualified && isOpen !== true) &&
        item.unit !== '',
    };
    return [{ figure, metricEnd: group.at(-1)?.end ?? run.end }];
  });
}

/** A growth rate without its base number is a figure of its own. */
export function growthFigures(
  tokens: Tokens,
  run: Run,
  movement: Movement,
  group: readonly MetricToken[],
  state: SentenceState,
): Value[] {
  if (movement.type !== 'yoy' && movement.type !== 'qoq') return [];
  const { type, sign } = movement;
  const growing = group.map((token) => ({
    ...token,
    metric: token.metric.dimension === 'percent' ? token.metric : growthOf(token.metric, type),
  }));
  if (
    growing.some(({ metric }, nth) => metric === group[nth]!.metric) ||
    run.items.some(({ dimension }) => dimension !== 'percent')
  )
    return [];
  const values = assign(tokens, run, growing, state, movement.isNamed).filter(({ figure }) => figure.subject !== null);
  for (const { figure } of values)
    if (sign < 0 && !run.items.find(({ start }) => start === figure.amount.start)?.isSigned) figure.amount.sign = -1;
  return values;
}
