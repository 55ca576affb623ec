// Calendar days without time zone, as YYYY-MM-DD.

/** Whether the calendar has the day or month: YYYY-MM-DD or YYYY-MM in digits. */
export function isInCalendar(text: string): boolean {
  const [year = 0, month = 0, day = 1] = text.split('-').map(Number);
  const date = new Date(0);
  // Not `Date.UTC`, which takes the years 0 to 99 for those of the last century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The local day, without `toLocaleDateString`, whose first call in a page or worker loads language data for 20 ms. */
export function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** The first time zone in which a day begins is UTC+14. */
const earliestZoneMs = 14 * 60 * 60 * 1000;

/** Whether the day has not begun in any time zone. */
export const isFutureDay = (day: string, nowMs: number): boolean =>
  day > new Date(nowMs + earliestZoneMs).toISOString().slice(0, 10);
