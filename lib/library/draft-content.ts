// The first state of a draft: what extraction read, with the places of the head, and sure facts ticked.
import type { Draft } from '../extraction/draft.ts';
import type { DraftContent } from '../model/draft.ts';
import type { Evidence } from '../model/evidence.ts';
import { figureSchema } from '../model/figure.ts';
import { packViewSchema } from '../model/view.ts';

/** The head of a report is on its first pages. */
const headLength = 6000;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Where the text has the value, with any blanks between its characters. */
function placeOf(text: string, value: string | null): Evidence | null {
  const characters = Array.from((value ?? '').replaceAll(/\s/g, ''));
  if (characters.length === 0) return null;
  const match = new RegExp(characters.map(escaped).join(String.raw`\s*`), 'iu').exec(text.slice(0, headLength));
  return match && { start: match.index, end: match.index + match[0].length };
}

/** 2026-07-08 is written 2026年7月8日, 2026/07/08, 2026.7.8 and so on. */
function placeOfDay(text: string, day: string | null): Evidence | null {
  if (day === null) return null;
  const [year, month, date] = day.split('-').map(Number);
  const separator = String.raw`\s*[年月./-]\s*`;
  const pattern = new RegExp(`${year}${separator}0?${month}${separator}0?${date}(?!\\d)(?:\\s*日)?`, 'u');
  const match = pattern.exec(text.slice(0, headLength));
  return match && { start: match.index, end: match.index + match[0].length };
}

const field = <T>(value: T, evidence: Evidence | null): { value: T; evidence: Evidence | null; isEdited: boolean } => ({
  value,
  evidence,
  isEdited: false,
});

function headOf({ report }: Draft, text: string): DraftContent['head'] {
  const { title, publisher, asOf, kind, codes, analysts, sectorRating } = report;
  return {
    title: field(title, placeOf(text, title)),
    publisher: field(publisher, placeOf(text, publisher)),
    asOf: field(asOf, placeOfDay(text, asOf)),
    kind: field(kind, null),
    codes: field(codes, placeOf(text, codes[0] ?? null) ?? placeOf(text, codes[0]?.replace(/\..*/, '') ?? null)),
    analysts: field(analysts, placeOf(text, analysts[0]?.name ?? null)),
    sectorRating: field(sectorRating, placeOf(text, sectorRating)),
  };
}

/** Companies that no list knows, which extraction names by their name only. */
function companiesOf({ views, figures }: Draft): DraftContent['companies'] {
  const named = [
    ...views.map(({ subject }) => ({ id: subject.companyId, name: subject.name })),
    ...figures.map(({ subject }) => ({ id: subject.companyIds[0], name: subject.name })),
  ];
  const unlisted = named.filter(({ id, name }) => id?.startsWith('unlisted-') && name !== '');
  return [...new Map(unlisted.map(({ id, name }) => [id!, name]))].map(([id, name]) => ({
    id,
    names: { zh: name },
    aliases: [],
    listings: [],
    status: 'private',
  }));
}

interface Checked<T> {
  safeParse: (value: unknown) => { success: boolean; data?: T | undefined };
}

interface Read {
  isSure: boolean;
  contradiction?: Evidence;
}

/** Rows that no report can have are left out: a draft must be savable as it is. */
function entriesOf<T>(rows: readonly Read[], schema: Checked<T>) {
  return rows.flatMap(({ isSure, contradiction, ...row }) => {
    const { success, data } = schema.safeParse(row);
    if (!success || data === undefined) return [];
    const ticks = { isKept: isSure, isDropped: false, isEdited: false };
    return [{ row: data, isSure, ...ticks, ...(contradiction ? { contradiction } : {}) }];
  });
}

export const contentOfDraft = (draft: Draft, text: string): DraftContent => ({
  head: headOf(draft, text),
  views: entriesOf(draft.views, packViewSchema),
  figures: entriesOf(draft.figures, figureSchema),
  companies: companiesOf(draft),
  isHeadConfirmed: false,
});
