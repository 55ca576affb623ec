// Figure 数据: one number with its metric, unit, period, subject and evidence.
import * as z from 'zod/mini';
import { isInCalendar } from './days.ts';
import { evidenceSchema } from './evidence.ts';
import type { Glossed } from './glossary.ts';
import { bilingualSchema, companyIdSchema, daySchema, idSchema } from './ids.ts';

/**
 * The period of a number: `2025` · `FY2026` · `2025Q1` · `FY2025Q4` · `2025H1` · `2025-07` · `2025-02-07`, or a span
 * between two of these (`2025-01..2025-06`).
 */
const periodPoint = String.raw`(?:(?:FY)?\d{4}(?:Q[1-4]|H[12])?|\d{4}-\d{2}(?:-\d{2})?)`;
export const periodSchema = z.string().check(
  z.regex(new RegExp(`^${periodPoint}(?:\\.\\.${periodPoint})?$`), {
    error: 'not a period (2025, 2025Q1, FY2026, 2025-07 …)',
    abort: true,
  }),
  z.refine(
    (period) => period.split('..').every((point) => !/^\d{4}-/.test(point) || isInCalendar(point)),
    'no such day',
  ),
);

const quantity = {
  value: z.optional(z.number()),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
};

const isValueOrRange = (row: { value?: number; low?: number; high?: number }): boolean =>
  row.value !== undefined
    ? row.low === undefined && row.high === undefined
    : row.low !== undefined && row.high !== undefined && row.low <= row.high;

const oneQuantity = { error: 'must have either a value, or low and high with low ≤ high', path: ['value'] };

/**
 * A movement reported with the number. `vs-expectation` against the market's expectation · `vs-previous` against the
 * previous period, if the report does not call it 环比 · `vs-benchmark` against another subject (跑赢 1.90 PCT).
 */
const movementSchema = z
  .strictObject({
    type: z.enum(['yoy', 'qoq', 'vs-expectation', 'vs-previous', 'vs-benchmark']),
    ...quantity,
    unit: z.string().check(z.minLength(1)),
    /** The baseline, if the type does not define it. */
    against: z.optional(bilingualSchema),
    asWritten: z.string().check(z.minLength(1)),
    evidence: z.array(evidenceSchema).check(z.minLength(1)),
  })
  .check(z.refine(isValueOrRange, oneQuantity));

export const figureSchema = z
  .strictObject({
    id: idSchema,
    reportId: idSchema,
    subject: z.strictObject({
      kind: z.enum(['company', 'group', 'product', 'sector', 'market', 'index', 'theme']),
      /** `company`: the company itself. `group`: its members. `product`: the maker, if certain. */
      companyIds: z.array(companyIdSchema),
      name: z.string().check(z.minLength(1)),
      nameEn: z.optional(z.string().check(z.minLength(1))),
    }),
    /** `inferred` and `unattributed` require a caveat, and are never shown as a company's own number. */
    attribution: z.enum(['stated', 'inferred', 'unattributed']),
    /** The names may be left out if a glossary or the registry of metrics has the id. */
    metric: z.strictObject({
      id: idSchema,
      zh: z.optional(z.string().check(z.minLength(1))),
      en: z.optional(z.string().check(z.minLength(1))),
    }),
    ...quantity,
    comparator: z.optional(z.enum(['>', '>=', '<', '<=', '~'])),
    /** As in the report: 亿美元, 亿元, 万片, %, 百分点, 倍 … */
    unit: z.string().check(z.minLength(1)),
    /** `null` if the report gives none. */
    period: z.nullable(periodSchema),
    asOf: z.optional(daySchema),
    kind: z.enum(['actual', 'guidance', 'estimate', 'expectation', 'price-move']),
    changes: z.array(movementSchema),
    /** The source that the report quotes (IDC, 华尔街见闻, 公司业绩会). */
    speaker: z.optional(z.string().check(z.minLength(1))),
    /** Equals the text of every evidence span. */
    asWritten: z.string().check(z.minLength(1)),
    evidence: z.array(evidenceSchema).check(z.minLength(1)),
    caveat: z.optional(bilingualSchema),
    /** The report's currency is missing or probably wrong; the caveat says why. */
    isCurrencyDoubtful: z.optional(z.boolean()),
    /** `false`: read by a program, and not confirmed by the user yet. */
    isConfirmed: z.optional(z.boolean()),
  })
  .check(
    z.refine(isValueOrRange, oneQuantity),
    z.refine(
      (figure) =>
        figure.subject.kind !== 'company' ||
        figure.attribution === 'unattributed' ||
        figure.subject.companyIds.length === 1,
      {
        error: 'a figure of a company must name exactly one company',
        path: ['subject', 'companyIds'],
      },
    ),
    z.refine((figure) => figure.attribution !== 'unattributed' || figure.subject.companyIds.length === 0, {
      error: 'an unattributed figure must not name a company',
      path: ['subject', 'companyIds'],
    }),
    z.refine((figure) => figure.attribution === 'stated' || figure.caveat !== undefined, {
      error: 'an inferred or unattributed figure must have a caveat',
      path: ['caveat'],
    }),
  );

export type FigureMovement = z.infer<typeof movementSchema> & Glossed;
export type Figure = Omit<z.infer<typeof figureSchema>, 'changes'> & Glossed & { changes: FigureMovement[] };
