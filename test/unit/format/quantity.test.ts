import { describe, expect, it } from 'vitest';
import { directionOf, formatQuantity, quantityText } from '../../../lib/format/quantity.ts';
import { seeds } from '../../../seeds/index.ts';

type Quantity = Parameters<typeof formatQuantity>[0];

const written = (quantity: Quantity, language: 'zh-CN' | 'en', isSigned = false): string => {
  const row = seeds.shared.find((one) => one.kind === 'unit' && one.term === quantity.unit);
  const gloss = row?.kind === 'unit' ? { unit: [row.factor ?? 1, row.en] as const } : {};
  const { number, unit } = formatQuantity({ ...quantity, gloss }, language, isSigned);
  return `${number}|${unit}`;
};

describe('formatQuantity', () => {
  it.each<[string, Quantity, zh: string, en: string]>([
    ['a whole number', { value: 263, unit: '亿美元' }, '263|亿美元', '26.3|bn USD'],
    ['thousands with separators', { value: 3150, unit: '亿美元' }, '3,150|亿美元', '315|bn USD'],
    ['all decimals', { value: 11.11, unit: '亿元' }, '11.11|亿元', '1.111|bn yuan'],
    ['a converted number without floating-point noise', { value: 13.35, unit: '亿元' }, '13.35|亿元', '1.335|bn yuan'],
    ['a negative number with U+2212', { value: -5.97, unit: '%' }, '−5.97|%', '−5.97|%'],
    ['a percentage', { value: 4230.22, unit: '%' }, '4,230.22|%', '4,230.22|%'],
    ['percentage points', { value: -3.8, unit: '百分点' }, '−3.8|百分点', '−3.8|pp'],
    ['a multiple', { value: 2.5, unit: '倍' }, '2.5|倍', '2.5|×'],
    ['a count', { value: 40, unit: '家' }, '40|家', '40|'],
    ['tens of thousands', { value: 20, unit: '万片' }, '20|万片', '200|k chips'],
    ['millions', { value: 200, comparator: '>', unit: '万颗' }, '> 200|万颗', '> 2|m chips'],
    ['thousands just below a million', { value: 99.9, unit: '万片' }, '99.9|万片', '999|k chips'],
    ['one million', { value: 100, unit: '万tokens' }, '100|万tokens', '1|m tokens'],
    ['a range that only ends in millions', { low: 90, high: 120, unit: '万个' }, '90–120|万个', '900–1,200|k'],
    ['a range of millions', { low: 100, high: 120, unit: '万个' }, '100–120|万个', '1–1.2|m'],
    ['kW, whose k is not scaled', { value: 2400, unit: 'kW' }, '2,400|kW', '2,400|kW'],
    ['trillions', { value: 1.2, unit: '万亿元' }, '1.2|万亿元', '1.2|tn yuan'],
    ['a unit without translation', { value: 300, unit: 'PFLOPS' }, '300|PFLOPS', '300|PFLOPS'],
    ['a range', { low: 600, high: 650, unit: '亿美元' }, '600–650|亿美元', '60–65|bn USD'],
    ['a negative range', { low: -3, high: -1.5, unit: '%' }, '−3–−1.5|%', '−3–−1.5|%'],
    ['a range from zero', { low: 0, high: 2, unit: '%' }, '0–2|%', '0–2|%'],
    ['the comparator >', { value: 1000, comparator: '>', unit: '亿美元' }, '> 1,000|亿美元', '> 100|bn USD'],
    ['the comparator >=', { value: 10, comparator: '>=', unit: '%' }, '≥ 10|%', '≥ 10|%'],
    ['the comparator <', { value: 10, comparator: '<', unit: '%' }, '< 10|%', '< 10|%'],
    ['the comparator <=', { value: 10, comparator: '<=', unit: '%' }, '≤ 10|%', '≤ 10|%'],
    ['the comparator ~', { value: 800, comparator: '~', unit: '亿元' }, '≈ 800|亿元', '≈ 80|bn yuan'],
    ['an approximate range', { low: 1, high: 2, comparator: '~', unit: '%' }, '≈ 1–2|%', '≈ 1–2|%'],
    ['zero', { value: 0, unit: '亿元' }, '0|亿元', '0|bn yuan'],
  ])('formats %s', (_, quantity, zh, en) => {
    expect(written(quantity, 'zh-CN')).toBe(zh);
    expect(written(quantity, 'en')).toBe(en);
  });

  it.each<[string, Quantity, string]>([
    ['up', { value: 91, unit: '%' }, '+91|%'],
    ['down', { value: -91, unit: '%' }, '−91|%'],
    ['at zero', { value: 0, unit: '%' }, '0|%'],
    ['up, in a range', { low: 5, high: 10, unit: '%' }, '+5–+10|%'],
  ])('writes the sign of a movement %s', (_, quantity, signed) => {
    expect(written(quantity, 'zh-CN', true)).toBe(signed);
  });

  it('never uses a hyphen as minus sign', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(written({ low: -2, high: -1, unit: '亿元' }, language, true)).not.toContain('-');
    }
  });
});

describe('quantityText', () => {
  it.each([
    ['26.3', 'bn USD', '26.3 bn USD'],
    ['> 2', 'm chips', '> 2m chips'],
    ['900', 'k', '900k'],
    ['120', 'kW', '120 kW'],
    ['2', 'months', '2 months'],
    ['17.5', '%', '17.5%'],
    ['40', '', '40'],
  ])('joins %s and %j as “%s”', (number, unit, text) => {
    expect(quantityText({ number, unit })).toBe(text);
  });
});

describe('directionOf', () => {
  it.each<[string, Quantity, 'up' | 'down' | null]>([
    ['up', { value: 0.01, unit: '%' }, 'up'],
    ['down', { value: -0.01, unit: '%' }, 'down'],
    ['null for zero', { value: 0, unit: '%' }, null],
    ['up, in a range', { low: 5, high: 10, unit: '%' }, 'up'],
    ['down, in a range', { low: -10, high: -5, unit: '%' }, 'down'],
  ])('returns %s', (_, quantity, direction) => {
    expect(directionOf(quantity)).toBe(direction);
  });
});
