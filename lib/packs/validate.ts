// Reads the text of a pack file. A file with any problem is refused as a whole; each problem has place, reason and remedy.
import * as z from 'zod/mini';
import { isFutureDay } from '../model/days.ts';
import type { GlossaryRow } from '../model/glossary.ts';
import { checkRows, type Placed, type PlacedRows } from './check.ts';
import { checkDocuments } from './documents.ts';
import { rowLines } from './lines.ts';
import { packFormat, packFormatVersion, packSchema, type Pack } from './pack.ts';
import type { Problem } from './problems.ts';

export interface PackProblem extends Problem {
  /** `figures[3]` or the name of a field; empty for the file as a whole. */
  place: string;
  line: number;
}

export type PackReading = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] };

interface Input {
  /** Rows that all packs share: see seeds/metrics.json and seeds/units.json. */
  shared: readonly GlossaryRow[];
  nowMs: number;
  /** Of the schema's messages; English by default. */
  language?: 'zh-CN' | 'en';
}

type PlacedProblem = Omit<PackProblem, 'line'>;

/** In UTF-16 units. Longer texts are not parsed: 1,000 reports with 100,000 figures have about 60 million. */
export const longestPack = 128 * 1024 * 1024;

const parts = ['companies', 'reports', 'views', 'figures', 'glossary'] as const;

/** What tells that the file is no pack of a format that this build reads. */
function formatProblem(value: unknown): PlacedProblem | null {
  const { format, formatVersion, kind } = (typeof value === 'object' ? (value ?? {}) : {}) as Record<string, unknown>;
  const version = packFormatVersion;
  if (format !== packFormat) return { place: 'format', code: 'format', values: { format: packFormat, version } };
  if (typeof formatVersion === 'number' && formatVersion > version)
    return { place: 'formatVersion', code: 'newer', values: { found: formatVersion, version } };
  return kind === 'seed' ? { place: 'kind', code: 'seed' } : null;
}

/** "figures[3]" of an issue in a row, else the name of the field. */
function problemOf({ path, message }: z.core.$ZodIssue): PlacedProblem {
  const [part, index] = path;
  const isInRow = typeof index === 'number';
  const field = path
    .slice(isInRow ? 2 : 1)
    .map(String)
    .join('.');
  return {
    place: isInRow ? `${String(part)}[${index}]` : String(part ?? ''),
    code: 'schema',
    values: { issue: field === '' ? message : `${field}: ${message}` },
  };
}

const placed = <T>(part: string, rows: readonly T[]): Placed<T, string>[] =>
  rows.map((value, index) => ({ place: `${part}[${index}]`, value }));

function rowProblems(pack: Pack, { shared, nowMs }: Input): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const report = (place: string, problem: Problem): void => void problems.push({ place, ...problem });
  const rows = Object.fromEntries(parts.map((part) => [part, placed<unknown>(part, pack[part])]));
  checkRows<string>({ rows: rows as unknown as PlacedRows<string>, shared, nowMs, report });
  checkDocuments(pack, report);
  if (isFutureDay(pack.createdAt, nowMs)) report('createdAt', { code: 'future-pack' });
  return problems;
}

const localeOf = ({ language }: Input) => (language === 'zh-CN' ? z.locales.zhCN() : z.locales.en());

function check(value: unknown, input: Input): { pack: Pack } | { problems: PlacedProblem[] } {
  const foreign = formatProblem(value);
  if (foreign) return { problems: [foreign] };
  const checked = packSchema.safeParse(value, { error: localeOf(input).localeError });
  if (!checked.success) return { problems: checked.error.issues.map(problemOf) };
  // Checked against each other only if all rows are valid: a row that is left out would make others seem wrong.
  const problems = rowProblems(checked.data, input);
  return problems.length > 0 ? { problems } : { pack: checked.data };
}

export function readPack(text: string, input: Input): PackReading {
  const refuse = (problem: Problem, line = 1): PackReading => ({
    ok: false,
    problems: [{ place: '', line, ...problem }],
  });
  if (text.length > longestPack) return refuse({ code: 'size', values: { most: longestPack } });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse({ code: 'json', values: { message } }, Number(/line (\d+)/.exec(message)?.[1] ?? 1));
  }
  const checked = check(value, input);
  if ('pack' in checked) return { ok: true, pack: checked.pack };
  const lines = rowLines(text);
  return {
    ok: false,
    problems: checked.problems.map((problem) => ({ ...problem, line: lines.get(problem.place) ?? 1 })),
  };
}
