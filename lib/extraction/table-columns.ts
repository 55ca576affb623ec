// Header cells of forecast tables and the periods that they mean: 2024A, 2025E, FY26, 12/25E, 2Q26, 25H1.
import type { NamedCompany } from './names.ts';

export interface Column {
  period: string;
  /** `null` if the header does not say whether its numbers are expected. */
  isExpected: boolean | null;
  /** Index of the column's cells in a row. */
  nth: number;
}

const mark = String.raw`(?: ?[(（]?(?<mark>[AEFPaefp])[)）]?)?`;
const yearCell = new RegExp(
  String.raw`^(?<fiscal>FY|F|CY)?[ ']?(?:(?<long>20\d{2})|(?<short>\d{2}))(?:-?12-?31|/?12)?年?[度末]?${mark}$`,
);
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthCell = new RegExp(
  String.raw`^(?:(?<month>1[0-2]|0?[1-9])/|(?<name>${monthNames.join('|')})[-']?)(?:20)?(?<short>\d{2})${mark}$`,
);
const quarterCell = new RegExp(
  String.raw`^(?:(?<part>[1-4]Q|Q[1-4]|[12]H|H[12])[ ']?(?<year>(?:20)?\d{2})|(?<year2>(?:20)?\d{2})(?<part2>Q[1-4]|[1-4]Q|H[12]|[12]H))${mark}$`,
);

const fullYear = (text: string): string => (text.length === 2 ? `20${text}` : text);
const isExpected = (written: string | undefined): boolean | null =>
  written === undefined || /[Pp]/.test(written) ? null : !/[Aa]/.test(written);

/** @returns `null` for a cell that is no period. */
export function columnOf(text: string, nth: number): Column | null {
  const plain = text.replaceAll(/\s/g, '');
  const quarter = quarterCell.exec(plain)?.groups;
  if (quarter) {
    const part = quarter['part'] ?? quarter['part2'] ?? '';
    const year = fullYear(quarter['year'] ?? quarter['year2'] ?? '');
    const period = `${year}${part.replaceAll(/\d/g, '')}${part.replaceAll(/\D/g, '')}`;
    return { period, isExpected: isExpected(quarter['mark']), nth };
  }
  const match = yearCell.exec(plain)?.groups;
  if (!match) return null;
  const { fiscal, long, short } = match;
  // Two digits alone may be anything.
  if (long === undefined && match['mark'] === undefined && fiscal === undefined) return null;
  const year = long ?? fullYear(short ?? '');
  if (Number(year) < 2000 || Number(year) > 2045) return null;
  return { period: fiscal === 'FY' ? `FY${year}` : year, isExpected: isExpected(match['mark']), nth };
}

/** 12/25 is a year if all columns end in one month; 6/26 and 12/26 beside each other are halves, 3/26 a quarter. */
function monthColumns(cells: readonly { text: string; nth: number }[]): Column[] {
  const found = cells.flatMap(({ text, nth }) => {
    const match = monthCell.exec(text.replaceAll(/\s/g, ''))?.groups;
    const month = match?.['name'] === undefined ? Number(match?.['month']) : monthNames.indexOf(match['name']) + 1;
    return match ? [{ month, year: `20${match['short']}`, mark: match['mark'], nth }] : [];
  });
  const months = new Set(found.map(({ month }) => month));
  const periodOf = (month: number, year: string): string | null => {
    if (months.size === 1) return month === 12 ? year : `FY${year}`;
    if (month % 3 !== 0) return null;
    return [...months].every((each) => each % 6 === 0) ? `${year}H${month / 6}` : `${year}Q${month / 3}`;
  };
  return found.flatMap(({ month, year, mark: written, nth }) => {
    const period = periodOf(month, year);
    return period === null ? [] : [{ period, isExpected: isExpected(written), nth }];
  });
}

/** The columns of a header that are periods. @param isCalendar whether the fiscal year is the calendar year. */
export function columnsOf(cells: readonly { text: string; nth: number }[], isCalendar = false): Column[] {
  const months = monthColumns(cells);
  const columns = months.length >= 2 ? months : cells.flatMap(({ text, nth }) => columnOf(text, nth) ?? []);
  return isCalendar ? columns.map((column) => ({ ...column, period: column.period.replace(/^FY/, '') })) : columns;
}

const decemberEnd =
  /(?:FYE|\bFY|[Ff]iscal [Yy]ears?|[Yy]ear)(?:[- ](?:end(?:ed|ing|s)?|to|End(?:ing)?))?[: ]{0,2}(?:31[- ]?)?Dec/;

/** Whether a fiscal year of the company is a calendar year: by law on the mainland, elsewhere if the report says so. */
export const hasCalendarYear = (company: NamedCompany | null, plain: string): boolean =>
  /^(?:SSE|SZSE|BSE)$/.test(company?.listing?.exchange ?? '') || decemberEnd.test(plain);
