// Formats periods for display. Input as in model/figure.ts: 2025 · FY2026 · 2025Q1 · 2025H1 · 2025-07 · 2025-02-07, or two of
// them joined by "..".
import type { Language } from './language.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const monthName = (month: string): string => months[Number(month) - 1] ?? month;

function formatPoint(point: string, language: Language): string {
  const part = /^(FY)?(\d{4})(?:([QH]\d)|-(\d{2})(?:-(\d{2}))?)?$/.exec(point);
  if (!part) return point;
  const [, fiscal, year = '', fraction, month, day] = part;
  if (day) return point;
  if (month) return language === 'en' ? `${monthName(month)} ${year}` : `${year} 年 ${Number(month)} 月`;
  if (fraction)
    return language === 'en'
      ? `${fiscal ?? ''}${year} ${fraction}`
      : `${year.slice(2)}${fiscal ? ' 财年 ' : ''}${fraction}`;
  return language === 'en' ? `${fiscal ?? ''}${year}` : `${year} ${fiscal ? '财年' : '年'}`;
}

/** "25Q1", "2025 年 1–6 月", "2025-02-05 – 02-07"; English: "2025 Q1", "Jan–Jun 2025". Unknown forms are returned as is. */
export function formatPeriod(period: string, language: Language): string {
  const [from = '', to] = period.split('..');
  if (to === undefined) return formatPoint(from, language);
  const isSameYear = from.slice(0, 5) === to.slice(0, 5);
  const areBoth = (form: RegExp): boolean => form.test(from) && form.test(to);
  if (isSameYear && areBoth(/^\d{4}-\d{2}$/)) {
    const [year = '', first = ''] = from.split('-');
    const last = to.slice(5);
    return language === 'en'
      ? `${monthName(first)}–${monthName(last)} ${year}`
      : `${year} 年 ${Number(first)}–${Number(last)} 月`;
  }
  if (isSameYear && areBoth(/^\d{4}-\d{2}-\d{2}$/)) return `${from} – ${to.slice(5)}`;
  return `${formatPoint(from, language)} – ${formatPoint(to, language)}`;
}
