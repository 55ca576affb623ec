import { describe, expect, it } from 'vitest';
import { findAll } from '../../../lib/reader/find.ts';

const found = (query: string, text: string): string[] =>
  findAll(query, text).map(({ index, length }) => text.slice(index, index + length));

describe('findAll', () => {
  it.each([
    ['宁德时代', '关注宁德\n时代的出货', ['宁德\n时代']],
    ['宁德时代', '宁 德 时 代', ['宁 德 时 代']],
    ['宁德 时代', '宁德时代', ['宁德时代']],
    ['300750', '（３００７５０）', ['３００７５０']],
    ['ａｂ', 'AB', ['AB']],
    ['（上调）', '评级(上调)', ['(上调)']],
    ['工業', '⼯业与工業', ['⼯业', '工業']],
    ['收入 10%', '收入10%', ['收入10%']],
    ['一半，毛利', '超过一半，\n毛利率', ['一半，\n毛利']],
  ])('finds %j in %j', (query, text, expected) => {
    expect(found(query, text)).toEqual(expected);
  });

  it.each([
    ['net profit', 'netprofit'],
    ['ab', 'a b'],
    ['12', '1 2'],
    ['宁德时代', '宁德新时代'],
    ['a.c', 'abc'],
    ['(', ')'],
    ['', 'text'],
    [' \n', 'a b'],
  ])('does not find %j in %j', (query, text) => {
    expect(found(query, text)).toEqual([]);
  });

  it('finds all places without overlaps, at their offsets', () => {
    expect(findAll('中中', '中中中 中')).toEqual([
      { index: 0, length: 2 },
      { index: 2, length: 3 },
    ]);
  });

  it('counts a common character in a long text in bounded time', () => {
    const text = '的 '.repeat(400_000);

    expect(findAll('的', text)).toHaveLength(100_000);
    expect(findAll('的'.repeat(40), `${'的 '.repeat(30)}完`)).toEqual([]);
  });
});
