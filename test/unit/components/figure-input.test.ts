import { describe, expect, it } from 'vitest';
import { inputOf, patchOf, type FigureInput } from '../../../components/draft/figure-input.ts';
import type { DraftFigure } from '../../../lib/model/draft.ts';

const figure: DraftFigure = {
  id: 'draft.revenue',
  reportId: 'draft',
  subject: { kind: 'company', companyIds: ['300999.SZSE'], name: '示例股份' },
  attribution: 'stated',
  metric: { id: 'segment-revenue', zh: '装备收入' },
  value: 12.5,
  unit: '亿元',
  period: '2025',
  kind: 'estimate',
  changes: [],
  asWritten: '12.5亿元',
  evidence: [{ start: 0, end: 6 }],
};

const patch = (changed: Partial<FigureInput>) => patchOf(figure, { ...inputOf(figure, 'zh-CN'), ...changed });

describe('input of a figure', () => {
  it('changes nothing if nothing was typed', () => {
    expect(patch({})).toEqual({ patch: {} });
  });

  it.each([
    ['1,234.5', { value: 1234.5, low: undefined, high: undefined }],
    ['−3', { value: -3, low: undefined, high: undefined }],
    ['（3.2）', { value: -3.2, low: undefined, high: undefined }],
    ['45-52', { value: undefined, low: 45, high: 52 }],
    ['45至52', { value: undefined, low: 45, high: 52 }],
    ['-5~-2', { value: undefined, low: -5, high: -2 }],
  ])('reads the value %s', (value, expected) => {
    expect(patch({ value })).toEqual({ patch: expected });
  });

  it.each([
    ['2026E', '2026'],
    ['25Q1', '2025Q1'],
    ['2025年', '2025'],
    ['FY2026', 'FY2026'],
    ['2025-07', '2025-07'],
  ])('reads the period %s', (period, expected) => {
    expect(patch({ period })).toEqual({ patch: expected === figure.period ? {} : { period: expected } });
  });

  it('removes the period if the field is empty', () => {
    expect(patch({ period: '' })).toEqual({ patch: { period: null } });
  });

  it('takes a metric of the closed list, in both languages, and keeps the report’s own one', () => {
    expect(patch({ metric: '营业收入' })).toMatchObject({ patch: { metric: { id: 'revenue' } } });
    expect(patch({ metric: 'revenue' })).toMatchObject({ patch: { metric: { id: 'revenue' } } });
    expect(patch({ metric: '装备收入' })).toEqual({ patch: {} });
  });

  it.each([
    [{ value: '很多' }, 'value'],
    [{ value: '52-45' }, 'value'],
    [{ value: '' }, 'value'],
    [{ unit: ' ' }, 'unit'],
    [{ period: '去年' }, 'period'],
    [{ period: '2025-13' }, 'period'],
    [{ metric: '没有这个指标' }, 'metric'],
  ])('names the field that is not valid in %j', (changed, problem) => {
    expect(patch(changed)).toEqual({ problem });
  });
});
