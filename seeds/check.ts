// Validates the seed files: schemas, references and listings. Every finding has a file, a row and a reason.
import * as z from 'zod/mini';
import { companySchema, type Company } from '../lib/model/company.ts';
import { figureSchema, type Figure } from '../lib/model/figure.ts';
import { glossaryRowSchema, type GlossaryRow } from '../lib/model/glossary.ts';
import { reportSchema, type Report } from '../lib/model/report.ts';
import { packViewSchema, type View } from '../lib/model/view.ts';
import { checkRows, type Placed } from '../lib/packs/check.ts';
import { problemText, type Problem } from '../lib/packs/problems.ts';
import { notFigureSchema, type NotFigure } from './not-figure.ts';
import type { SeedFile } from './files.ts';

// Without a locale, zod/mini reports only “Invalid input”.
z.config(z.locales.en());

export interface Finding {
  file: string;
  /** The line in the file (files have one row per line), or 1 if the file is a single object. */
  row: number;
  reason: string;
}

type Place = Pick<Finding, 'file' | 'row'>;
type Row<T> = Placed<T, Place>;

export interface CheckedSeeds {
  companies: Row<Company>[];
  reports: Row<Report>[];
  views: Row<View>[];
  figures: Row<Figure>[];
  notFigures: (Row<NotFigure> & { reportId: string })[];
  glossary: Row<GlossaryRow>[];
  /** Rows of metrics.json and units.json. */
  shared: Row<GlossaryRow>[];
  findings: Finding[];
}

const schemas = {
  companies: companySchema,
  pinyin: z.record(z.string().check(z.minLength(1)), z.string().check(z.regex(/^[a-z]+(?: [a-z]+)*$/))),
  glossary: glossaryRowSchema,
  metrics: glossaryRowSchema,
  units: glossaryRowSchema,
  report: reportSchema,
  views: packViewSchema,
  figures: figureSchema,
  'not-figures': notFigureSchema,
} as const;

function parseRows(file: SeedFile, findings: Finding[]): Row<unknown>[] {
  let content: unknown;
  try {
    content = JSON.parse(file.text);
  } catch (error) {
    findings.push({
      file: file.name,
      row: 1,
      reason: `not JSON: ${error instanceof Error ? error.message : String(error)}`,
    });
    return [];
  }
  const values = Array.isArray(content) ? content : [content];
  const rows: Row<unknown>[] = [];
  values.forEach((value: unknown, index) => {
    const row = Array.isArray(content) ? index + 2 : 1;
    const parsed = z.safeParse(schemas[file.kind], value);
    if (parsed.success) rows.push({ place: { file: file.name, row }, value: parsed.data });
    else {
      for (const issue of parsed.error.issues) {
        findings.push({ file: file.name, row, reason: `${issue.path.join('.') || 'row'}: ${issue.message}` });
      }
    }
  });
  return rows;
}

export function checkSeeds(files: readonly SeedFile[], nowMs = Date.now()): CheckedSeeds {
  const findings: Finding[] = [];
  const rowsOf = (kind: SeedFile['kind']): Row<unknown>[] =>
    files.filter((file) => file.kind === kind).flatMap((file) => parseRows(file, findings));
  const seeds: CheckedSeeds = {
    companies: rowsOf('companies') as Row<Company>[],
    reports: rowsOf('report') as Row<Report>[],
    views: rowsOf('views') as Row<View>[],
    figures: rowsOf('figures') as Row<Figure>[],
    notFigures: files
      .filter((file) => file.kind === 'not-figures')
      .flatMap((file) =>
        (parseRows(file, findings) as Row<NotFigure>[]).map((row) => ({ ...row, reportId: file.reportId ?? '' })),
      ),
    glossary: rowsOf('glossary') as Row<GlossaryRow>[],
    shared: [...rowsOf('metrics'), ...rowsOf('units')] as Row<GlossaryRow>[],
    findings,
  };
  rowsOf('pinyin');
  const report = (place: Place, problem: Problem): void =>
    void findings.push({ ...place, reason: problemText(problem, 'en').reason });
  const shared = seeds.shared.map(({ value }) => value);
  checkRows<Place>({ rows: seeds, shared, nowMs, report });
  return seeds;
}

export const describeFinding = (finding: Finding): string => `seeds/${finding.file}:${finding.row}: ${finding.reason}`;
