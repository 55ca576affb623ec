import { describe, expect, it } from 'vitest';
import { draftOf } from './notation.ts';

const table = (growth: string): string =>
  `光威复材(300699)\n2025-04-01\n\t2024A\t2025E\t2026E\n营业收入(百万元)\t2,450\t2,980\t3,500\n同比(%)\t-2.7%\t${growth}\t17.4%`;

const sureYears = (text: string): (string | null)[] =>
  draftOf(text)
    .figures.filter(({ isSure }) => isSure)
    .map(({ period }) => period);

describe('arithmetic of a forecast table', () => {
  it('keeps a value sure when the growth rate agrees with the year before', () => {
    expect(sureYears(table('21.6%'))).toEqual(['2024', '2025', '2026']);
  });

  it('makes a value unsure when the growth rate contradicts it', () => {
    expect(sureYears(table('41.6%'))).toEqual(['2024', '2026']);
  });
});
