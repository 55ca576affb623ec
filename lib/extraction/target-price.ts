// Target prices: 目标价, 合理价值 and Price Target with their currency, and the price that they replace.
import type { Amount, RawFigure } from './facts.ts';
import { metrics } from './metric-grammar.ts';
import { findQuantities } from './quantities.ts';
import type { Line } from './sections.ts';

const metric = metrics.find(({ id }) => id === 'target-price')!;
const capMetric = metrics.find(({ id }) => id === 'target-market-cap')!;

const label =
  /(?:(?:6|12|六|十二)(?:-12)?个月(?:内)?的?)?(?:目标价(?:[位格](?!区间外))?|合理价值(?!区间)|目标市值)|(?:12[- ]?[Mm](?:onth)? )?(?:[Pp]rice [Tt]arget|[Tt]arget [Pp]rice|PRICE TARGET|TARGET PRICE|Price (?:Obj\.|Objective)|12-month target(?= ?\t)|\bTP\b|\bPO\b)(?: ?[-–] ?12 ?(?:m|mth|month)s?\b)?/g;
/** Words between the label and its price. */
const between =
  /^(?: ?[(（](?:[^()（）\n]{1,14})[)）])?(?:为|至|到|调整|\d{1,2}%至|\(Potential up\/downside\)|上调|下调|调高|调低|提升|提高|下降|由|从|是|区间|约|分别|仍|维持|[:：\s"“|\t▲▼△▽]|Increased|Decreased|Remains|Lowered|Raised|of|to|is|at|from|by|maintained|raised|cut|lifted|unchanged|our|Starts at|[A-Z\d]{1,8}\.[A-Z]{1,4}(?=[\t ])|\(12M\)|\([A-Za-z]{3}-\d{2}\)|\((?:USD|HKD|CNY|RMB|KRW|TWD|JPY|EUR)\)){0,8}/;
const currencyOfLabel: readonly (readonly [RegExp, string])[] = [
  [/TWD|NT\$|新台币/, '新台币元'],
  [/KRW|Won|\bW\b/, '韩元'],
  [/JPY|日元/, '日元'],
  [/EUR|欧元/, '欧元'],
  [/港[元币]|HK\$|HKD/, '港元'],
  [/美[元金]|US\$|USD/, '美元'],
  [/人民币|元|RMB|CNY/, '元'],
];
const change = /(?:->|→|=>|至|到|上调至|下调至|调整至|调至)/;

export interface TargetFound {
  figure: RawFigure;
  start: number;
}

const withSign = (quantity: Omit<Amount, 'sign'>): Amount => ({ ...quantity, sign: 1 });
const isPrice = (unit: string): boolean =>
  unit === '' ||
  /^(?:元|港元|港币|美元|美金|元港币|元人民币|新台币元?|元新台币|瑞郎|瑞典克朗|卢比|日元|韩元|欧元|英镑|台币|新元|澳元|人民币元?)(?:\/股)?$/.test(
    unit,
  );
const plainCurrency = (unit: string): string => unit.replace(/\/股$/, '');

/** Trailing ISO codes: "330,000 KRW", "101.60 HKD". */
const trailing: Readonly<Record<string, string>> = {
  KRW: '韩元',
  HKD: '港元',
  USD: '美元',
  CNY: '元',
  RMB: '元',
  JPY: '日元',
  TWD: '新台币元',
  EUR: '欧元',
};

export function findTargets(plain: string, from: number, to: number, isSilent: (at: number) => boolean): TargetFound[] {
  const found: TargetFound[] = [];
  for (const match of plain.slice(from, to).matchAll(label)) {
    const start = from + match.index;
    const after = start + match[0].length;
    if (isSilent(start)) continue;
    const window = plain.slice(after, Math.min(to, after + 90));
    // In English heads the price may stand on the next line.
    const isEnglish = /^[A-Za-z]/.test(match[0]);
    const line = isEnglish
      ? window.replace(/^([^\n\d]{0,30})\n/, '$1 ').split('\n')[0]!
      : window.split(/[\n。；;]/)[0]!;
    const lead = between.exec(line)![0];
    const bracket = /[(（]([^()（）\n]{1,14})[)）]/.exec(lead)?.[1] ?? '';
    const unit = currencyOfLabel.find(([pattern]) => pattern.test(bracket))?.[1] ?? '';
    const quantities = findQuantities(plain, after + lead.length, after + line.length).filter(
      (one) => one.start <= after + line.length,
    );
    const [first, second] = quantities;
    if (!first || first.start - (after + lead.length) > 1) continue;
    // …our target price: 1) slower growth
    if (plain.charAt(first.end) === ')') continue;
    // 465.00 to⏎420.00: the new price is on the next line, where its own label stands too.
    if (/^ ?to ?(?:\n|$)/.test(plain.slice(first.end, first.end + 5))) continue;
    const isTable = /^[A-Za-z]/.test(match[0]) && /^(?:[^\n\d]{0,12}[\t ])?$/.test(lead) && lead.includes('\t');
    const isCap = match[0] === '目标市值';
    if (isCap ? first.dimension !== 'money' : !isPrice(first.unit) || first.dimension === 'percent') continue;
    found.push({
      start,
      figure: isCap ? capFigure(first) : priceFigure(plain, first, second ?? priorOf(plain, after, to), unit, isTable),
    });
  }
  return found;
}

/** Prior (Dec-27):CHF24.40 on the next line. */
function priorOf(plain: string, from: number, to: number): Omit<Amount, 'sign'> | undefined {
  const window = plain.slice(from, Math.min(to, from + 140));
  const next = /^[^\n]{0,60}\n(?:Prior|Previous|PREVIOUS|from)[: ]{0,3}(?:\([A-Za-z]{3}-\d{2}\))?[:\t ]{0,3}/.exec(
    window,
  );
  return next ? findQuantities(plain, from + next[0].length, from + next[0].length + 16)[0] : undefined;
}

const capFigure = (amount: Omit<Amount, 'sign'>): RawFigure => ({
  metric: capMetric,
  subject: null,
  amount: withSign(amount),
  period: null,
  kind: 'estimate',
  changes: [],
  isSure: amount.unit !== '',
});

function priceFigure(
  plain: string,
  first: Omit<Amount, 'sign'>,
  second: Omit<Amount, 'sign'> | undefined,
  unit: string,
  isTable: boolean,
): RawFigure {
  const iso = /^ ?(KRW|HKD|USD|CNY|RMB|JPY|TWD|EUR)(?![A-Za-z])/.exec(plain.slice(first.end, first.end + 5))?.[1];
  const gap = second ? plain.slice(first.end, second.start) : '';
  const before = plain.slice(Math.max(0, first.start - 12), first.start);
  const isRange = first.high !== undefined;
  const isChanged =
    second !== undefined &&
    !isRange &&
    isPrice(second.unit) &&
    gap.length <= 12 &&
    change.test(gap) &&
    (/(?:由|从|from)/.test(before) || /^ ?(?:->|→|=>)/.test(gap));
  const current = isChanged ? second : first;
  let old = isChanged ? first : undefined;
  // （原95港币）, Prior: Won3,200,000
  if (
    !isChanged &&
    second &&
    isPrice(second.unit) &&
    /^[\s/|↑↓▲▼]*[(（]?[^\d]{0,4}(?:原(?:目标价)?|前值|前次|上次|此前|原为|[Pp]rior|[Pp]reviously|[Pp]revious|PREVIOUS|from|vs\.?|[Oo]ld)(?: \([A-Za-z]{3}-\d{2}\))?[^\d]{0,8}$/.test(
      gap,
    )
  )
    old = second;
  // Old and new side by side in a table: Price Target⇥$335.00⇥$382.00.
  if (
    isTable &&
    second &&
    /^[\t ]$/.test(gap) &&
    isPrice(second.unit) &&
    first.high === undefined &&
    second.value > first.value / 4 &&
    second.value < first.value * 4
  ) {
    const money = plainCurrency(second.unit) || plainCurrency(first.unit) || unit;
    const pair = [first, second].map((one) =>
      withSign({ start: one.start, end: one.end, value: one.value, unit: money || '元' }),
    );
    return {
      metric,
      subject: null,
      amount: pair[1]!,
      period: null,
      kind: 'estimate',
      changes: [{ type: 'vs-previous', amount: pair[0]! }],
      isSure: money !== '',
    };
  }
  const currency = plainCurrency(current.unit) || plainCurrency(old?.unit ?? '') || (iso ? trailing[iso]! : '') || unit;
  const amount = (one: Omit<Amount, 'sign'>): Amount =>
    withSign({
      start: one.start,
      end: one.end,
      value: one.value,
      ...(one.high === undefined ? {} : { high: one.high }),
      unit: currency || '元',
    });
  return {
    metric,
    subject: null,
    amount: amount(current),
    period: null,
    kind: 'estimate',
    changes: old ? [{ type: 'vs-previous', amount: amount(old) }] : [],
    isSure: currency !== '',
  };
}

const tableLabel = /目标价[位格]?(?:[(（]([^()（）]{1,8})[)）])?/;

/** Rows of a wire's table: the header has 目标价(港元), a row 中国联通(00762.HK) | 中性->增持 | 8.1元->9.4元. */
export function findTableTargets(
  plain: string,
  lines: readonly Line[],
  isSilent: (at: number) => boolean,
): TargetFound[] {
  const found: TargetFound[] = [];
  let header: { column: number; unit: string; separator: string } | null = null;
  for (const line of lines) {
    if (line.text.length > 300) continue;
    const separator = line.text.includes('|') ? '|' : '\t';
    const cells = line.text.split(separator);
    const column = cells.findIndex((cell) => tableLabel.test(cell) && !/\d/.test(cell));
    if (column > 0 && cells.length >= 3) {
      const bracket = tableLabel.exec(cells[column]!)?.[1] ?? '';
      header = { column, separator, unit: currencyOfLabel.find(([pattern]) => pattern.test(bracket))?.[1] ?? '' };
      continue;
    }
    if (!header || cells.length <= header.column || isSilent(line.start)) {
      if (line.text.trim() !== '' && cells.length <= 1) header = null;
      continue;
    }
    const start = line.start + cells.slice(0, header.column).join(header.separator).length + 1;
    const [first, second] = findQuantities(plain, start, start + cells[header.column]!.length);
    if (!first || !isPrice(first.unit)) continue;
    const isChanged = second !== undefined && isPrice(second.unit);
    const unit = header.unit || plainCurrency((second ?? first).unit) || '元';
    const amount = (one: Omit<Amount, 'sign'>): Amount =>
      withSign({ start: one.start, end: one.end, value: one.value, unit });
    found.push({
      start: line.start + line.text.length,
      figure: {
        metric,
        subject: null,
        amount: amount(isChanged ? second : first),
        period: null,
        kind: 'estimate',
        changes: isChanged ? [{ type: 'vs-previous', amount: amount(first) }] : [],
        isSure: true,
      },
    });
  }
  return found;
}
