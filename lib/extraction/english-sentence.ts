// Figures of English sentences: "EPS of $3.18", "revenue grew 12% to US$5.2bn", "$11.5bn in sales". A number has to stand
// right beside its metric; anything else gives nothing.
import type { RawFigure, Subject } from './facts.ts';
import type { Figure } from '../model/figure.ts';
import { growthOf, metrics, type Metric } from './metric-grammar.ts';
import { ofLine } from './metrics.ts';
import type { NameHit } from './names.ts';
import { findPeriods, type PeriodToken } from './periods.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import type { SentenceState } from './topic.ts';
import { isPast } from './wording.ts';

const byId = new Map(metrics.map((metric) => [metric.id, metric]));
const words: readonly (readonly [string, string])[] = [
  ['adjusted-net-profit', '(?:adjusted|adj\\.?|non-GAAP|core) net (?:profit|income|earnings)'],
  ['net-profit', 'net (?:profit|income|earnings)'],
  ['operating-income', 'operating (?:profit|income)|EBIT'],
  ['ebitda', '(?:adjusted |adj\\.? )?EBITDA'],
  ['gross-profit', 'gross profit'],
  ['revenue', '(?:total |net |group )?(?:revenues?|sales)'],
  ['capex', 'capex|capital expenditures?'],
  ['free-cash-flow', 'free cash flow|FCF'],
  ['operating-cash-flow', 'operating cash flow'],
  ['eps', '(?:adjusted |adj\\.? |diluted |core |non-GAAP )?EPS'],
  ['dps', 'DPS'],
  ['gross-margin', 'gross (?:profit )?margins?|GPM|GM'],
  ['operating-margin', 'operating (?:profit )?margins?|OPM|EBIT margins?'],
  ['ebitda-margin', 'EBITDA margins?'],
  ['net-margin', 'net (?:profit )?margins?|NPM'],
  ['roe', 'ROE'],
  ['market-share', 'market share'],
  ['dividend-yield', 'dividend yield'],
  ['backlog', '(?:order )?backlog'],
];
const metricToken = new RegExp(
  `(?<![A-Za-z-])(?:${words
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([id, pattern]) => `(?<m${[...byId.keys()].indexOf(id)}>${pattern})`)
    .join('|')})(?![A-Za-z-])`,
  'gi',
);
const ids = [...byId.keys()];

interface MetricWord {
  start: number;
  end: number;
  metric: Metric;
}

function metricWords(text: string, from: number): MetricWord[] {
  return [...text.matchAll(metricToken)].flatMap((match) => {
    const found = Object.entries(match.groups!).find(([, written]) => written !== undefined);
    const metric = found ? byId.get(ids[Number(found[0].slice(1))]!) : undefined;
    const start = from + match.index;
    return metric ? [{ start, end: start + match[0].length, metric }] : [];
  });
}

const filler =
  /\b(?:growth|guidance|guide|forecasts?|estimates?|came|coming|comes|in|at|of|to|was|were|is|are|be|will|would|should|reach(?:ed|es|ing)?|hit|stood|total(?:l?ed|ing)?|about|around|approximately|roughly|nearly|over|some|a|an|the|for|by|from|we|expect(?:ed)?|year|quarter|yoy|qoq|y\/y|q\/q|YoY|QoQ|grew|grow|growing|rose|rise|rising|up|increas(?:ed?|ing)|fell|fall|falling|down|declin(?:ed?|ing)|dropped|decreased)\b|[~:(),+-]/gi;
const rise = /\b(?:grew|grow|growing|growth|rose|rise|rising|up|increas(?:ed?|ing))\b/i;
const fall = /\b(?:fell|fall|falling|down|declin(?:ed?|ing)|dropped|decreased)\b/i;

/** Business lines that are written in small letters. */
const lineWord =
  /^(?:cloud|data|datacenter|center|auto|automotive|industrial|memory|gaming|ads?|advertising|online|offline|overseas|domestic|international|services?|software|hardware|subscription|retail|wholesale|servers?|networking|optical|handset|smartphone|foundry|equipment|storage|energy|product)$/;
