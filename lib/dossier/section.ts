// In which sections of its document a statement stands.
import type { Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';

export const sectionsOf = (report: Report | undefined, evidence: readonly Evidence[]): Report['sections'] =>
  evidence.flatMap(
    ({ start }) => report?.sections.find((section) => section.start <= start && start < section.end) ?? [],
  );
