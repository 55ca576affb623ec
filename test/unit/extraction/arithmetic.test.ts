// Two places of one text as a second opinion on each other.
import { describe, expect, it } from 'vitest';
import { draftOf } from './notation.ts';

interface Checked {
  figure: string;
  isSure: boolean;
  contradiction: string | null;
}

function checked(text: string): Checked[] {
  return draftOf(`光威复材(300699)\n2025-04-01\n${text}`).figures.map(
    ({ metric, value, period, isSure, contradiction }) => ({
      figure: `${metric.zh} ${value} ${period}`,
      isSure,
      contradiction: contradiction
        ? `光威复材(300699)\n2025-04-01\n${text}`.slice(contradiction.start, contradiction.end)
        : null,
    }),
  );
}

const table = '单位：百万元\t2024A\t2025E\t2026E\n营业收入\t2,450\t2,980\t3,500\n';

describe('checks between two places', () => {
  it('makes a figure of a sentence sure when a table has it in another unit', () => {
    expect(checked(`${table}\n预计2025年营业收入29.8亿元。`).filter(({ figure }) => figure.endsWith(' 2025'))).toEqual([
      { figure: '营业收入 2980 2025', isSure: true, contradiction: null },
      { figure: '营业收入 29.8 2025', isSure: true, contradiction: null },
    ]);
  });

  it('shows both places when a sentence contradicts a table', () => {
    expect(checked(`${table}\n预计2025年营业收入28.9亿元。`).filter(({ figure }) => figure.endsWith(' 2025'))).toEqual([
      { figure: '营业收入 2980 2025', isSure: false, contradiction: '28.9亿元' },
      { figure: '营业收入 28.9 2025', isSure: false, contradiction: '2,980' },
    ]);
  });

  it('compares a growth rate in a sentence with the value of the year before', () => {
    const of = (growth: string): Checked[] =>
      checked(`2023年公司营业收入25.0亿元。2024年公司营业收入24.5亿元，同比下降${growth}。`);
    expect(of('2.0%').map(({ isSure }) => isSure)).toEqual([true, true]);
    expect(of('12.0%').map(({ contradiction }) => contradiction)).toEqual([null, '25.0亿元']);
  });

  it.each([
    ['28.0', true],
    ['38.0', false],
  ])('checks that P/E × EPS is one price in all years (P/E of 2025 = %s)', (pe, isSure) => {
    const rows = `\t2024A\t2025E\t2026E\nEPS(元)\t0.89\t1.05\t1.32\nP/E(倍)\t33.0\t${pe}\t22.3`;
    const of2025 = checked(rows).filter(({ figure }) => figure.endsWith(' 2025'));
    expect(of2025.map((one) => one.isSure)).toEqual([isSure, isSure]);
  });

  it('leaves ranges, other kinds and figures without a period alone', () => {
    const found = checked(
      '公司预计2025年营业收入28至30亿元，市场一致预期2025年营业收入31亿元。总市值210亿元。公司总市值220亿元。',
    );
    expect(found.map(({ contradiction }) => contradiction)).toEqual([null, null, null, null]);
  });

  it('checks a target price against the price and the upside', () => {
    const targetOf = (upside: string): (string | boolean | undefined)[] => {
      const text = `光威复材(300699)\n收盘价：32.0元\n目标价40元，对应上涨空间${upside}。`;
      const target = draftOf(text).figures.find(({ metric }) => metric.id === 'target-price');
      const place = target?.contradiction;
      return [target?.isSure, place && text.slice(place.start, place.end)];
    };
    expect(targetOf('25%')).toEqual([true, undefined]);
    expect(targetOf('45%')).toEqual([false, '45%']);
  });
});
