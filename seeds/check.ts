// Validates the seed files: schemas, references and listings. Every finding has a file, a row and a reason.
import * as z from 'zod/mini';
import { companySchema, type Company } from '../lib/model/company.ts';
import { isFutureDay } from '../lib/model/days.ts';
import { figureSchema, type Figure } from '../lib/model/figure.ts';
import { reportSchema, type Report } from '../lib/model/report.ts';
import { viewSchema, type View } from '../lib/model/view.ts';
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

interface Row<T> {
  file: string;
  row: number;
  value: T;
}

export interface CheckedSeeds {
  companies: Row<Company>[];
  reports: Row<Report>[];
  views: Row<View>[];
  figures: Row<Figure>[];
  notFigures: (Row<NotFigure> & { reportId: string })[];
  findings: Finding[];
}

const schemas = {
  companies: companySchema,
  pinyin: z.record(z.string().check(z.minLength(1)), z.string().check(z.regex(/^[a-z]+(?: [a-z]+)*$/))),
  report: reportSchema,
  views: viewSchema,
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
    if (parsed.success) rows.push({ file: file.name, row, value: parsed.data });
    else {
      for (const issue of parsed.error.issues) {
        findings.push({ file: file.name, row, reason: `${issue.path.join('.') || 'row'}: ${issue.message}` });
      }
    }
  });
  return rows;
}

function findRepeats(rows: Row<{ id: string }>[], findings: Finding[]): void {
  const seen = new Set<string>();
  for (const { file, row, value } of rows) {
    if (seen.has(value.id)) findings.push({ file, row, reason: `duplicate id ${value.id}` });
    seen.add(value.id);
  }
}

function checkReferences(seeds: CheckedSeeds): void {
  const companies = new Set(seeds.companies.map((row) => row.value.id));
  const reports = new Map(seeds.reports.map((row) => [row.value.id, row.value]));
  const report = (row: Row<View | Figure>): void => {
    const source = reports.get(row.value.reportId);
    if (!source) seeds.findings.push({ ...at(row), reason: `unknown report ${row.value.reportId}` });
    const beyond = row.value.evidence.find((span) => source && span.end > source.source.length);
    if (beyond)
      seeds.findings.push({ ...at(row), reason: `evidence ${beyond.start}–${beyond.end} ends after the source` });
  };
  const company = (row: Row<unknown>, id: string | undefined): void => {
    if (id !== undefined && !companies.has(id)) seeds.findings.push({ ...at(row), reason: `unknown company ${id}` });
  };
  for (const row of seeds.companies) company(row, row.value.parentId);
  for (const row of seeds.views) {
    report(row);
    company(row, row.value.subject.companyId);
  }
  for (const row of seeds.figures) {
    report(row);
    for (const id of row.value.subject.companyIds) company(row, id);
  }
}

const at = (row: Row<unknown>): Pick<Finding, 'file' | 'row'> => ({ file: row.file, row: row.row });

/** A listing must belong to one company, because its code on a page must identify one. */
function checkListings(seeds: CheckedSeeds): void {
  const owners = new Map<string, string>();
  for (const row of seeds.companies) {
    for (const { code, exchange } of row.value.listings) {
      const key = `${code}.${exchange}`;
      const owner = owners.get(key);
      if (owner) seeds.findings.push({ ...at(row), reason: `${key} already belongs to ${owner}` });
      owners.set(key, row.value.id);
    }
  }
}

/** A report of the future would count as the latest for ever. */
function checkDates(seeds: CheckedSeeds, nowMs: number): void {
  for (const row of [...seeds.reports, ...seeds.figures]) {
    const { asOf } = row.value;
    if (asOf !== undefined && isFutureDay(asOf, nowMs))
      seeds.findings.push({ ...at(row), reason: 'asOf: the date is in the future' });
  }
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
    findings,
  };
  rowsOf('pinyin');
  for (const rows of [seeds.companies, seeds.reports, seeds.views, seeds.figures]) findRepeats(rows, findings);
  checkReferences(seeds);
  checkListings(seeds);
  checkDates(seeds, nowMs);
  return seeds;
}

export const describeFinding = (finding: Finding): string => `seeds/${finding.file}:${finding.row}: ${finding.reason}`;
