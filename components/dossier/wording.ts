// Shared labels of dossier parts: section names and report months.
import { sectionsOf } from '../../lib/dossier/sentence.ts';
import type { Language } from '../../lib/format/language.ts';
import { sectionName } from '../../lib/format/glossary.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Report } from '../../lib/model/report.ts';

const sectionsNamed = 2;

/** Names of the document's sections that contain the evidence, at most two. */
export function sectionNames(evidence: readonly Evidence[], report: Report | undefined, language: Language): string[] {
  const named = sectionsOf(report, evidence).map((section) => sectionName(section, report, language));
  return [...new Set(named)].slice(0, sectionsNamed);
}

export const monthOf = (report: Report | undefined): string => report?.asOf.slice(0, 7) ?? '';
