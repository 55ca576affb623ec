// Arithmetic as a second opinion on figures: two places that agree make a figure sure, two that contradict make both unsure
// and lead to each other.
import type { Evidence } from '../model/evidence.ts';
import type { DraftFigure } from './draft.ts';
import type { Reading } from './reading.ts';
import { previousYear } from './wording.ts';

const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
];

interface Measured {
  value: number;
  /** Half of the last printed digit. */
  tolerance: number;
  unit: string;
}

const decimals = (asWritten: string): number => /\d\.(\d+)/.exec(asWritten)?.[1]!.length ?? 0;

/** A value in units without scale, so that 99.0亿元 and 9,900百万元 can be compared. @returns `null` for a range. */
function measured({ value, unit, asWritten }: Pick<DraftFigure, 'value' | 'unit' | 'asWritten'>): Measured | null {
  if (value === undefined) return null;
  const [written, factor] = scales.find(([scale]) => unit.startsWith(scale)) ?? ['', 1];
  const plain = unit.slice(written.length);
  return {
    value: value * factor,
    tolerance: 0.5 * factor * 10 ** -decimals(asWritten),
    unit: plain === '' && factor > 1 ? '元' : plain,
  };
}

const companyOf = ({ subject, attribution }: DraftFigure): string | null =>
  attribution === 'stated' && subject.kind === 'company' ? (subject.companyIds[0] ?? null) : null;

/** Figures that should be equal have one key. */
const keyOf = (figure: DraftFigure, period: string | null): string =>
  [companyOf(figure), figure.metric.id, period, figure.kind].join('|');

const isOpen = ({ metric }: DraftFigure): boolean => /open-|segment-/.test(metric.id);

interface Verdicts {
  agreed: Set<DraftFigure>;
  /** The place that says something else. */
  contradicted: Map<DraftFigure, Evidence>;
}

function contradict({ contradicted }: Verdicts, a: DraftFigure, b: DraftFigure): void {
  contradicted.set(a, b.evidence[0]!);
  contradicted.set(b, a.evidence[0]!);
}

/** One figure printed twice, in a sentence and a table or in two units. */
function compareRepeated(groups: ReadonlyMap<string, DraftFigure[]>, verdicts: Verdicts): void {
  for (const group of groups.values()) {
    const [first, ...others] = group.slice(0, 8);
    const base = first ? measured(first) : null;
    if (!first || !base) continue;
    for (const other of others) {
      const next = measured(other);
      if (!next || next.unit !== base.unit) continue;
      const isEqual = Math.abs(next.value - base.value) <= 1.01 * Math.max(next.tolerance, base.tolerance);
      if (!isEqual) contradict(verdicts, first, other);
      else for (const one of [first, other]) verdicts.agreed.add(one);
    }
  }
}

/** Percentage points by which a growth rate may differ from its two values, which are rounded. */
const growthTolerance = 1;

/** A growth rate against the values of two years. */
function compareGrowth(
  figures: readonly DraftFigure[],
  groups: ReadonlyMap<string, DraftFigure[]>,
  verdicts: Verdicts,
): void {
  for (const figure of figures) {
    const growth = figure.changes.find(({ type, unit }) => type === 'yoy' && unit === '%')?.value;
    const before = previousYear(figure.period);
    const now = measured(figure);
    if (growth === undefined || before === null || !now || companyOf(figure) === null) continue;
    for (const kind of ['actual', figure.kind] as const) {
      const base = groups.get(keyOf({ ...figure, kind }, before))?.[0];
      const then = base ? measured(base) : null;
      if (!base || !then || then.unit !== now.unit || then.value <= 0 || then.value < 20 * then.tolerance) continue;
      const computed = (now.value / then.value - 1) * 100;
      const isEqual = Math.abs(computed - growth) <= Math.max(growthTolerance, Math.abs(growth) * 0.02);
      if (isEqual) for (const one of [figure, base]) verdicts.agreed.add(one);
      else if (!verdicts.agreed.has(figure)) verdicts.contradicted.set(figure, base.evidence[0]!);
      break;
    }
  }
}

