import { describe, expect, it } from 'vitest';
import { directionOf, formatQuantity, quantityText } from '../../../lib/format/quantity.ts';

type Quantity = Parameters<typeof formatQuantity>[0];

const written = (quantity: Quantity, language: 'zh-CN' | 'en', isSigned = false): string => {
  const { number, unit } = formatQuantity(quantity, language, isSigned);
  return `${number}|${unit}`;
};

describe('a quantity', () => {
  it.each<[string, Quantity, zh: string, en: string]>([
    ['with the report’s digits', { value: 263, unit: '亿美元' }, '263|亿美元', '26.3|bn USD'],
    ['with thousands parted', { value: 3150, unit: '亿美元' }, '3,150|亿美元', '315|bn USD'],
    ['with decimals kept', { value: 11.11, unit: '亿元' }, '11.11|亿元', '1.111|bn yuan'],
    ['without the dust of a factor', { value: 13.35, unit: '亿元' }, '13.35|亿元', '1.335|bn yuan'],
    ['below nought, with a true minus sign', { value: -5.97, unit: '%' }, '−5.97|%', '−5.97|%'],
    ['as a share', { value: 4230.22, unit: '%' }, '4,230.22|%', '4,230.22|%'],
    ['in points of a share', { value: -3.8, unit: '百分点' }, '−3.8|百分点', '−3.8|pp'],
    ['as a multiple', { value: 2.5, unit: '倍' }, '2.5|倍', '2.5|×'],
    ['as a count', { value: 40, unit: '家' }, '40|家', '40|'],
    ['in tens of thousands', { value: 20, unit: '万片' }, '20|万片', '200|k chips'],
    ['in millions', { value: 200, comparator: '>', unit: '万颗' }, '> 200|万颗', '> 2|m chips'],
    ['in thousands as far as they go', { value: 99.9, unit: '万片' }, '99.9|万片', '999|k chips'],
    ['in a million', { value: 100, unit: '万tokens' }, '100|万tokens', '1|m tokens'],
    ['as a range into millions', { low: 90, high: 120, unit: '万个' }, '90–120|万个', '900–1,200|k'],
    ['as a range of millions', { low: 100, high: 120, unit: '万个' }, '100–120|万个', '1–1.2|m'],
    ['in power, which is no thousand', { value: 2400, unit: 'kW' }, '2,400|kW', '2,400|kW'],
    ['in trillions', { value: 1.2, unit: '万亿元' }, '1.2|万亿元', '1.2|tn yuan'],
    ['in a unit that needs no translation', { value: 300, unit: 'PFLOPS' }, '300|PFLOPS', '300|PFLOPS'],
    ['as a range', { low: 600, high: 650, unit: '亿美元' }, '600–650|亿美元', '60–65|bn USD'],
    ['as a range below nought', { low: -3, high: -1.5, unit: '%' }, '−3–−1.5|%', '−3–−1.5|%'],
    ['as a range from nought', { low: 0, high: 2, unit: '%' }, '0–2|%', '0–2|%'],
    ['above a bound', { value: 1000, comparator: '>', unit: '亿美元' }, '> 1,000|亿美元', '> 100|bn USD'],
    ['at a lower bound', { value: 10, comparator: '>=', unit: '%' }, '≥ 10|%', '≥ 10|%'],
    ['below a bound', { value: 10, comparator: '<', unit: '%' }, '< 10|%', '< 10|%'],
    ['at an upper bound', { value: 10, comparator: '<=', unit: '%' }, '≤ 10|%', '≤ 10|%'],
    ['about', { value: 800, comparator: '~', unit: '亿元' }, '≈ 800|亿元', '≈ 80|bn yuan'],
    ['about a range', { low: 1, high: 2, comparator: '~', unit: '%' }, '≈ 1–2|%', '≈ 1–2|%'],
    ['of nothing', { value: 0, unit: '亿元' }, '0|亿元', '0|bn yuan'],
  ])('is written %s', (_, quantity, zh, en) => {
    expect(written(quantity, 'zh-CN')).toBe(zh);
    expect(written(quantity, 'en')).toBe(en);
  });

  it.each<[string, Quantity, string]>([
    ['up', { value: 91, unit: '%' }, '+91|%'],
    ['down', { value: -91, unit: '%' }, '−91|%'],
    ['not at all', { value: 0, unit: '%' }, '0|%'],
    ['up, in a range', { low: 5, high: 10, unit: '%' }, '+5–+10|%'],
  ])('is written with its sign where it tells a movement %s', (_, quantity, signed) => {
    expect(written(quantity, 'zh-CN', true)).toBe(signed);
  });

  it('never writes a hyphen for a minus sign', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(written({ low: -2, high: -1, unit: '亿元' }, language, true)).not.toContain('-');
    }
  });
});

describe('a line of text', () => {
  it.each([
    ['26.3', 'bn USD', '26.3 bn USD'],
    ['> 2', 'm chips', '> 2m chips'],
    ['900', 'k', '900k'],
    ['120', 'kW', '120 kW'],
    ['2', 'months', '2 months'],
    ['17.5', '%', '17.5%'],
    ['40', '', '40'],
  ])('has %s of %j as “%s”', (number, unit, text) => {
    expect(quantityText({ number, unit })).toBe(text);
  });
});

describe('the direction of a movement', () => {
  it.each<[string, Quantity, 'up' | 'down' | null]>([
    ['up', { value: 0.01, unit: '%' }, 'up'],
    ['down', { value: -0.01, unit: '%' }, 'down'],
    ['none', { value: 0, unit: '%' }, null],
    ['up, in a range', { low: 5, high: 10, unit: '%' }, 'up'],
    ['down, in a range', { low: -10, high: -5, unit: '%' }, 'down'],
  ])('is %s', (_, quantity, direction) => {
    expect(directionOf(quantity)).toBe(direction);
  });
});
