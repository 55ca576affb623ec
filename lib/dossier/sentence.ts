// Finds the sentence and the section of an evidence span in its document.
import type { Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';

export interface Sentence {
  before: string;
  /** The text of the evidence span. */
  marked: string;
  after: string;
}

/** Maximum length per side in UTF-16 units: without it, tables and lists without full stops would be returned whole. */
const longestSide = 90;

const firstEnd = /[。！？；;!?\n\r]|\s{2,}/;
/** For `matchAll` only, which leaves its `lastIndex` alone: `exec` would make one call depend on the one before. */
const ends = new RegExp(firstEnd, 'g');

function sideBefore(text: string, at: number): string {
  const from = Math.max(0, at - longestSide);
  const side = text.slice(from, at);
  const last = [...side.matchAll(ends)].at(-1);
  if (last) return side.slice(last.index + last[0].length);
  return (from > 0 ? '…' : '') + side;
}

function sideAfter(text: string, at: number): string {
  const side = text.slice(at, at + longestSide);
  const end = firstEnd.exec(side);
  if (end) return side.slice(0, end.index) + end[0].trim();
  return side + (at + longestSide < text.length ? '…' : '');
}

export const sentenceAround = (text: string, { start, end }: Evidence): Sentence => ({
  before: sideBefore(text, start).trimStart(),
  marked: text.slice(start, end),
  after: sideAfter(text, end).trimEnd(),
});

/** Returns the section of the document that each span starts in. Spans outside all sections are left out. */
export const sectionsOf = (report: Report | undefined, evidence: readonly Evidence[]): Report['sections'] =>
  evidence.flatMap(
    ({ start }) => report?.sections.find((section) => section.start <= start && start < section.end) ?? [],
  );