/** Names that are no business lines. */
const capital =
  /^(?:The|Its|Our|We|Total|Group|Net|Non-GAAP|Adjusted|Q|H|QFY|Q[1-4]|[1-4]Q|H[12]|FY|CY|YTD|TTM|In|For|On|With|And|But|While|Full-year|Consolidated|Reported|E|A)$/;

/**
 * The words right before a metric that name a business line: "AI", "data center". @returns `undefined` if they may name a
 * part of the company that is not named here.
 */
function lineBefore(text: string, at: number, company: string): string | null | undefined {
  const before = /(?:[A-Za-z][A-Za-z&/-]* ){0,3}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].trim() ?? '';
  const line: string[] = [];
  for (const word of before.split(' ').reverse()) {
    if (/^(?:segment|division|unit|subsidiary|industry|market|peers?|of)$/i.test(word)) return undefined;
    const isName = /^[A-Z]/.test(word) && !capital.test(word) && !company.toLowerCase().includes(word.toLowerCase());
    if (word === '' || !(isName || lineWord.test(word))) break;
    line.unshift(word);
  }
  return line.length === 0 ? null : line.join(' ');
}

function fits({ dimension }: Metric, quantity: Quantity): boolean {
  if (dimension === 'percent') return quantity.dimension === 'percent';
  if (dimension === 'per-share') return quantity.dimension === 'money' && !/^(?:百万|十亿|万亿)/.test(quantity.unit);
  return quantity.dimension === 'money' && /^(?:百万|十亿|万亿|千)/.test(quantity.unit);
}

/** Whether the words between a metric and a number say nothing but that the one is the other's value. */
const isGap = (text: string): boolean => text.length <= 40 && text.replaceAll(filler, '').trim().length <= 1;

export interface EnglishSentence {
  plain: string;
  start: number;
  end: number;
  names: readonly NameHit[];
  state: SentenceState;
}

function periodAt(periods: readonly PeriodToken[], from: number, to: number, state: SentenceState): string | null {
  const before = periods.findLast((period) => period.end <= from);
  const after = periods.find((period) => period.start >= to && period.start - to <= 24);
  const token = before ?? after;
  if (!token) return state.period;
  return token.periods.length === 1 ? token.periods[0]! : null;
}

function kindAt(text: string, period: string | null, asOf: string | null): Figure['kind'] {
  if (/\b(?:consensus|the Street|street)\b[^,;]{0,20}$/i.test(text)) return 'expectation';
  if (/\b(?:we|our)(?: now| also| still)? (?:forecast|expect|estimate|model|project)/i.test(text)) return 'estimate';
  if (/\bguid(?:e[sd]?|ance|ing)\b/i.test(text)) return 'guidance';
  if (period !== null && asOf !== null && isPast(period, asOf)) return 'actual';
  return period !== null && asOf !== null
    ? 'estimate'
    : /\b(?:forecast|estimate|expect|will|project)/i.test(text)
      ? 'estimate'
      : 'actual';
}

/** Periods of the sentence, with bare years: "in 2027". */
function periodsOf(plain: string, start: number, end: number, state: SentenceState): PeriodToken[] {
  const periods = findPeriods(plain, start, end, state);
  const years = [...plain.slice(start, end).matchAll(/(?<![\d$,.A-Za-z/-])20[0-4]\d(?!\d|[,.-]\d|%)/g)]
    .map((match) => ({
      start: start + match.index,
      end: start + match.index + 4,
      periods: [match[0]],
      isExpected: false,
      isBare: false,
    }))
    .filter((year) => !periods.some((period) => year.start < period.end && period.start < year.end));
  return [...periods, ...years].toSorted((a, b) => a.start - b.start);
}

