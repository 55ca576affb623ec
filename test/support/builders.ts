// Builders of valid rows with invented content. A test overrides only the fields that matter to it.
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Report } from '../../lib/model/report.ts';
import type { View } from '../../lib/model/view.ts';
import type { Seeds } from '../../seeds/index.ts';

/** A private company without codes, so that several can exist side by side. */
export const aCompany = (overrides: Partial<Company> = {}): Company => ({
  id: 'lamp-works',
  names: { zh: '灯塔制造', en: 'Lamp Works' },
  aliases: [],
  listings: [],
  status: 'private',
  ...overrides,
});

export const aReport = (overrides: Partial<Report> = {}): Report => ({
  id: 'spring-report',
  title: { zh: '春季报告', en: 'Spring report' },
  publisher: '某证券',
  asOf: '2025-04-30',
  period: { start: '2025-04-01', end: '2025-04-30' },
  sectorRating: null,
  source: { sha256: '0'.repeat(64), length: 1000 },
  sections: [],
  ...overrides,
});

export const companySubject = (
  companyId: string,
): { kind: 'company'; companyId: string; name: string; nameEn: string } => ({
  kind: 'company',
  companyId,
  name: companyId,
  nameEn: companyId,
});

export const aView = (overrides: Partial<View> = {}): View => ({
  id: 'spring-report.watch.lamp-works',
  reportId: 'spring-report',
  subject: companySubject('lamp-works'),
  stance: '建议关注',
  stanceClass: 'watch',
  groups: [],
  rationale: null,
  evidence: [{ start: 10, end: 14 }],
  ...overrides,
});

/** The subject of a figure. */
export const figureSubject = (
  companyIds: string[],
  kind: Figure['subject']['kind'] = 'company',
  name = companyIds.join('、') || kind,
): Figure['subject'] => ({ kind, companyIds, name, nameEn: name });

export const metric = (id: string): Figure['metric'] => ({ id, zh: id, en: id });

export const aFigure = (overrides: Partial<Figure> = {}): Figure => ({
  id: 'spring-report.lamp-works.revenue-2025q1',
  reportId: 'spring-report',
  subject: figureSubject(['lamp-works']),
  attribution: 'stated',
  metric: metric('revenue'),
  // A range has no single value.
  ...(overrides.low === undefined ? { value: 12 } : {}),
  unit: '亿元',
  period: '2025Q1',
  kind: 'actual',
  changes: [],
  asWritten: '12亿元',
  evidence: [{ start: 20, end: 24 }],
  ...overrides,
});

export const someSeeds = (overrides: Partial<Seeds> = {}): Seeds => ({
  version: 'first',
  shared: [],
  companies: [aCompany()],
  reports: [aReport()],
  views: [aView()],
  figures: [aFigure()],
  ...overrides,
});

export const anAnnotation = (id: string, overrides: Partial<Annotation> = {}): Annotation => ({
  id,
  documentKeys: ['a'.repeat(64)],
  title: '点评.pdf',
  places: [{ page: 1, offset: 4, exact: '维持买入', prefix: '', suffix: '' }],
  quote: '维持买入',
  color: 'yellow',
  text: '',
  createdAtMs: 1,
  changedAtMs: 1,
  ...overrides,
});
