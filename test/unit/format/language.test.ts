// Text in one language is enough: the UI's other language shows it unchanged.
import { describe, expect, it } from 'vitest';
import { figureLabel, subjectName } from '../../../lib/dossier/label.ts';
import { inLanguage } from '../../../lib/format/language.ts';
import { figureSchema } from '../../../lib/model/figure.ts';
import { reportSchema } from '../../../lib/model/report.ts';
import { viewSchema } from '../../../lib/model/view.ts';
import { aFigure, aReport, aView } from '../../support/builders.ts';

it.each([
  [{ zh: '灯塔', en: 'Lamp' }, '灯塔', 'Lamp'],
  [{ zh: '灯塔' }, '灯塔', '灯塔'],
  [{ en: 'Lamp' }, 'Lamp', 'Lamp'],
])('inLanguage shows %j as %s and %s', (words, zh, en) => {
  expect([inLanguage(words, 'zh-CN'), inLanguage(words, 'en')]).toEqual([zh, en]);
});

const chinese = {
  figure: {
    ...aFigure({ metric: { id: 'revenue', zh: '营业收入' }, caveat: { zh: '口径不详' } }),
    subject: { kind: 'product' as const, companyIds: ['lamp-works'], name: '灯塔' },
  },
  view: {
    ...aView({ rationale: { zh: '亮' } }),
    subject: { kind: 'company' as const, companyId: 'lamp-works', name: '灯塔' },
  },
  report: aReport({ title: { zh: '春季报告' } }),
};
const english = {
  figure: {
    ...aFigure({ metric: { id: 'revenue', en: 'Revenue' }, caveat: { en: 'Scope not given' } }),
    subject: { kind: 'product' as const, companyIds: ['lamp-works'], name: 'Lamp' },
  },
  view: {
    ...aView({ rationale: { en: 'bright' } }),
    subject: { kind: 'company' as const, companyId: 'lamp-works', name: 'Lamp' },
  },
  report: aReport({ title: { en: 'Spring report' } }),
};

describe.each([
  ['Chinese', chinese, '灯塔 营业收入', '灯塔 营业收入'],
  ['English', english, 'Lamp Revenue', 'Lamp revenue'],
])('a report in %s only', (_, { figure, view, report }, zh, en) => {
  it('is valid', () => {
    expect(figureSchema.safeParse(figure).error).toBeUndefined();
    expect(viewSchema.safeParse(view).error).toBeUndefined();
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  it('is shown in both languages of the UI', () => {
    expect(figureLabel({ figure, relation: 'unit' }, 'zh-CN')).toBe(zh);
    expect(figureLabel({ figure, relation: 'unit' }, 'en')).toBe(en);
    expect(subjectName(view.subject, 'en')).toBe(view.subject.name);
  });
});

it('refuses a text without any language', () => {
  expect(reportSchema.safeParse(aReport({ title: {} })).error?.issues[0]?.path).toEqual(['title']);
});
