// Periods as reports write them: 2025年, 25Q1, 前三季度, 2025-2027年, 25/26/27年, FY25, 7月, 今年.

export interface PeriodToken {
  start: number;
  end: number;
  /** In the form of lib/model/figure.ts; several if the text lists years. */
  periods: string[];
  /** An expected year (2025E). */
  isExpected: boolean;
  /** A bare quarter or half: the year came from the context. */
  isBare: boolean;
}

export interface PeriodContext {
  /** The last year that the text named; a bare quarter belongs to it. */
  year: number | null;
  /** The report's date as YYYY-MM-DD. */
  asOf: string | null;
}

const year = '(?:20\\d{2}|(?<!\\d)[12]\\d(?=年|财年|[QH]\\d|[EA](?![A-Za-z])|全年|上半年|前三季|[一二三四]季))';
const part =
  '(?:第?[一二三四1-4]个?季度?(?:单季度?)?|单?[Qq][1-4](?:单季度?)?|[1-4]Q|[Hh][12]|上半年|下半年|前三季度?|前[23]季度?|[1-9]-\\d{1,2}月|1[0-2]月|[1-9]月|全年|年度|末)';
const join = '(?: ?[-~] ?|至|到|/|、|和|及)';
const source = [
  // 2025-2027年, 25-27年, 25/26/27年, 2025、2026、2027年, 2024年-2026年
  `(?<list>(?:FY)?(?:20)?[12]\\d[EA]?年?(?:${join}(?:FY)?(?:20)?[12]\\d[EA]?年?){1,4}(?<=年|E|20\\d{2}))(?!\\d|[-/.]\\d|月|\\.)`,
  `(?<fiscal>FY ?(?:20)?\\d{2}(?: ?Q[1-4])?|(?:20)?\\d{2}财年(?:第?[一二三四1-4]季度|[1-4]季度|Q[1-4]|H[12])?)`,
  `(?<monthly>(?<![\\dA-Za-z])(?:\\d{1,2}-)?(?:1[0-2]|[1-9])M(?:20)?[12]\\d(?!\\d))`,
  `(?<quarters>(?:20)?[12]\\d[Qq][1-4](?:-[Qq]?[1-4])?)`,
  `(?<reversed>(?<![\\dA-Za-z])(?:[1-4]Q|[1-4]H|[Qq][1-4] ?)(?:20)?\\d{2}(?!\\d|[-/,%]|\\.\\d))`,
  `(?<day>20\\d{2}(?:年(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\\d|0?[1-9])日|(?<mark>[/.-])(?:1[0-2]|0?[1-9])\\k<mark>(?:3[01]|[12]\\d|0?[1-9])(?!\\d)))`,
  `(?<month>20\\d{2}[年.-](?:1[0-2]|0?[1-9])(?:-(?:1[0-2]|0?[1-9]))?月)`,
  `(?<full>${year}年?(?:的|,)?${part})`,
  `(?<plain>20\\d{2}年(?:度|底|末)?|(?<!\\d)[12]\\d年(?!前|内|来|以|的?历史)|20\\d{2}[EA](?![A-Za-z])|(?<!\\d)[12]\\d[EA](?![A-Za-z\\d])|全年|今年(?:前三季度|上半年|[一二三四]季度)?|去年(?:前三季度|上半年|[一二三四]季度)?|明年|本年度|年度(?=资本|营收|收入|净利))`,
  `(?<bare>(?<![\\dA-Za-z])(?:第?[一二三四]季度?(?=[^节报]|$)|前三季度|单?[Qq][1-4](?![A-Za-z\\d])(?:单季度?)?|上半年|下半年|(?<!\\d)[1-9]-(?:1[0-2]|[1-9])月|[Hh][12](?![A-Za-z\\d])|(?<!\\d|第)(?:1[0-2]|[1-9])月(?!\\d|报))|本季度?|当季|单季度)`,
].join('|');
const token = new RegExp(source, 'g');

const digits: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };
const two = (text: string | number): string => String(text).padStart(2, '0');
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Joins a year with its part: 2025, 一季度 → 2025Q1. Returns `null` for a part that is not understood. */
function withPart(at: number, text: string): string | null {
  const written = text.replace(/^(?:第|单)/, '').replace(/单季度?$/, '');
  const quarter = /^(?:([一二三四1-4])个?季度?|[Qq]([1-4])|([1-4])Q)$/.exec(written);
  if (quarter) {
    const digit = quarter[1] ?? quarter[2] ?? quarter[3] ?? '';
    return `${at}Q${digits[digit] ?? digit}`;
  }
  if (/^(?:上半年|[Hh]1)$/.test(written)) return `${at}H1`;
  if (/^(?:下半年|[Hh]2)$/.test(written)) return `${at}H2`;
  if (/^前(?:三|3)季度?$/.test(written)) return `${at}Q1..${at}Q3`;
  const months = /^(\d{1,2})-(\d{1,2})月$/.exec(written);
  if (months) return Number(months[2]) > 12 ? null : `${at}-${two(months[1]!)}..${at}-${two(months[2]!)}`;
  const month = /^(\d{1,2})月$/.exec(written);
  if (month) return `${at}-${two(month[1]!)}`;
  return /^(?:全年|年度|末)$/.test(written) ? String(at) : null;
}

