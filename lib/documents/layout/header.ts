// Recognizes the header of a table of years: `2023A 2024A 2025E`, `FY25E`, `12/25E`, `1Q25`, `2025年`.
import type { Line, Word } from './line.ts';
import { isValue } from './value.ts';

const year = String.raw`(?:19|20)\d{2}`;
const estimate = String.raw`(?:\s?[（(]?[AEFP][）)]?)`;
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
const period = `(?:${[
  String.raw`(?:F|FY|CY)?[ ']?(?:${year}|\d{2})${estimate}`,
  String.raw`(?:F|FY|CY)[ ']?(?:${year}|\d{2})`,
  String.raw`${year}(?:年[度末]?)?${estimate}?`,
  String.raw`\d{2}年${estimate}?`,
  String.raw`(?:0?[1-9]|1[0-2])\/(?:${year}|\d{2})${estimate}?`,
  String.raw`${month}[- ']?(?:${year}|\d{2})${estimate}?`,
  String.raw`${year}[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?`,
  String.raw`(?:[1-4]Q|Q[1-4]|[12]H|H[12]|9M)[ ']?(?:${year}|\d{2})${estimate}?`,
  String.raw`(?:${year}|\d{2})(?:Q[1-4]|[1-4]Q|H[12]|[12]H)${estimate}?`,
].join('|')})`;
/** The day of a fiscal year's end is no figure: `Year-end 31 Dec`. */
const dayOfMonth = /^(?:[12]?\d|3[01])$/u;
const monthName = new RegExp(`^${month}`, 'u');
const onlyPeriod = new RegExp(`^${period}$`, 'iu');
const gluedPeriods = new RegExp(`^(?:${period}){2,}$`, 'iu');
const yearsOnly = new RegExp(String.raw`${year}\s?[AEFP]?`, 'giu');

/** Words of a line, with glued years (`2019A2020E`) split and a letter of its own (`2025 E`) joined to its year. */
export function splitYears(words: readonly Word[]): Word[] {
  const parts: Word[] = [];
  for (const word of words) {
    const previous = parts.at(-1);
    if (/^[AEFP]$/u.test(word.text) && previous && /^(?:19|20)\d{2}$/u.test(previous.text)) {
      parts[parts.length - 1] = { text: `${previous.text} ${word.text}`, x0: previous.x0, x1: word.x1 };
    } else if (!onlyPeriod.test(word.text) && gluedPeriods.test(word.text)) {
      const scale = (word.x1 - word.x0) / word.text.length;
      for (const { 0: text, index } of word.text.matchAll(yearsOnly))
        parts.push({ text, x0: word.x0 + index * scale, x1: word.x0 + (index + text.length) * scale });
    } else parts.push(word);
  }
  return parts;
}

export const isPeriod = (text: string): boolean => onlyPeriod.test(text);

/** Columns of one table: where its label begins, and the words of its header. */
export interface HeaderGroup {
  from: number;
  to: number;
  columns: Word[];
  /** Words over the label column: `利润表（百万元）`. */
  label: Word[];
}

/** The year of a period, in two digits, to find where a second series of years begins. In `12/25E` it comes last. */
function yearOf(text: string): number {
  const [whole] = /(?:19|20)\d{2}/u.exec(text) ?? [];
  const digits = whole ?? text.match(/\d{2}/gu)?.at(-1) ?? '0';
  return Number(digits) % 100;
}

interface Group {
  label: Word[];
  columns: Word[];
  /** Right edge of the figures of a table further left. */
  from: number;
}

/** Tables whose header is in this line: several if statements are printed side by side. Empty if it is no header. */
export function headerGroups(line: Line): HeaderGroup[] {
  const groups: Group[] = [];
  let group: Group = { label: [], columns: [], from: 0 };
  const startAfter = (word: Word): void => {
    groups.push(group);
    group = { label: [], columns: [], from: word.x1 };
  };
  const words = splitYears(line.words);
  for (const [i, word] of words.entries()) {
    const previous = group.columns.at(-1);
    if (isPeriod(word.text)) {
      if (previous && yearOf(word.text) < yearOf(previous.text) && isRising(group.columns)) startAfter(previous);
      group.columns.push(word);
      continue;
    }
    // Words after the years begin the next table. Figures belong to a row of a table further left.
    if (previous) startAfter(previous);
    const isDay = dayOfMonth.test(word.text) && monthName.test(words[i + 1]?.text ?? '');
    if (isValue(word.text) && !isDay) group = { label: [], columns: [], from: word.x1 };
    else group.label.push(word);
  }
  groups.push(group);
  const tables = groups.filter(({ columns }) => columns.length >= 2);
  return tables.length > 0 && !isProse(line, tables) ? tables.map((table) => withBounds(table, line)) : [];
}

/** Prose mentions years too: then most of the line is something else. */
function isProse({ words }: Line, tables: readonly Group[]): boolean {
  const others = words.filter(({ text }) => !isPeriod(text) && !isValue(text));
  const isWide = tables.some(({ columns }) => columns.length >= 3);
  return others.reduce((sum, { text }) => sum + text.length, 0) > (isWide ? 16 : 8) * (tables.length + 1);
}

const isRising = (columns: readonly Word[]): boolean =>
  columns.every((word, i) => i === 0 || yearOf(word.text) >= yearOf(columns[i - 1]?.text ?? ''));

function withBounds({ label, columns, from }: Group, { words, size }: Line): HeaderGroup {
  const end = columns.at(-1)?.x1 ?? 0;
  const next = words.find(({ x0 }) => x0 >= end)?.x0 ?? Infinity;
  return {
    label,
    columns,
    from: from === 0 ? 0 : from + 0.5 * size,
    // Values may be wider than the year above them.
    to: Math.min(end + 4 * size, Math.max(end + 0.5 * size, next - size)),
  };
}
