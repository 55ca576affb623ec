import { describe, expect, it } from 'vitest';
import { figureLabel, headingOf } from '../../../lib/dossier/label.ts';
import { seeds } from '../../../seeds/index.ts';
import { aCompany, aFigure, figureSubject } from '../../support/builders.ts';

const aws = { ...figureSubject(['aws']), name: 'AWS 云', nameEn: 'AWS' };
const labelOf = (en: string) =>
  figureLabel({ figure: aFigure({ subject: aws, metric: { id: 'one', zh: '收入', en } }), relation: 'unit' }, 'en');

describe('figureLabel', () => {
  it('returns only the metric for the company’s own figure', () => {
    const entry = {
      figure: aFigure({ metric: { id: 'revenue', zh: '营业收入', en: 'Revenue' } }),
      relation: 'own',
    } as const;

    expect(figureLabel(entry, 'zh-CN')).toBe('营业收入');
    expect(figureLabel(entry, 'en')).toBe('Revenue');
  });

  it.each([
    ['Revenue growth (YoY)', 'AWS revenue growth (YoY)'],
    ['Energy-efficiency gain over Nvidia Rubin', 'AWS energy-efficiency gain over Nvidia Rubin'],
    ['Share of revenue: US', 'AWS share of revenue: US'],
    ['AI revenue', 'AWS AI revenue'],
    ['GPUs in the cluster', 'AWS GPUs in the cluster'],
    ['FP16 compute', 'AWS FP16 compute'],
    ['P/E', 'AWS P/E'],
    ['Singapore’s rank', 'AWS Singapore’s rank'],
  ])('lower-cases the metric after the subject’s name, except for proper names: %s', (en, label) => {
    expect(labelOf(en)).toBe(label);
  });

  it('keeps capitals only of proper names and acronyms in the packaged reports', () => {
    const firstWords = seeds.figures.map(({ metric }) => labelOf(metric.en!).split(' ')[1]!);
    const capitals = [...new Set(firstWords.filter((word) => /^\p{Lu}/u.test(word)))].toSorted();

    expect(capitals).toEqual([
      'AI',
      'AIDC',
      'AIME',
      'API',
      'FP16',
      'FP4',
      'GPQA',
      'GPUs',
      'IDC',
      'IT',
      'MMMU',
      'Singapore’s',
      'Taiwan’s',
    ]);
  });
});

describe('headingOf', () => {
  const sz = { code: '000001', exchange: 'SZSE' } as const;

  it('returns the name and the codes', () => {
    expect(headingOf(aCompany({ listings: [sz] }), 'zh-CN')).toEqual({ name: '灯塔制造', codes: ['000001.SZ'] });
  });

  it.each([
    ['000001', [sz], { name: '000001.SZ', codes: [] }],
    [
      'LAMP',
      [
        { code: '00001', exchange: 'HKEX' },
        { code: 'LAMP', exchange: 'NYSE' },
      ],
      { name: 'LAMP', codes: ['00001.HK'] },
    ],
  ] as const)('does not repeat a code that is the name: %s', (name, listings, heading) => {
    expect(headingOf(aCompany({ names: { zh: name, en: name }, listings: [...listings] }), 'en')).toEqual(heading);
  });
});
