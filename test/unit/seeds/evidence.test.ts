import { describe, expect, it } from 'vitest';
import { checkSeeds } from '../../../seeds/check.ts';
import { checkEvidence } from '../../../seeds/evidence.ts';
import { aFigure, aView } from '../../support/builders.ts';
import { filesOf, type Rows } from '../../support/seed-files.ts';

describe('checkEvidence', () => {
  const text = '一、灯塔制造（建议关注）：2025年一季度营收12亿元，同比增长5%。';
  const place = (of: string, from = 0) => ({ start: text.indexOf(of, from), end: text.indexOf(of, from) + of.length });
  const revenue = aFigure({
    evidence: [place('12亿元')],
    changes: [{ type: 'yoy', value: 5, unit: '%', asWritten: '5%', evidence: [place('5%')] }],
  });
  const year = { ...place('2025年'), text: '2025年', reason: 'period' };
  const view = aView({ evidence: [place('灯塔制造'), place('建议关注')] });
  const checked = (rows: Rows) => {
    const seeds = checkSeeds(filesOf({ views: [view], figures: [revenue], notFigures: [year], ...rows }));
    return checkEvidence(seeds, seeds.reports[0]!.value, text);
  };

  it('reports nothing when all spans match and all numbers are covered', () => {
    expect(checked({})).toEqual({ findings: [], numbers: 3, covered: 3 });
  });

  it.each<[string, Rows]>([
    [
      'a figure',
      { figures: [{ ...revenue, evidence: [{ start: place('12亿元').start - 1, end: place('12亿元').end - 1 }] }] },
    ],
    [
      'a movement',
      {
        figures: [
          {
            ...revenue,
            changes: [
              { ...revenue.changes[0]!, evidence: [{ start: place('5%').start + 1, end: place('5%').end + 1 }] },
            ],
          },
        ],
      },
    ],
    [
      'a view',
      {
        views: [
          {
            ...view,
            evidence: [place('灯塔制造'), { start: place('建议关注').start + 1, end: place('建议关注').end + 1 }],
          },
        ],
      },
    ],
    ['a number that is not a figure', { notFigures: [{ ...year, start: year.start + 1, end: year.end + 1 }] }],
  ])('reports evidence that is shifted by one: %s', (_, rows) => {
    expect(checked(rows).findings.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^the text at \d+–\d+ is “/) as string]),
    );
  });

  it('reports a number that no row covers', () => {
    const { findings, numbers, covered } = checked({ notFigures: [] });

    expect([numbers, covered]).toEqual([3, 2]);
    expect(findings).toMatchObject([{ reason: expect.stringMatching(/^no row covers the number 2025 /) as string }]);
  });
});