export function readEnglish({ plain, start, end, names, state }: EnglishSentence): RawFigure[] {
  const text = plain.slice(start, end);
  const found = metricWords(text, start);
  if (found.length === 0) return [];
  const periods = periodsOf(plain, start, end, state);
  const quantities = findQuantities(plain, start, end).filter(
    (one) =>
      one.end <= end && one.unit !== '' && !periods.some((period) => one.start < period.end && period.start < one.end),
  );
  const figures: RawFigure[] = [];
  const taken = new Set<Quantity>();
  for (const [nth, word] of found.entries()) {
    const limit = found[nth + 1]?.start ?? end;
    const subject = subjectAt(names, word.start, state);
    if (subject === null) continue;
    const company =
      subject.kind === 'company' ? `${subject.company.nameEn} ${subject.company.listing?.code ?? ''}` : '';
    const line = lineBefore(plain.slice(start, word.start), word.start - start, company);
    if (line === undefined) continue;
    const metric = line === null ? word.metric : ofLine(word.metric, line);
    const push = (quantity: Quantity, of: Metric, sign: 1 | -1): void => {
      const period = periodAt(periods, quantity.start, quantity.end, state);
      taken.add(quantity);
      figures.push({
        metric: of,
        subject,
        amount: { ...quantity, sign: quantity.isSigned ? 1 : sign },
        period,
        kind: kindAt(plain.slice(start, quantity.end), period, state.asOf),
        changes: [],
        isSure: false,
      });
    };
    const next = quantities.find((one) => one.start >= word.end && one.end <= limit && !taken.has(one));
    if (next && isGap(gapOf(plain, word.end, next.start, periods))) {
      const gap = plain.slice(word.end, next.start);
      const after = plain.slice(next.end, next.end + 9);
      if (/^ ?(?:above|below|ahead|higher|lower|better|vs)/.test(after)) continue;
      // FY26 and FY27 EPS at $28.38 and $32.16: which year is whose is not read. "guide by $15bn" is a change.
      const isDifference = /\bby\s*$/.test(gap) && next.dimension !== 'percent';
      if (isDifference || /^,? ?(?:and|\/) ?[A-Z]?[A-Za-z]{0,2}\$?\d/.test(after)) continue;
      // A rate over several years is no growth of a year.
      if (/^ ?CAGR/.test(after)) continue;
      if (/estimates?\b.*\bincreas|\bincreas.*estimates?/i.test(gap)) continue;
      const isGrowth = rise.test(gap) || fall.test(gap) || (next.isSigned && /^ ?(?:yoy|y\/y|qoq|q\/q)/i.test(after));
      // "grew $9B" is a change, "grew to $72B" a value.
      const isChange = isGrowth && next.dimension !== 'percent' && !/\b(?:to|at)\s*$/.test(gap);
      if (fits(word.metric, next) && !isChange && !(isGrowth && next.dimension === 'percent')) push(next, metric, 1);
      else if (isGrowth && next.dimension === 'percent' && word.metric.dimension !== 'percent') {
        // "grew 12% to US$5.2bn"
        const value = quantities.find((one) => one.start > next.end && one.end <= limit);
        const sign = fall.test(gap) ? -1 : 1;
        const isLed =
          value && fits(word.metric, value) && /^,? ?(?:yoy|y\/y)?,? ?to $/i.test(plain.slice(next.end, value.start));
        if (!isLed) push(next, growthOf(metric, /qoq|q\/q/i.test(after) ? 'qoq' : 'yoy'), sign);
        else {
          push(value, metric, 1);
          figures.at(-1)!.changes.push({ type: 'yoy', amount: { ...next, sign: next.isSigned ? 1 : sign } });
        }
      }
      continue;
    }
    const previous = quantities.findLast((one) => one.end <= word.start && !taken.has(one));
    if (
      previous &&
      fits(word.metric, previous) &&
      /^ (?:in|of) (?:total |net |group |quarterly )?$/i.test(plain.slice(previous.end, word.start))
    )
      push(previous, metric, 1);
  }
  return figures;
}

/** The words between two places without the periods between them. */
function gapOf(plain: string, from: number, to: number, periods: readonly PeriodToken[]): string {
  let text = '';
  let at = from;
  for (const period of periods.filter((one) => one.start >= from && one.end <= to)) {
    text += plain.slice(at, period.start);
    at = period.end;
  }
  return text + plain.slice(at, to);
}

/** The company of the report, unless the sentence names another one. */
function subjectAt(names: readonly NameHit[], at: number, { topic }: SentenceState): Subject | null {
  const others = names.filter(({ end, company }) => end <= at && company.id !== topic.company?.id);
  return topic.isWhole && topic.company && others.length === 0 ? { kind: 'company', company: topic.company } : null;
}

/** Whether a sentence has nothing for the Chinese grammar. */
export const isEnglish = (text: string): boolean => !/[\u4e00-\u9fff]/.test(text) && /[A-Za-z]{2}/.test(text);
