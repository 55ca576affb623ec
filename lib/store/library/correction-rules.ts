// What the corrections of a draft teach about its house, and how they apply to the house's next draft.
import type { Correction } from '../../model/correction.ts';
import type { DraftContent, DraftFigure, DraftView } from '../../model/draft.ts';
import { parseListingKey } from '../../listings/key.ts';

const houseOf = ({ head }: DraftContent): string => head.publisher.value?.trim() ?? '';

interface Named {
  id: string;
  name: string;
}

const companyOf = ({ subject }: DraftFigure | DraftView): Named | null => {
  const id = 'companyIds' in subject ? subject.companyIds[0] : subject.companyId;
  return subject.kind === 'company' && id !== undefined ? { id, name: subject.name } : null;
};

/**
 * Only names that no list knew are learned. Another company instead of a known one is a mistake in reading this sentence, not
 * another meaning of the name.
 */
const isUnknown = ({ id }: Named): boolean => id.startsWith('unlisted-') && !parseListingKey(id);

/** What the edits of the draft teach. Later ones replace earlier ones with the same key. */
export function learn(content: DraftContent, nowMs: number): Correction[] {
  const common = { publisher: houseOf(content), changedAtMs: nowMs };
  const learned: Correction[] = [];
  for (const { row, original, isDropped } of [...content.views, ...content.figures]) {
    if (!original || isDropped) continue;
    const [before, after] = [companyOf(original), companyOf(row)];
    if (before && after && before.id !== after.id && isUnknown(before))
      learned.push({ ...common, kind: 'company', term: before.name, companyId: after.id, name: after.name });
    if ('metric' in row && 'metric' in original && row.metric.id !== original.metric.id)
      learned.push({ ...common, kind: 'metric', term: original.metric.zh ?? original.metric.id, metric: row.metric });
    if ('stance' in row && 'stance' in original && row.stance === original.stance) {
      const { stanceClass } = row;
      if (stanceClass !== undefined && stanceClass !== original.stanceClass)
        learned.push({ ...common, kind: 'rating', term: row.stance, class: stanceClass });
    }
  }
  return learned;
}

/** The draft as it would have been read if the house's corrections had been known. Its rows do not count as edited. */
export function withCorrections(content: DraftContent, corrections: readonly Correction[]): DraftContent {
  const house = houseOf(content);
  const known = new Map(
    corrections.filter(({ publisher }) => publisher === house).map((one) => [`${one.kind}|${one.term}`, one]),
  );
  const find = <K extends Correction['kind']>(kind: K, term: string) =>
    known.get(`${kind}|${term}`) as Extract<Correction, { kind: K }> | undefined;
  const companyFor = (row: DraftFigure | DraftView): Named | null => {
    const company = companyOf(row);
    const correction = company && isUnknown(company) ? find('company', company.name) : undefined;
    return correction ? { id: correction.companyId, name: correction.name } : null;
  };
  return {
    ...content,
    views: content.views.map((entry) => {
      const company = companyFor(entry.row);
      const stanceClass = find('rating', entry.row.stance)?.class;
      const row = {
        ...entry.row,
        ...(company ? { subject: { kind: 'company' as const, companyId: company.id, name: company.name } } : {}),
        ...(stanceClass ? { stanceClass } : {}),
      };
      return { ...entry, row };
    }),
    figures: content.figures.map((entry) => {
      const company = companyFor(entry.row);
      const { zh, id } = entry.row.metric;
      const metric = find('metric', zh ?? id)?.metric;
      const row = {
        ...entry.row,
        ...(company ? { subject: { kind: 'company' as const, companyIds: [company.id], name: company.name } } : {}),
        ...(metric ? { metric } : {}),
      };
      return { ...entry, row };
    }),
  };
}
