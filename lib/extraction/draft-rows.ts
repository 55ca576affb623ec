// Writes what was read in the form of the model, and joins repetitions of one fact.
import type { Evidence } from '../model/evidence.ts';
import type { Figure } from '../model/figure.ts';
import type { DraftFigure, DraftView } from './draft.ts';
import type { Amount, RawFigure, Subject } from './facts.ts';
import type { RawView } from './raw-view.ts';

interface Places {
  reportId: string;
  evidence: (start: number, end: number) => Evidence;
}

const signed = ({ value, high, sign }: Amount): { value: number } | { low: number; high: number } => {
  if (high === undefined) return { value: value * sign };
  const [a, b] = [value * sign, high * sign];
  return { low: Math.min(a, b), high: Math.max(a, b) };
};

function subjectOf(subject: Subject | null): Figure['subject'] {
  if (subject === null) return { kind: 'company', companyIds: [], name: '未具名', nameEn: 'Not named' };
  if (subject.kind === 'company')
    return {
      kind: 'company',
      companyIds: [subject.company.id],
      name: subject.company.name,
      nameEn: subject.company.nameEn,
    };
  if (subject.kind === 'group')
    return {
      kind: 'group',
      companyIds: subject.companies.map(({ id }) => id),
      name: subject.name,
      nameEn: subject.companies.map(({ nameEn }) => nameEn).join(', '),
    };
  return { kind: subject.kind, companyIds: [], name: subject.name, nameEn: subject.name };
}

const notNamed = { zh: '原文此处没有写明主体', en: 'The text does not say here whose number this is' };

export function figureOf(
  raw: RawFigure,
  { reportId, evidence, written }: Places & { written: (start: number, end: number) => string },
): DraftFigure {
  const { amount, metric } = raw;
  return {
    id: '',
    reportId,
    subject: subjectOf(raw.subject),
    attribution: raw.subject === null ? 'unattributed' : 'stated',
    metric: { id: metric.id, zh: metric.zh, en: metric.en },
    ...signed(amount),
    ...(raw.comparator ? { comparator: raw.comparator } : {}),
    unit: amount.unit,
    period: raw.period,
    kind: raw.kind,
    changes: raw.changes.map(({ type, amount: by }) => ({
      type,
      ...signed(by),
      unit: by.unit,
      asWritten: written(by.start, by.end),
      evidence: [evidence(by.start, by.end)],
    })),
    ...(raw.speaker ? { speaker: raw.speaker } : {}),
    asWritten: written(amount.start, amount.end),
    evidence: [evidence(amount.start, amount.end)],
    ...(raw.subject === null ? { caveat: notNamed } : {}),
    isSure: raw.isSure,
  };
}

/** Facts are the same if subject, metric, number, unit, period and kind are; repetitions become evidence. */
export function mergeFigures(figures: readonly DraftFigure[]): DraftFigure[] {
  const merged = new Map<string, DraftFigure>();
  for (const figure of figures) {
    const key = JSON.stringify([
      figure.subject.companyIds,
      figure.subject.name,
      figure.metric.id,
      figure.metric.zh,
      figure.value,
      figure.low,
      figure.high,
      figure.unit,
      figure.period,
      figure.kind,
    ]);
    const known = merged.get(key);
    if (!known) {
      merged.set(key, figure);
      continue;
    }
    if (known.asWritten === figure.asWritten) known.evidence.push(...figure.evidence);
    known.isSure ||= figure.isSure;
    for (const change of figure.changes)
      if (!known.changes.some(({ type, value }) => type === change.type && value === change.value))
        known.changes.push(change);
  }
  return [...merged.values()].map((figure, nth) => ({ ...figure, id: `${figure.reportId}.fig.${nth + 1}` }));
}

export function viewOf(raw: RawView, nth: number, { reportId, evidence }: Places): DraftView {
  const { subject } = raw;
  const spans = raw.spans.map(({ start, end }) => evidence(start, end)).toSorted((a, b) => a.start - b.start);
  return {
    id: `${reportId}.view.${nth + 1}`,
    reportId,
    subject:
      subject.kind === 'company'
        ? { kind: 'company', companyId: subject.company.id, name: subject.company.name, nameEn: subject.company.nameEn }
        : { kind: subject.kind, name: subject.name, nameEn: subject.name },
    stance: raw.stance,
    stanceClass: raw.stanceClass,
    groups: raw.groups,
    ...(raw.theme === undefined ? {} : { theme: raw.theme }),
    rationale: null,
    evidence: spans.filter((span, at) => at === 0 || span.start !== spans[at - 1]!.start),
    ...(raw.action === undefined ? {} : { action: raw.action }),
    ...(raw.previousStance === undefined ? {} : { previousStance: raw.previousStance }),
    ...(raw.listing === undefined ? {} : { listing: raw.listing }),
    isSure: raw.isSure,
  };
}
