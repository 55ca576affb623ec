// Texts of a figure's fields in its editor → the change of the figure. Pure.
import { metrics } from '../../lib/extraction/metric-grammar.ts';
import { inLanguage, type Language } from '../../lib/format/language.ts';
import type { DraftFigure, FigurePatch } from '../../lib/model/draft.ts';
import { periodSchema } from '../../lib/model/figure.ts';

export interface FigureInput {
  value: string;
  unit: string;
  period: string;
  metric: string;
  kind: DraftFigure['kind'];
}

/** The field that is not valid. */
export type FigureProblem = 'value' | 'unit' | 'period' | 'metric';

/** Numbers with the sign that reports print: 1,234.5 · -3 · −3 · (3) for a loss. */
function numberOf(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[,，\s]/g, '')
    .replace(/^[−－]/, '-')
    .replace(/^[（(](.+)[)）]$/, '-$1');
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

type Quantity = Pick<FigurePatch, 'value' | 'low' | 'high'>;

/** A value, or a range: 45-52 · 45~52 · 45至52. */
function quantityOf(text: string): Quantity | null {
  const value = numberOf(text);
  if (value !== null) return { value, low: undefined, high: undefined };
  const [, from = '', to = ''] = /^(.*?\d)\s*(?:-|–|—|~|～|至|到|\.\.)\s*(.+)$/.exec(text.trim()) ?? [];
  const low = numberOf(from);
  const high = numberOf(to);
  return low !== null && high !== null && low <= high ? { value: undefined, low, high } : null;
}

/** As the user may write it: 2025E, 25Q1, 2025年, 2025 H1. */
function periodOf(text: string): string | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s年]/g, '')
    .replace(/(\d)[AE]$/, '$1')
    .replace(/^(FY)?(\d{2})(?=$|[QH])/, (_, fiscal: string | undefined, year: string) => `${fiscal ?? ''}20${year}`);
  return periodSchema.safeParse(plain).success ? plain : null;
}

export const metricName = (metric: DraftFigure['metric'], language: Language): string =>
  inLanguage(metric, language) || metric.id;

/** The metric of the closed list with this name, or the figure's own one. */
function metricOf(name: string, figure: DraftFigure): DraftFigure['metric'] | null {
  const wanted = name.trim();
  if (Object.values(figure.metric).includes(wanted)) return figure.metric;
  const known = metrics.find(
    ({ id, zh, en }) => zh === wanted || en.toLowerCase() === wanted.toLowerCase() || id === wanted,
  );
  return known ? { id: known.id, zh: known.zh, en: known.en } : null;
}

const valueText = ({ value, low, high }: DraftFigure): string =>
  value === undefined ? `${low ?? ''}-${high ?? ''}` : String(value);

export const inputOf = (figure: DraftFigure, language: Language): FigureInput => ({
  value: valueText(figure),
  unit: figure.unit,
  period: figure.period ?? '',
  metric: metricName(figure.metric, language),
  kind: figure.kind,
});

/** @returns only what differs from the figure. */
export function patchOf(figure: DraftFigure, input: FigureInput): { patch: FigurePatch } | { problem: FigureProblem } {
  const quantity = input.value === valueText(figure) ? {} : quantityOf(input.value);
  if (!quantity) return { problem: 'value' };
  const unit = input.unit.trim();
  if (unit === '') return { problem: 'unit' };
  const period = input.period.trim() === '' ? null : periodOf(input.period);
  if (period === null && input.period.trim() !== '') return { problem: 'period' };
  const metric = metricOf(input.metric, figure);
  if (!metric) return { problem: 'metric' };
  return {
    patch: {
      ...quantity,
      ...(unit === figure.unit ? {} : { unit }),
      ...(period === figure.period ? {} : { period }),
      ...(metric === figure.metric ? {} : { metric }),
      ...(input.kind === figure.kind ? {} : { kind: input.kind }),
    },
  };
}
