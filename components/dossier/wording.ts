// What a dossier's parts write alike: whose figure, in which section of its document, in which month said.
import type { DossierFigure } from '../../lib/dossier/dossier.ts';
import { inLanguage, type Language } from '../../lib/format/language.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Report } from '../../lib/model/report.ts';

/** "资本开支"; with its subject where that is not the company itself: "谷歌云 营业收入". */
export function figureLabel({ figure, relation }: DossierFigure, language: Language): string {
  const metric = inLanguage(figure.metric, language);
  const subject = language === 'en' ? figure.subject.nameEn : figure.subject.name;
  return relation !== 'unit' && figure.subject.kind === 'company' ? metric : `${subject} ${metric}`;
}

const sectionsNamed = 2;

/** The sections of the document in which the evidence stands, as far as two. */
export function sectionsOf(evidence: readonly Evidence[], report: Report | undefined, language: Language): string[] {
  const sections = evidence.flatMap(
    ({ start }) => report?.sections.find((section) => section.start <= start && start < section.end) ?? [],
  );
  const named = sections.map(({ label, title }) => {
    const words = inLanguage(title, language);
    return words === label ? label : `${label} ${words}`;
  });
  return [...new Set(named)].slice(0, sectionsNamed);
}

export const monthOf = (report: Report | undefined): string => report?.asOf.slice(0, 7) ?? '';