function listOfYears(text: string): string[] {
  const years = [...text.matchAll(/(?:20)?\d{2}/g)].map(([digitsOfYear]) => fullYear(digitsOfYear));
  const isSpan = years.length === 2 && /[-~至到]/.test(text);
  const [first = 0, last = 0] = years;
  if (isSpan && last > first && last - first < 8)
    return Array.from({ length: last - first + 1 }, (_, nth) => String(first + nth));
  return years.map(String);
}

/** The year that a bare quarter means: the last one named, or the report's, but no quarter that had not begun. */
function yearOfBare(written: string, { year: named, asOf }: PeriodContext): number | null {
  if (named !== null) return named;
  if (asOf === null) return null;
  const [at = 0, month = 0] = asOf.split('-').map(Number);
  const quarter = /[四4]/.test(written) ? 10 : /[三3]/.test(written) ? 7 : /[二2]|下半年/.test(written) ? 4 : 1;
  return quarter > month ? at - 1 : at;
}

function periodsOf(groups: Record<string, string | undefined>, context: PeriodContext): string[] | null {
  const { list, fiscal, monthly, quarters, reversed, day, month, full, plain, bare } = groups;
  const asOfYear = context.asOf === null ? null : Number(context.asOf.slice(0, 4));
  if (list) return listOfYears(list);
  if (fiscal) {
    const at = fullYear(/(?:20)?\d{2}/.exec(fiscal)![0]);
    const rest = fiscal.replace(/^FY ?(?:20)?\d{2} ?|^(?:20)?\d{2}财年/, '');
    const joined = rest === '' ? String(at) : withPart(at, rest);
    return joined === null ? null : [`FY${joined}`];
  }
  if (monthly) {
    const [, first, last = '', at = ''] = /^(?:(\d{1,2})-)?(\d{1,2})M(\d{2,4})$/.exec(monthly) ?? [];
    const end = `${fullYear(at)}-${two(last)}`;
    return [first === undefined ? end : `${fullYear(at)}-${two(first)}..${end}`];
  }
  if (quarters) {
    const [, at = '', first = '', last] = /^((?:20)?\d{2})[Qq](\d)(?:-[Qq]?(\d))?$/.exec(quarters) ?? [];
    const start = `${fullYear(at)}Q${first}`;
    return [last === undefined ? start : `${start}..${fullYear(at)}Q${last}`];
  }
  if (reversed) {
    const [, a = '', kind = '', b = '', c = ''] =
      /^(?:([1-4])([QH])|([Qq][1-4]) ?)((?:20)?\d{2})$/.exec(reversed) ?? [];
    return [
      b
        ? `${fullYear(c)}${b.toUpperCase()}`
        : Number(a) > 2 && kind === 'H'
          ? String(fullYear(c))
          : `${fullYear(c)}${kind}${a}`,
    ];
  }
  if (day) {
    const [, at = '', m = '', d = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(day) ?? [];
    return [`${at}-${two(m)}-${two(d)}`];
  }
  if (month) {
    const [, at = '', m = '', last] = /^(\d{4})\D(\d{1,2})(?:-(\d{1,2}))?月$/.exec(month) ?? [];
    return [last === undefined ? `${at}-${two(m)}` : `${at}-${two(m)}..${at}-${two(last)}`];
  }
  if (full) {
    const [, at = '', rest = ''] = /^((?:20)?\d{2})年?(?:的|,)?(.+)$/.exec(full) ?? [];
    const joined = withPart(fullYear(at), rest);
    return joined === null ? null : [joined];
  }
  if (plain) {
    if (/^(?:20)?\d{2}/.test(plain)) return [String(fullYear(/^(?:20)?\d{2}/.exec(plain)![0]))];
    const base = plain.startsWith('去年')
      ? (asOfYear ?? 0) - 1
      : plain.startsWith('明年')
        ? (asOfYear ?? 0) + 1
        : asOfYear;
    if (plain === '全年') return context.year === null && base === null ? null : [String(context.year ?? base)];
    if (asOfYear === null || base === null) return null;
    const rest = plain.replace(/^[今去明]年|^本?年度/, '');
    return [rest === '' ? String(base) : (withPart(base, rest) ?? String(base))];
  }
  if (bare) {
    if (/^(?:本季|当季|单季)/.test(bare)) return null;
    const at = yearOfBare(bare, context);
    const joined = at === null ? null : withPart(at, bare);
    return joined === null ? null : [joined];
  }
  return null;
}

/** Periods of a span in reading order. `context.year` follows the years that the text names. */
export function findPeriods(plain: string, from: number, to: number, context: PeriodContext): PeriodToken[] {
  const found: PeriodToken[] = [];
  const local = { ...context };
  // Without its end the text would be searched to the end of the document for each sentence.
  const text = plain.slice(0, to);
  token.lastIndex = from;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const end = match.index + match[0].length;
    if (end > to) break;
    const periods = periodsOf(match.groups!, local);
    if (periods === null) continue;
    const isBare = match.groups!['bare'] !== undefined;
    const named = isBare ? null : /^(?:FY)?(\d{4})/.exec(periods[0] ?? '');
    if (named) local.year = Number(named[1]);
    found.push({ start: match.index, end, periods, isExpected: match[0].endsWith('E'), isBare });
  }
  return found;
}
