// The plain form of a document's text that the grammar reads, with the way back to offsets of the original.
import type { Evidence } from '../model/evidence.ts';

export interface Reading {
  /** Half-width digits, letters and brackets; no blanks beside Chinese characters; no layout marks. */
  plain: string;
  /** The span of the original text. `start` and `end` are offsets into `plain`. */
  evidence: (start: number, end: number) => Evidence;
  /** The inverse of `evidence`: the span of `plain` for offsets of the original text. */
  plainSpan: (start: number, end: number) => { start: number; end: number };
  /** The original text of a span of `plain`. */
  written: (start: number, end: number) => string;
}

const cjk = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;
const blank = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
/** Half-width signs that have no blank beside them in Chinese typesetting. */
const tight = /[%()[\]:;+~/|<>]/;

/** Characters that mean the same to the grammar. Each is replaced by exactly one character. */
function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // The full-width comma stays: "100，200" is a list, "100,200" is one number.
  if (code >= 0xff01 && code <= 0xff5e && code !== 0xff0c) return String.fromCharCode(code - 0xfee0);
  if (blank.test(character)) return ' ';
  if ('−–‐‑﹣'.includes(character)) return '-';
  if ('～〜∼˜'.includes(character)) return '~';
  if (code >= 0xe000 && code <= 0xf8ff) return '•';
  return character;
}

/** Spans that are dropped: template marks that are invisible on paper, signs of Markdown and of TeX around a number. */
const dropped =
  /\[?table_\w{1,40}\]?|\$(?=[\d.,+\-~\\% ]{1,40}\$)|(?<=[\d%] ?)\$(?![\d])|\\(?=[%~_*#\-+.])|\*\*|<\/?(?:b|strong|sup|sub|span)>|\[\d{1,3}\](?=[ \n[;；。，]|$)/gi;

function droppedSpans(text: string): Map<number, number> {
  const spans = new Map<number, number>();
  for (const match of text.matchAll(dropped)) spans.set(match.index, match.index + match[0].length);
  return spans;
}

/** Whether a run of blanks between two characters separates nothing. */
const joins = (before: string, after: string): boolean =>
  cjk.test(before) || cjk.test(after) || tight.test(before) || (tight.test(after) && after !== '(' && after !== '[');

/** Index of the first of the rising numbers that is not below `wanted`. */
function firstAtOrAfter(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function readText(text: string): Reading {
  const skip = droppedSpans(text);
  const characters: string[] = [];
  const origins: number[] = [];
  const push = (character: string, at: number): void => {
    characters.push(character);
    origins.push(at);
  };
  for (let at = 0; at < text.length; at++) {
    const end = skip.get(at);
    if (end !== undefined) {
      at = end - 1;
      continue;
    }
    const character = plainCharacter(text.charAt(at));
    if (invisible.test(character)) continue;
    if (character !== ' ') {
      push(character === '\r' ? '\n' : character, at);
      continue;
    }
    let next = at + 1;
    while (next < text.length && plainCharacter(text.charAt(next)) === ' ') next++;
    const before = characters.at(-1) ?? '\n';
    const after = plainCharacter(text.charAt(next));
    // Wide gaps separate the cells of a row.
    if (next - at >= 3 && before !== '\n' && after !== '\n' && after !== '') push('\t', at);
    else if (before !== '\n' && before !== '\t' && after !== '\n' && after !== '\t' && !joins(before, after))
      push(' ', at);
    at = next - 1;
  }
  const evidence = (start: number, end: number): Evidence => ({
    start: origins[start] ?? text.length,
    end: (origins[end - 1] ?? text.length - 1) + 1,
  });
  return {
    plain: characters.join(''),
    evidence,
    plainSpan: (start, end) => ({ start: firstAtOrAfter(origins, start), end: firstAtOrAfter(origins, end) }),
    written: (start, end) => {
      const span = evidence(start, end);
      return text.slice(span.start, span.end);
    },
  };
}
