// Extraction reads texts of any content in linear time: reports, pages and pasted texts come from anybody.
import { describe, expect, it } from 'vitest';
import { growthExponent } from '../../support/growth.ts';
import { draftOf } from './notation.ts';

const pieces = [
  '营业收入12.3亿元，',
  '净利润同比增长12%、',
  '2025年',
  '2025-2027年归母净利润分别为',
  '12.5/13.2/',
  '22.85%',
  '推荐中际旭创、',
  '建议关注：光模块（新易盛）',
  '维持“买入”评级',
  '评级：买入 ',
  '增持（维持）\n',
  '目标价31元 ',
  '《报告：增长12%》2024-08-28\n',
  '2.1.3 ',
  '中际旭创(300308)',
  '中际旭创：',
  '中国',
  '（(300308.SZ',
  '$12.5\\%$',
  '[Table_Main]',
  '\t2025E\t2026E\t2027E\n',
  '营业收入\t1,234\t1,345\t1,456\n',
  '| 1 | 2 |',
  'Price Target: $12 ',
  'Buy\n',
  '涨6.7%、',
  '-60%-40%',
  '，',
  '、',
  '  ',
  '\n',
  'a',
  '7',
  '一',
];

const wanted = 1.35;

const repeat = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

describe('extraction in linear time', () => {
  it.each(pieces)('reads repetitions of %j', { timeout: 120_000 }, (piece) => {
    draftOf(repeat(piece, 2000));
    expect(growthExponent((size) => draftOf(repeat(piece, size)), wanted)).toBeLessThan(wanted);
    expect(growthExponent((size) => draftOf(`中际旭创(300308)\n${repeat(piece, size)}x\n2025年`), wanted)).toBeLessThan(
      wanted,
    );
  });
});
