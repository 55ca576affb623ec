import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../../lib/format/period.ts';
import { seeds } from '../../../seeds/index.ts';

describe('formatPeriod', () => {
  it.each([
    ['2025', '2025 年', '2025'],
    ['FY2026', '2026 财年', 'FY2026'],
    ['2025Q1', '25Q1', '2025 Q1'],
    ['FY2025Q4', '25 财年 Q4', 'FY2025 Q4'],
    ['2025H1', '25H1', '2025 H1'],
    ['2025-07', '2025 年 7 月', 'Jul 2025'],
    ['2025-12', '2025 年 12 月', 'Dec 2025'],
    ['2025-02-07', '2025-02-07', '2025-02-07'],
    ['2025-01..2025-06', '2025 年 1–6 月', 'Jan–Jun 2025'],
    ['2024-11..2025-02', '2024 年 11 月 – 2025 年 2 月', 'Nov 2024 – Feb 2025'],
    ['2025-02-05..2025-02-07', '2025-02-05 – 02-07', '2025-02-05 – 02-07'],
    ['2024-12-30..2025-01-03', '2024-12-30 – 2025-01-03', '2024-12-30 – 2025-01-03'],
    ['2024Q3..2025Q1', '24Q3 – 25Q1', '2024 Q3 – 2025 Q1'],
    ['2023..2025', '2023 年 – 2025 年', '2023 – 2025'],
    ['FY2024..FY2025', '2024 财年 – 2025 财年', 'FY2024 – FY2025'],
    ['2025-01..2025-02-15', '2025 年 1 月 – 2025-02-15', 'Jan 2025 – 2025-02-15'],
    ['2025-02-03..2025-03', '2025-02-03 – 2025 年 3 月', '2025-02-03 – Mar 2025'],
  ])('formats %s as “%s” and “%s”', (period, zh, en) => {
    expect(formatPeriod(period, 'zh-CN')).toBe(zh);
    expect(formatPeriod(period, 'en')).toBe(en);
  });

  it('returns unknown forms unchanged', () => {
    expect(formatPeriod('上半年', 'zh-CN')).toBe('上半年');
  });

  it('formats the periods of all packaged figures in both languages', () => {
    const periods = [...new Set(seeds.figures.flatMap(({ period }) => period ?? []))];

    for (const period of periods) {
      expect(formatPeriod(period, 'zh-CN')).not.toMatch(/NaN|undefined|\.\./);
      expect(formatPeriod(period, 'en')).not.toMatch(/NaN|undefined|\.\.|[年月财]/);
    }
  });
});
