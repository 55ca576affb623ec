// What a dossier's parts write alike: in which sections of its document, in which month said.
import { sectionsOf } from '../../lib/dossier/sentence.ts';
import type { Language } from '../../lib/format/language.ts';
import { sectionName } from '../../lib/format/glossary.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Report } from '../../lib/model/report.ts';

const sectionsNamed = 2;

/** The sections of the document in which the evidence stands, as far as two. */
export function sectionNames(evidence: readonly Evidence[], report: Report | undefined, language: Language): string[] {
  const named = sectionsOf(report, evidence).map((section) => sectionName(section, language));
  return [...new Set(named)].slice(0, sectionsNamed);
}

export const monthOf = (report: Report | undefined): string => report?.asOf.slice(0, 7) ?? '';
