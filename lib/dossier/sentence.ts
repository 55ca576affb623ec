// The sentence around a place of evidence, for a reader who has attached the document.
import type { Evidence } from '../model/evidence.ts';

export interface Sentence {
  before: string;
  /** The very span of the evidence. */
  marked: string;
  after: string;
}

/** Documents without full stops (tables, lists) would give a page for a sentence. */
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
