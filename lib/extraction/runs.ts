// Runs: numbers that one phrase lists, "5.13/7.02/8.98亿元", "7.16亿元、9.64亿元和13.39亿元", "+12%、+40%".
import type { Quantity } from './quantities.ts';

export interface Run {
  start: number;
  end: number;
  items: Quantity[];
  /** Movements in a bracket behind each item: 939百万元(+58%)、825百万元(-12%). One for each item, or none. */
  inner?: Quantity[];
}

const separator = /^ ?(?:[、/\\]|和|及|与|以及|、?和|或) ?(?:约|超|近)?$/;
const comma = /^[,，] ?$/;
const respectively = /分别|依次/;

/** Whether two neighbours can be items of one list. */
function belongs(plain: string, run: Run, next: Quantity): boolean {
  const last = run.items.at(-1)!;
  const gap = plain.slice(last.end, next.start);
  if (gap.length > 5) return false;
  const isScale = /^[万亿千百]+$/.test(last.unit) && next.unit.startsWith(last.unit);
  const isLike = last.unit === '' || isScale || last.dimension === next.dimension || next.unit === '';
  if (separator.test(gap)) return isLike;
  return (
    comma.test(gap) &&
    isLike &&
    respectively.test(plain.slice(Math.max(0, run.start - 8), run.start)) &&
    !last.isSigned === !next.isSigned
  );
}

/** A number without a unit takes the next one's. "210、95亿元" are both 亿元. */
function shareUnits(items: readonly Quantity[]): Quantity[] {
  const shared = items.toReversed().find(({ unit }) => unit !== '');
  if (!shared) return [...items];
  // 7530万、5520万台: the scale alone takes the last one's unit too.
  const isOpen = ({ unit }: Quantity): boolean =>
    unit === '' || (/^[万亿千百]+$/.test(unit) && shared.unit !== unit && shared.unit.startsWith(unit));
  return items.map((item) => (isOpen(item) ? { ...item, unit: shared.unit, dimension: shared.dimension } : item));
}

/** Whether a quantity is a signed percentage in a bracket right behind another one. */
const isInner = (plain: string, item: Quantity, next: Quantity | undefined): next is Quantity =>
  next?.dimension === 'percent' &&
  item.dimension !== 'percent' &&
  (next.isSigned || /[比yY]/.test(plain.slice(item.end, next.start))) &&
  /^\((?:同比|[Yy][Oo][Yy])?$/.test(plain.slice(item.end, next.start)) &&
  plain.charAt(next.end) === ')';

/** Lists whose items have a movement each. At least two items, else the movement is an ordinary one. */
function innerRuns(plain: string, quantities: readonly Quantity[]): { run: Run; used: number }[] {
  const found: { run: Run; used: number }[] = [];
  for (let at = 0; at < quantities.length; at++) {
    const first = quantities[at]!;
    if (!isInner(plain, first, quantities[at + 1])) continue;
    const items = [first];
    const inner = [quantities[at + 1]!];
    let nth = at + 2;
    for (; nth < quantities.length; nth += 2) {
      const item = quantities[nth]!;
      const gap = plain.slice(inner.at(-1)!.end, item.start);
      if (!/^\)(?:[、/,，]|和|及)$/.test(gap) || item.dimension !== first.dimension) break;
      if (!isInner(plain, item, quantities[nth + 1])) break;
      items.push(item);
      inner.push(quantities[nth + 1]!);
    }
    if (items.length < 2) continue;
    found.push({ run: { start: first.start, end: items.at(-1)!.end, items, inner }, used: at });
    at = nth - 1;
  }
  return found;
}

export function findRuns(plain: string, quantities: readonly Quantity[]): Run[] {
  const runs: Run[] = [];
  const lists = new Map(innerRuns(plain, quantities).map(({ run, used }) => [used, run]));
  let covered = -1;
  for (const [nth, quantity] of quantities.entries()) {
    const list = lists.get(nth);
    if (list) {
      runs.push(list);
      covered = nth + 2 * list.items.length;
    }
    if (nth < covered) continue;
    const run = runs.at(-1);
    if (run && !run.inner && belongs(plain, run, quantity)) {
      run.items.push(quantity);
      run.end = quantity.end;
    } else runs.push({ start: quantity.start, end: quantity.end, items: [quantity] });
  }
  return runs.map((run) => ({ ...run, items: shareUnits(run.items) }));
}
