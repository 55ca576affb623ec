// Whether every fact stands in its source where it says, and every number of the source is accounted for.
// Needs the documents themselves, which are known by hash and are not shipped.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence } from '../lib/model/evidence.ts';
import type { Report } from '../lib/model/report.ts';
import type { CheckedSeeds, Finding } from './check.ts';

/** sha256 → text of every file in `dir`; empty where the folder is absent. */
export function readSources(dir: string): Map<string, string> {
  const sources = new Map<string, string>();
  if (!existsSync(dir)) return sources;
  for (const name of readdirSync(dir)) {
    const bytes = readFileSync(path.join(dir, name));
    sources.set(
      createHash('sha256').update(bytes).digest('hex'),
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    );
  }
  return sources;
}

export interface EvidenceCheck {
  findings: Finding[];
  /** Numbers in the source, and how many of them a figure, a view or a reasoned row covers. */
  numbers: number;
  covered: number;
}

export function checkEvidence(seeds: CheckedSeeds, report: Report, text: string): EvidenceCheck {
  const findings: Finding[] = [];
  const spans: Evidence[] = [];
  const expect = (row: { file: string; row: number }, span: Evidence, written: readonly string[]): void => {
    const found = text.slice(span.start, span.end);
    spans.push(span);
    if (!written.includes(found)) {
      findings.push({
        file: row.file,
        row: row.row,
        reason: `at ${span.start}–${span.end} stands “${found}”, not “${written[0]}”`,
      });
    }
  };
  const companies = new Map(seeds.companies.map((row) => [row.value.id, row.value]));

  for (const row of seeds.figures.filter(({ value }) => value.reportId === report.id)) {
    for (const span of row.value.evidence) expect(row, span, [row.value.asWritten]);
    for (const change of row.value.changes) for (const span of change.evidence) expect(row, span, [change.asWritten]);
  }
  for (const row of seeds.views.filter(({ value }) => value.reportId === report.id)) {
    const company = companies.get(row.value.subject.companyId ?? '');
    const written = [row.value.stance, row.value.subject.name];
    if (company) {
      written.push(company.names.zh, company.names.en, ...company.aliases.map((alias) => alias.text));
      written.push(...company.listings.map((listing) => listing.code));
    }
    for (const span of row.value.evidence) expect(row, span, written);
  }
  for (const row of seeds.notFigures.filter(({ reportId }) => reportId === report.id))
    expect(row, row.value, [row.value.text]);

  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)*/g)];
  const loose = numbers.filter(
    (number) => !spans.some((span) => span.start <= number.index && number.index + number[0].length <= span.end),
  );
  for (const number of loose) {
    const around = text
      .slice(Math.max(0, number.index - 12), number.index + number[0].length + 12)
      .replace(/\s+/g, ' ');
    findings.push({
      file: `reports/${report.id}`,
      row: 1,
      reason: `the number ${number[0]} at ${number.index} is unexplained: …${around}…`,
    });
  }
  return { findings, numbers: numbers.length, covered: numbers.length - loose.length };
}
