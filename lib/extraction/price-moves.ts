// Price moves of companies: 中际旭创、新易盛周五分别涨6.7%、6.3%; 拓维信息上涨33.1%.
import type { RawFigure } from './facts.ts';
import type { Metric } from './metric-grammar.ts';
import type { NameHit } from './names.ts';
import { findQuantities } from './quantities.ts';
import { findRuns } from './runs.ts';

type Span = 'day' | 'week' | 'month';

const metricOf = (span: Span): Metric => {
  const words = {
    day: ['日涨跌幅', 'Price change (day)'],
    week: ['周涨跌幅', 'Price change (week)'],
    month: ['月涨跌幅', 'Price change (month)'],
  }[span];
  return { id: `price-change-${span}`, zh: words[0]!, en: words[1]!, dimension: 'percent', wordings: [] };
};

const verb =
  /(?:分别)?(?:(?<rise>上涨|大涨|收涨|领涨|涨幅|涨)|(?<fall>下跌|大跌|收跌|跌幅|跌))(?:了|超|约|达|为|逾|近)*$/;
const gapOfTime = /^(?:股价|周[一二三四五]|今日|昨日|当日|本周|上周|全周|当周|\d{1,2}月|周|月|累计|[，,]|分别|领|的)*$/;
const spanOf = (text: string): Span | null =>
  /周[一二三四五]|今日|昨日|当日/.test(text)
    ? 'day'
    : /本周|上周|全周|当周|周涨|周跌|周$/.test(text)
      ? 'week'
      : /\d月|本月|上月/.test(text)
        ? 'month'
        : null;

export interface PriceMoveContext {
  /** The report's date, for moves of a day. */
  asOf: string | null;
  /** Days that a weekly report covers, as a period. */
  week: string | null;
  /** What the sentences before were about. */
  span: Span | null;
}

/** The week of a weekly: 本周(2025年2月5日-2025年2月7日). */
export function weekOf(plain: string): string | null {
  const match = /本周[(](20\d{2})年(\d{1,2})月(\d{1,2})日?-(?:(20\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})日[)]/.exec(plain);
  if (!match) return null;
  const [, year = '', month = '', day = '', year2 = year, month2 = month, day2 = ''] = match;
  const two = (text: string): string => text.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}..${year2}-${two(month2)}-${two(day2)}`;
}

export function findPriceMoves(
  plain: string,
  start: number,
  end: number,
  names: readonly NameHit[],
  context: PriceMoveContext,
): RawFigure[] {
  if (names.length === 0 || !/[涨跌]/.test(plain.slice(start, end))) return [];
  const figures = rankedMoves(plain, start, end, names, context);
  const runs = findRuns(
    plain,
    findQuantities(plain, start, end).filter((one) => one.end <= end),
  );
  let previous: NameHit[] = [];
  for (const run of runs) {
    if (run.items.some(({ dimension }) => dimension !== 'percent')) continue;
    const before = plain.slice(Math.max(start, run.start - 16), run.start);
    const match = verb.exec(before);
    if (!match) continue;
    const verbStart = run.start - (before.length - match.index);
    const listed = membersBefore(plain, start, verbStart, names);
    const members =
      listed.length > 0
        ? listed
        : /^[，,]?周$/.test(plain.slice(Math.max(start, verbStart - 2), verbStart))
          ? previous
          : [];
    if (members.length !== run.items.length) continue;
    previous = members;
    const near = plain.slice(members.at(-1)!.endWithCode, run.start);
    const unit = { 周: 'week', 日: 'day', 月: 'month' } as const;
    const stated: Span | undefined = unit[plain.charAt(verbStart - 1) as keyof typeof unit];
    const span = stated ?? spanOf(near) ?? spanOf(plain.slice(start, members[0]!.start)) ?? context.span;
    if (span === null) continue;
    const month = /(\d{1,2})月/.exec(plain.slice(start, run.start))?.[1];
    const period =
      span === 'day'
        ? context.asOf
        : span === 'week'
          ? context.week
          : month && context.asOf
            ? `${context.asOf.slice(0, 4)}-${month.padStart(2, '0')}`
            : null;
    for (const [nth, item] of run.items.entries()) {
      const sign = match.groups!['fall'] !== undefined && !item.isSigned ? -1 : 1;
      figures.push({
        metric: metricOf(span),
        subject: { kind: 'company', company: members[nth]!.company },
        amount: { start: item.start, end: item.end, value: item.value, unit: '%', sign },
        period,
        kind: 'price-move',
        changes: [],
        isSure: (stated ?? spanOf(near)) !== null && period !== null,
      });
    }
  }
  return figures;
}

const ranking = /(?:(?<rise>涨幅|领涨)|(?<fall>跌幅|领跌))[^。;；(]{0,24}$/;

/** 涨幅前三的个股为A(20.9%)、B(17.3%): a move in a bracket behind each name. */
function rankedMoves(
  plain: string,
  start: number,
  end: number,
  names: readonly NameHit[],
  context: PriceMoveContext,
): RawFigure[] {
  const first = names.find(
    (name) => name.start >= start && /^[(][+-]?\d[\d.]*%[)]/.test(plain.slice(name.end, name.end + 12)),
  );
  if (!first) return [];
  const lead = plain.slice(start, first.start);
  const groups = ranking.exec(lead)?.groups;
  const span = spanOf(lead) ?? context.span;
  if (!groups || span === null) return [];
  const period = span === 'week' ? context.week : span === 'day' ? context.asOf : null;
  const inRange = names.filter((name) => name.start >= first.start && name.end < end);
  return inRange.flatMap(({ company, end: nameEnd }) => {
    const match = /^[(](?<move>[+-]?\d[\d.]*%)[)]/.exec(plain.slice(nameEnd, nameEnd + 12));
    const [item] = match ? findQuantities(plain, nameEnd + 1, nameEnd + match[0].length - 1) : [];
    if (!item) return [];
    return [
      {
        metric: metricOf(span),
        subject: { kind: 'company' as const, company },
        amount: {
          ...item,
          unit: '%',
          sign: groups['fall'] !== undefined && !item.isSigned ? (-1 as const) : (1 as const),
        },
        period,
        kind: 'price-move' as const,
        changes: [],
        isSure: false,
      },
    ];
  });
}

/** The list of names that ends right before the verb. */
function membersBefore(plain: string, start: number, at: number, names: readonly NameHit[]): NameHit[] {
  const list: NameHit[] = [];
  for (const name of names.filter((one) => one.start >= start && one.end <= at).reverse()) {
    const gap = plain.slice(name.endWithCode, list[0]?.start ?? at);
    if (list.length === 0 ? !gapOfTime.test(gap) : !/^(?:[、,，]|和|及|与)$/.test(gap)) break;
    list.unshift(name);
  }
  return list;
}
