import { describe, expect, it } from 'vitest';
import { plainWord } from '../../../lib/recognition/normalize.ts';

describe('plainWord', () => {
  it.each([
    ['traditional characters', '中際旭創', '中际旭创'],
    ['blanks between characters', ' 中际 旭创 ', '中际旭创'],
    ['full-width letters', 'ＺＪＸＣ', 'zjxc'],
    ['Kangxi radicals', '太⾠光', '太辰光'],
    ['radicals of the supplement', '科⼤讯⻜', '科大讯飞'],
    ['compatibility ideographs', '\uf90a山', '金山'],
    ['blanks beside a radical', '德 科 ⽴', '德科立'],
  ])('normalizes %s', (_, written, plain) => {
    expect(plainWord(written)).toBe(plain);
  });
});
