// Checks the documents in a pack: the text at each span must be what the row says.
import type { Evidence } from '../model/evidence.ts';
import type { Pack } from './pack.ts';
import type { Problem } from './problems.ts';

export function checkDocuments(pack: Pack, report: (place: string, problem: Problem) => void): void {
  const reports = new Map(pack.reports.map((one) => [one.id, one]));
  const texts = new Map<string, string>();
  for (const [at, { reportId, text }] of (pack.documents ?? []).entries()) {
    const place = `documents[${at}]`;
    const source = reports.get(reportId)?.source;
    if (!source) report(place, { code: 'report', values: { id: reportId } });
    else if (source.length !== text.length)
      report(place, { code: 'length', values: { found: text.length, expected: source.length } });
    else texts.set(reportId, text);
  }
  const check = (place: string, reportId: string, evidence: readonly Evidence[], written: string): void => {
    const text = texts.get(reportId);
    const wrong =
      text === undefined ? undefined : evidence.find(({ start, end }) => text.slice(start, end) !== written);
    if (wrong)
      report(place, {
        code: 'place',
        values: { ...wrong, found: text!.slice(wrong.start, wrong.end), expected: written },
      });
  };
  for (const [at, figure] of pack.figures.entries()) {
    check(`figures[${at}]`, figure.reportId, figure.evidence, figure.asWritten);
    for (const change of figure.changes) check(`figures[${at}]`, figure.reportId, change.evidence, change.asWritten);
  }
}