/** P/E × EPS is the price in every year. A year that gives another price has a slipped cell. */
function compareMultiples(groups: ReadonlyMap<string, DraftFigure[]>, verdicts: Verdicts): void {
  const prices = new Map<string, { price: number; pe: DraftFigure; eps: DraftFigure }[]>();
  for (const [key, [pe]] of groups) {
    if (pe?.metric.id !== 'pe') continue;
    const eps = groups.get(key.replace('|pe|', '|eps|'))?.[0];
    if (!eps || (pe.value ?? 0) <= 0 || (eps.value ?? 0) < 0.1) continue;
    const company = companyOf(pe) ?? '';
    prices.set(company, [...(prices.get(company) ?? []), { price: pe.value! * eps.value!, pe, eps }]);
  }
  for (const found of prices.values()) {
    if (found.length < 3) continue;
    const median = found.map(({ price }) => price).toSorted((a, b) => a - b)[Math.floor(found.length / 2)]!;
    for (const { price, pe, eps } of found) {
      const distance = Math.abs(price / median - 1);
      if (distance > 0.1) contradict(verdicts, pe, eps);
      else if (distance < 0.03) for (const one of [pe, eps]) verdicts.agreed.add(one);
    }
  }
}

/** Share price and upside that the head prints, to check the target price against. */
export interface PriceFacts {
  price: number;
  /** In percent. */
  upside: number;
  /** Of the upside. */
  place: Evidence;
}

const number = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const pricePattern = new RegExp(
  String.raw`(?:收盘价|当前股?价格?|现价|最新股?价|昨收盘?|(?<!目标)股价|Price(?! ?(?:[Tt]arget|[Oo]bjective)))(?:[(][^()\n]{1,24}[)])?[^\d\n]{0,12}${number}`,
);
const upsidePattern = new RegExp(
  String.raw`(?:上涨空间|上行空间|潜在(?:涨幅|空间)|[Uu]pside)[^\d\n]{0,16}${number} ?%`,
);
/** Characters in which the head ends. */
const headLength = 6000;

export function priceFacts({ plain, evidence }: Pick<Reading, 'plain' | 'evidence'>): PriceFacts | null {
  const head = plain.slice(0, headLength);
  const price = pricePattern.exec(head)?.[1];
  const upside = upsidePattern.exec(head);
  if (price === undefined || !upside) return null;
  const start = upside.index + upside[0].indexOf(upside[1]!);
  return {
    price: Number(price.replaceAll(',', '')),
    upside: Number(upside[1]!.replaceAll(',', '')),
    place: evidence(start, upside.index + upside[0].length),
  };
}

/** Percentage points by which an upside may differ from target and price. */
const upsideTolerance = 1.5;

function compareTarget(figures: readonly DraftFigure[], facts: PriceFacts | null, verdicts: Verdicts): void {
  const target = figures.find(({ metric, value }) => metric.id === 'target-price' && value !== undefined);
  if (!target || !facts || facts.price <= 0 || facts.price === target.value) return;
  if (Math.abs((target.value! / facts.price - 1) * 100 - facts.upside) <= upsideTolerance) verdicts.agreed.add(target);
  else verdicts.contradicted.set(target, facts.place);
}

/** @param figures after repetitions were joined. */
export function checkFigures(figures: readonly DraftFigure[], facts: PriceFacts | null): DraftFigure[] {
  const dated = figures.filter((figure) => figure.period !== null && companyOf(figure) !== null);
  const groups = Map.groupBy(dated, (figure) => keyOf(figure, figure.period));
  const verdicts: Verdicts = { agreed: new Set(), contradicted: new Map() };
  compareRepeated(groups, verdicts);
  compareGrowth(dated, groups, verdicts);
  compareMultiples(groups, verdicts);
  compareTarget(figures, facts, verdicts);
  return figures.map((figure) => {
    const contradiction = verdicts.contradicted.get(figure);
    if (contradiction) return { ...figure, isSure: false, contradiction };
    return verdicts.agreed.has(figure) && !isOpen(figure) ? { ...figure, isSure: true } : figure;
  });
}
