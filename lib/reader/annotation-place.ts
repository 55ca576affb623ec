// Describes where a quote is on a page, and finds it again after the layout of the page has changed. Pure.
import { longestContext, type AnnotationPlace } from '../model/annotation.ts';
import { foldPairs } from '../recognition/fold-pairs.ts';
import { createFold, foldWord } from '../recognition/fold.ts';

const fold = createFold(foldPairs);

/** Whitespace, soft hyphens, characters without width. */
const skipped = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

interface Squeezed {
  text: string;
  /** Offset in the original text of each unit of `text`. */
  at: readonly number[];
}

/** Line ends and blanks differ between a PDF's text layer and the text of the library, and between versions of pdf.js. */
export function squeeze(text: string): Squeezed {
  const units: string[] = [];
  const at: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text[offset]!;
    if (skipped.test(unit)) continue;
    units.push(unit);
    at.push(offset);
  }
  return { text: units.join(''), at };
}

/** Units of `squeezed` before `offset` of the original text. */
function unitsBefore({ at }: Squeezed, offset: number): number {
  const first = at.findIndex((one) => one >= offset);
  return first < 0 ? at.length : first;
}

export interface PageSpan {
  start: number;
  end: number;
}

/** Half of a character that consists of two units is no text. */
function whole(text: string): string {
  const withoutLast = /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
  return /^[\udc00-\udfff]/.test(withoutLast) ? withoutLast.slice(1) : withoutLast;
}

/** @param text of the page. @returns null if only whitespace is in the span. */
export function describePlace(text: string, page: number, { start, end }: PageSpan): AnnotationPlace | null {
  const squeezed = squeeze(text);
  const [from, to] = [unitsBefore(squeezed, start), unitsBefore(squeezed, end)];
  if (from >= to) return null;
  return {
    page,
    offset: from,
    exact: squeezed.text.slice(from, to),
    prefix: whole(squeezed.text.slice(Math.max(0, from - longestContext), from)),
    suffix: whole(squeezed.text.slice(to, to + longestContext)),
  };
}

function sameEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

function sameStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

interface Found {
  from: number;
  to: number;
}

/** All places of `quote`, overlapping ones too. */
function placesOf(text: string, quote: string): Found[] {
  const found: Found[] = [];
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1))
    found.push({ from, to: from + quote.length });
  return found;
}

/** Both ends of a quote whose middle has changed must be this long. */
const edge = 12;

/** Places that start and end like the quote, such as after another program joined its lines in another order. */
function similarPlaces(text: string, quote: string): Found[] {
  if (quote.length < 3 * edge) return [];
  const ends = placesOf(text, quote.slice(-edge));
  return placesOf(text, quote.slice(0, edge)).flatMap(({ from }) => {
    const end = ends.find(({ to }) => to - from > 0.7 * quote.length && to - from < 1.5 * quote.length);
    return end ? [{ from, to: end.to }] : [];
  });
}

/** The text of a page, prepared to be searched for several quotes. */
export interface SearchablePage {
  at: readonly number[];
  folded: string;
}

export function searchablePage(text: string): SearchablePage {
  const squeezed = squeeze(text);
  return { at: squeezed.at, folded: foldWord(squeezed.text, fold) };
}

/**
 * The place of a quote on a page. Whitespace, width and case do not matter. Of several, the one with the same neighbors is
 * taken, then the nearest to where the quote was.
 * @returns units of the page's text; null if the page does not have the quote any more.
 */
export function findPlace({ at, folded }: SearchablePage, place: AnnotationPlace): PageSpan | null {
  const [exact, prefix, suffix] = [place.exact, place.prefix, place.suffix].map((part) =>
    foldWord(squeeze(part).text, fold),
  ) as [string, string, string];
  if (exact === '') return null;
  const found = placesOf(folded, exact);
  const candidates = found.length > 0 ? found : similarPlaces(folded, exact);
  const ranked = candidates
    .map(({ from, to }) => ({
      from,
      to,
      context:
        sameEnd(folded.slice(Math.max(0, from - longestContext), from), prefix) +
        sameStart(folded.slice(to, to + longestContext), suffix),
      distance: Math.abs(from - place.offset),
    }))
    .toSorted((a, b) => b.context - a.context || a.distance - b.distance);
  const best = ranked[0];
  return best ? { start: at[best.from]!, end: at[best.to - 1]! + 1 } : null;
}
