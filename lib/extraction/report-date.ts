// The date of a report: its own line or label in the head, then the file name; never a price date or another report's.
import { isInCalendar } from '../model/days.ts';

const two = (text: string): string => text.padStart(2, '0');
const chinese =
  /(20\d{2})(?: ?年 ?(1[0-2]|0?[1-9]) ?月 ?(3[01]|[12]\d|0?[1-9])(?!\d) ?日?| ?([-./]) ?(1[0-2]|0?[1-9]) ?\4 ?(3[01]|[12]\d|0?[1-9])(?!\d))/g;
const spelled = '〇零一二三四五六七八九';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const english = new RegExp(
  `${monthWord} (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d{2})|(\\d{1,2})(?:st|nd|rd|th)? ${monthWord},? (20\\d{2})`,
  'g',
);

/** Words before a date that make it another one. */
const trap =
  /(?:截至|截止|收盘价?|股价|价格|行情|数据|基准日|更新|下载|用户|上市|成立|于|至|自|从|到|Price|price|[Cc]lose|as of|data|Data|priced|交易日|注[:：]|日期为)[^\n]{0,12}$/;
const label =
  /(?:发布(?:日期|时间|日)|报告(?:发布)?(?:日期|时间|日)|(?<!分析|统计|定价|基准|估值|数据|交易)(?:日期|时间)|更新时间)[:：\s]*$/;
/** Days on which the numbers were taken. */
const dayOfNumbers = /(?:分析|统计|定价|基准|估值|数据|交易)(?:日期|时间|日)[:：\s]*$/;

interface DateFound {
  day: string;
  score: number;
  at: number;
}

function dayOf(year: string, month: string, day: string): string | null {
  const written = `${year}-${two(month)}-${two(day)}`;
  return isInCalendar(written) ? written : null;
}

/** "二〇二五年七月一日" → the same in digits, same length not required. */
function spelledDay(text: string): string | null {
  const match =
    /(二[〇零○O0][一二三四五六七八九〇零○]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(
      text,
    );
  if (!match) return null;
  const digit = (one: string): number => Math.max(0, spelled.indexOf(one) - 1);
  const number = (word: string): number => {
    const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['', word];
    return (word.includes('十') ? (tens === '' ? 10 : digit(tens) * 10) : 0) + (ones === '' ? 0 : digit(ones));
  };
  const year = Array.from(match[1]!.replaceAll(/[○O0]/g, '〇'), digit).join('');
  return dayOf(year, String(number(match[2]!)), String(number(match[3]!)));
}

function* datesOf(text: string): Iterable<{ day: string; at: number; end: number }> {
  for (const match of text.matchAll(chinese)) {
    const day = dayOf(match[1]!, (match[2] ?? match[5])!, (match[3] ?? match[6])!);
    if (day) yield { day, at: match.index, end: match.index + match[0].length };
  }
  for (const match of text.matchAll(english)) {
    const [, m1, d1, y1, d2, m2, y2] = match;
    const month = months.indexOf((m1 ?? m2)!.slice(0, 3).toLowerCase()) + 1;
    const day = dayOf((y1 ?? y2)!, String(month), (d1 ?? d2)!);
    if (day) yield { day, at: match.index, end: match.index + match[0].length };
  }
}

/** "-260713", "20250811-…", "2025-08-11" in a file name. */
export function dateOfFileName(name: string): string | null {
  const long = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  if (long) return dayOf(long[1]!, long[2]!, long[3]!);
  const short = /(?<!\d)(2\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  return short ? dayOf(`20${short[1]}`, short[2]!, short[3]!) : null;
}

/** @param isSilent whether a place belongs to a list of other reports or the like. */
export function findDate(plain: string, fileName: string, isSilent: (at: number) => boolean): string | null {
  const head = plain.slice(0, 4000);
  const found: DateFound[] = [];
  for (const { day, at, end } of datesOf(head)) {
    const lineStart = head.lastIndexOf('\n', at - 1) + 1;
    const lineEnd = head.indexOf('\n', end);
    const before = head.slice(Math.max(lineStart, at - 24), at);
    const rest = `${head.slice(lineStart, at)}${head.slice(end, lineEnd < 0 ? head.length : lineEnd)}`.replaceAll(
      /[\s|•·#*()（）]/g,
      '',
    );
    if (
      isSilent(at) ||
      ((trap.test(before) || dayOfNumbers.test(before)) && !label.test(before)) ||
      /[》>]{1,2}[-—_\s(（]*$/.test(before)
    )
      continue;
    const isInRange = /^[)）]?(?:-|~|至|—)/.test(head.slice(end, end + 2)) || /(?:-|~|至|—)$/.test(before);
    const score =
      (label.test(before) ? 6 : 0) +
      (rest.length <= 4 ? 4 : rest.length <= 24 ? 2 : 0) +
      (at < 300 ? 2 : at < 1200 ? 1 : 0) -
      (isInRange ? 4 : 0);
    found.push({ day, score, at });
  }
  // The right column of a foreign house's first page: July 12, 2026 10:00 AM GMT.
  const stamped =
    /(?:[A-Z][a-z]{2,8} \d{1,2}, 20\d{2}|\d{1,2} [A-Z][a-z]{2,8} 20\d{2})(?=[ |]{1,3}\d{1,2}:\d{2} ?[AP]M)/.exec(
      plain.slice(0, 15_000),
    )?.[0];
  const [stampedDay] = stamped === undefined ? [] : [...datesOf(stamped)];
  if (stampedDay) return stampedDay.day;
  const best = found.toSorted((a, b) => b.score - a.score || a.at - b.at)[0];
  const named = dateOfFileName(fileName);
  // A file name is only trusted against a date in the text that is weeks away.
  const isFar = best && named !== null && Math.abs(Date.parse(best.day) - Date.parse(named)) > 20 * 24 * 3600 * 1000;
  if (
    best &&
    best.score >= 3 &&
    !(
      isFar &&
      found.every(({ day }) => day !== named && Math.abs(Date.parse(day) - Date.parse(named)) > 4 * 24 * 3600 * 1000) &&
      best.at > 200
    )
  )
    return best.day;
  return named ?? spelledDay(head) ?? lastDate(plain, isSilent) ?? best?.day ?? null;
}

const longestPassage = 6000;

/** The newest date of a text whose head has none: what it tells of cannot be later than itself. */
function lastDate(plain: string, isSilent: (at: number) => boolean): string | null {
  // In a long text the newest date may be one that it expects.
  if (plain.length > (plain.includes('\n') ? 20_000 : longestPassage)) return null;
  const days = [...datesOf(plain)]
    .filter(
      ({ at }) => !isSilent(at) && !/(?:预计|将于|计划|有望)[^，。]{0,8}$/.test(plain.slice(Math.max(0, at - 12), at)),
    )
    .map(({ day }) => day);
  return days.toSorted().at(-1) ?? null;
}
