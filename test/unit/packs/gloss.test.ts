import { describe, expect, it } from 'vitest';
import { viewChanges } from '../../../lib/comparison/changes.ts';
import { ratingGloss, speakerOf, translateTerm } from '../../../lib/format/glossary.ts';
import { formatQuantity, quantityText } from '../../../lib/format/quantity.ts';
import type { GlossaryRow } from '../../../lib/model/glossary.ts';
import { rowsOf } from '../../../lib/packs/gloss.ts';
import type { PackContent } from '../../../lib/packs/pack.ts';
import { aCompany, aFigure, aReport, aView } from '../../support/builders.ts';

const shared: GlossaryRow[] = [
  { kind: 'metric', id: 'revenue', zh: '营业收入', en: 'Revenue', weight: 9 },
  { kind: 'unit', term: '亿元', en: 'bn yuan', factor: 0.1, family: 'money' },
  { kind: 'unit', term: '名', en: '', family: 'rank' },
];

const rows = (content: Partial<PackContent>) =>
  rowsOf({ companies: [aCompany()], reports: [aReport()], views: [], figures: [], glossary: [], ...content }, shared);

/** A view without a class. */
const { stanceClass: _, ...unclassed } = aView();

const viewOf = (glossary: GlossaryRow[], stance = '买入') =>
  rows({ glossary, views: [{ ...unclassed, stance }] }).views[0]!;

const figureOf = (overrides: Parameters<typeof aFigure>[0], glossary: GlossaryRow[] = []) =>
  rows({ glossary, figures: [aFigure(overrides)] }).figures[0]!;

describe('a rating word', () => {
  it('has its class and translation from the glossary', () => {
    const view = viewOf([{ kind: 'rating', term: '买入', en: 'buy', class: 'recommend' }]);

    expect(view.stance).toBe('买入');
    expect(view.stanceClass).toBe('recommend');
    expect(ratingGloss(view, 'en')).toBe('buy');
    expect(ratingGloss(view, 'zh-CN')).toBeNull();
  });

  it('means what its house says, if the glossary has a row for the house', () => {
    const all = { kind: 'rating', term: '买入', en: 'buy', class: 'focus' } as const;
    const house = { kind: 'rating', term: '买入', en: 'strong buy', class: 'recommend', publisher: '某证券' } as const;

    expect(viewOf([house, all]).stanceClass).toBe('recommend');
    expect(ratingGloss(viewOf([all, house]), 'en')).toBe('strong buy');
    expect(viewOf([all, { ...house, publisher: '另一证券' }]).stanceClass).toBe('focus');
  });

  it('has no rank when the house is unknown', () => {
    const reports = [aReport(), aReport({ id: 'autumn-report', asOf: '2025-10-31' })];
    const views = [
      { ...unclassed, stance: '甲级' },
      { ...unclassed, id: 'second', reportId: 'autumn-report', stance: '乙级' },
    ];
    const known = rows({ reports, views });

    expect(known.views.map(({ stanceClass }) => stanceClass)).toEqual(['unknown', 'unknown']);
    expect(viewChanges(known.views, new Map(reports.map((report) => [report.id, report])))).toMatchObject([
      { direction: null },
    ]);
  });

  it('in English has a Chinese translation if the glossary has one', () => {
    const view = viewOf([{ kind: 'rating', term: 'Overweight', zh: '增持', class: 'focus' }], 'Overweight');

    expect(ratingGloss(view, 'zh-CN')).toBe('增持');
    expect(ratingGloss(view, 'en')).toBeNull();
  });
});

describe('a metric', () => {
  it('has its names from the registry when the figure has only the id', () => {
    expect(figureOf({ metric: { id: 'revenue' } }).metric).toEqual({ id: 'revenue', zh: '营业收入', en: 'Revenue' });
  });

  it('keeps the name that the report uses', () => {
    expect(figureOf({ metric: { id: 'revenue', zh: '营收' } }).metric).toEqual({
      id: 'revenue',
      zh: '营收',
      en: 'Revenue',
    });
  });

  it('has the name and weight of the pack when the registry does not know it', () => {
    const lamps: GlossaryRow = { kind: 'metric', id: 'lamps-lit', zh: '点亮灯塔数', weight: 8.5 };
    const figure = figureOf({ metric: { id: 'lamps-lit' } }, [lamps]);

    expect(figure.metric).toEqual({ id: 'lamps-lit', zh: '点亮灯塔数' });
    expect(figure.gloss?.weight).toBe(8.5);
  });

  it('is not charted when it is a rank, by its row or by its unit', () => {
    const place: GlossaryRow = { kind: 'metric', id: 'place', zh: '位次', chart: 'none' };

    expect(figureOf({ metric: { id: 'place' }, unit: '位' }, [place]).gloss?.isCharted).toBe(false);
    expect(figureOf({ unit: '名' }).gloss?.isCharted).toBe(false);
    expect(figureOf({}).gloss?.isCharted).toBeUndefined();
  });
});

describe('a unit', () => {
  it('is converted for English, in the figure and in its changes', () => {
    const change = {
      type: 'yoy' as const,
      value: 5,
      unit: '亿元',
      asWritten: '5亿元',
      evidence: [{ start: 1, end: 4 }],
    };
    const figure = figureOf({ changes: [change] });

    expect(quantityText(formatQuantity(figure, 'en'))).toBe('1.2 bn yuan');
    expect(quantityText(formatQuantity(figure.changes[0]!, 'en'))).toBe('0.5 bn yuan');
    expect(quantityText(formatQuantity(figure, 'zh-CN'))).toBe('12 亿元');
  });

  it('of the pack replaces the shared one, and an unknown one is shown as written', () => {
    const inMillions: GlossaryRow = { kind: 'unit', term: '亿元', en: 'm yuan', factor: 100 };

    expect(quantityText(formatQuantity(figureOf({}, [inMillions]), 'en'))).toBe('1,200m yuan');
    expect(quantityText(formatQuantity(figureOf({ unit: '盏' }), 'en'))).toBe('12 盏');
  });
});

describe('speakers, groups and publishers', () => {
  it('are translated by the glossary of their own pack only', () => {
    const glossary: GlossaryRow[] = [
      { kind: 'speaker', term: '灯塔报', en: 'The Lighthouse' },
      { kind: 'group', term: '照明', en: 'Lighting' },
    ];
    const content = { views: [{ ...unclassed, groups: ['照明'] }], figures: [aFigure({ speaker: '灯塔报' })] };
    const translated = rows({ ...content, glossary });
    const foreign = rows(content);

    expect(speakerOf(translated.figures[0]!, 'en')).toBe('The Lighthouse');
    expect(translateTerm('照明', translated.views[0]!, 'en')).toBe('Lighting');
    expect(speakerOf(foreign.figures[0]!, 'en')).toBe('灯塔报');
    expect(translateTerm('照明', foreign.views[0]!, 'en')).toBe('照明');
  });
});

it('a company with one name has it in both languages', () => {
  const one = { ...aCompany(), names: { en: 'Lamp Works' } };

  expect(rows({ companies: [one] }).companies[0]?.names).toEqual({ zh: 'Lamp Works', en: 'Lamp Works' });
});
