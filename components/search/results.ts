// The results of a search as one list: companies, groups, reports, settings and actions.
import type { TopicHit } from '../../lib/search/topics.ts';
import type { FoundAnnotation, FoundGroup, FoundNote, FoundReport, SearchAnswer, SearchRow } from '../hooks/search.ts';
import type { Shortcut } from './shortcuts.tsx';

export type Result =
  | { kind: 'company'; found: SearchRow }
  | { kind: 'group'; found: FoundGroup }
  | { kind: 'report'; found: FoundReport }
  | { kind: 'note'; found: FoundNote }
  | { kind: 'annotation'; found: FoundAnnotation }
  | { kind: 'shortcut'; found: TopicHit<Shortcut> };

/** Also the id of the result's element, without the blanks that a group's name may have. */
export function resultId(result: Result): string {
  switch (result.kind) {
    case 'company':
      return `found-${result.found.summary.company.id}`;
    case 'group':
      return `found-group-${encodeURIComponent(result.found.topic.name)}`;
    case 'report':
      return `found-report-${result.found.topic.id}`;
    case 'note':
      return `found-note-${result.found.topic.companyId}`;
    case 'annotation':
      return `found-annotation-${result.found.topic.id}`;
    case 'shortcut':
      return `found-shortcut-${result.found.topic.id}`;
  }
}

const isWhole = ({ found }: Result): boolean => found.match?.tier === 'whole';

/** Companies come first, unless the query is the whole name of something else. */
export function resultsOf(
  { rows, groups, reports, notes, annotations }: SearchAnswer,
  shortcuts: readonly TopicHit<Shortcut>[],
): Result[] {
  const companies = rows.map((found) => ({ kind: 'company' as const, found }));
  const others: Result[] = [
    ...groups.map((found) => ({ kind: 'group' as const, found })),
    ...reports.map((found) => ({ kind: 'report' as const, found })),
    ...notes.map((found) => ({ kind: 'note' as const, found })),
    ...annotations.map((found) => ({ kind: 'annotation' as const, found })),
    ...shortcuts.map((found) => ({ kind: 'shortcut' as const, found })),
  ];
  if (companies.some(isWhole)) return [...companies, ...others];
  return [...others.filter(isWhole), ...companies, ...others.filter((result) => !isWhole(result))];
}
