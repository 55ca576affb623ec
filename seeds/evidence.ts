// Checks that every evidence span contains its fact, and that every number in a source is covered by a row.
// Needs the source documents, which are identified by hash and not shipped.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence } from '../lib/model/evidence.ts';
import type { Report } from '../lib/model/report.ts';
import type { CheckedSeeds, Finding } from './check.ts';

/** Returns the text of every file in `dir` by sha256; empty if the folder does not exist. */
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
  /** Count of numbers in the source, and of those that a figure, a view or a not-figure row covers. */
  numbers: number;
  covered: number;
}

export function checkEvidence(seeds: CheckedSeeds, report: Report, text: string): EvidenceCheck {
  const findings: Finding[] = [];
  const spans: Evidence[] = [];
  const expect = (place: Pick<Finding, 'file' | 'row'>, span: Evidence, written: readonly string[]): void => {
    const found = text.slice(span.start, span.end);
    spans.push(span);
    if (!written.includes(found)) {
      findings.push({
        ...place,
        reason: `the text at ${span.start}–${span.end} is “${found}”, not “${written[0]}”`,
      });
    }
  };
  const companies = new Map(seeds.companies.map((row) => [row.value.id, row.value]));

  for (const row of seeds.figures.filter(({ value }) => value.reportId === report.id)) {
    for (const span of row.value.evidence) expect(row.place, span, [row.value.asWritten]);
    for (const change of row.value.changes)
      for (const span of change.evidence) expect(row.place, span, [change.asWritten]);
  }
  for (const row of seeds.views.filter(({ value }) => value.reportId === report.id)) {
    const company = companies.get(row.value.subject.companyId ?? '');
    const written = [row.value.stance, row.value.subject.name];
    if (company) {
      written.push(company.names.zh, company.names.en, ...company.aliases.map((alias) => alias.text));
      written.push(...company.listings.map((listing) => listing.code));
    }
    for (const span of row.value.evidence) expect(row.place, span, written);
  }
  for (const row of seeds.notFigures.filter(({ reportId }) => reportId === report.id))
    expect(row.place, row.value, [row.value.text]);

  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)*/g)];
  const uncovered = numbers.filter(
    (number) => !spans.some((span) => span.start <= number.index && number.index + number[0].length <= span.end),
  );
  for (const number of uncovered) {
    const around = text
      .slice(Math.max(0, number.index - 12), number.index + number[0].length + 12)
      .replace(/\s+/g, ' ');
    findings.push({
      file: `reports/${report.id}`,
      row: 1,
      reason: `no row covers the number ${number[0]} at ${number.index}: …${around}…`,
    });
  }
  return { findings, numbers: numbers.length, covered: numbers.length - uncovered.length };
}
