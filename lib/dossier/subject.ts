// Subject of a page in the side panel: a company, a group (sector or theme) as the reports name it, or a report.
export type PanelSubject =
  { kind: 'company'; companyId: string } | { kind: 'group'; name: string } | { kind: 'report'; reportId: string };

export const subjectKinds = ['company', 'group', 'report'] as const;

export function subjectId(subject: PanelSubject): string {
  if (subject.kind === 'company') return subject.companyId;
  return subject.kind === 'group' ? subject.name : subject.reportId;
}

export function subjectOf(kind: PanelSubject['kind'], id: string): PanelSubject {
  if (kind === 'company') return { kind, companyId: id };
  return kind === 'group' ? { kind, name: id } : { kind, reportId: id };
}
