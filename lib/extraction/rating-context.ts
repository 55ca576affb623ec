// What the readers of ratings share: the text with its parts, a rating as found, and the test for a printed scale.
import type { RatingAction } from '../model/view.ts';
import type { House } from './houses.ts';
import type { NameHit } from './names.ts';
import { ratingPattern } from './rating-words.ts';
import type { ViewSubject } from './raw-view.ts';
import type { Line } from './sections.ts';
import type { Span } from './spans.ts';

export interface RatingContext {
  plain: string;
  lines: readonly Line[];
  silent: readonly Span[];
  names: readonly NameHit[];
  house: House | null;
  /** Whom a rating without a name is for. */
  company: ViewSubject | null;
  sector: ViewSubject | null;
}

export interface Found {
  word: string;
  start: number;
  end: number;
  action: RatingAction | undefined;
  previous: string | undefined;
  /** Text that tells a sector's rating from a company's. */
  around: string;
  isHead: boolean;
}

const R = ratingPattern;
/** Marks that may stand around a rating word. */
export const quote = '["“”\'‘’「」]{0,2}';
const ratings = new RegExp(R, 'g');

/** All words of the scale are printed and the chosen one is only bold: 看好中性看淡. */
export const isChoice = (plain: string, start: number): boolean => {
  const words = [...plain.slice(start, start + 24).matchAll(ratings)];
  const others = words.filter(
    ({ index }, nth) =>
      nth > 0 &&
      /^[\s/、|]*$/.test(plain.slice(start + words[nth - 1]!.index + words[nth - 1]![0].length, start + index)),
  );
  const before = plain.slice(Math.max(0, start - 12), start);
  return others.length >= 2 || new RegExp(`${R}[\\s/、|]*${R}[\\s/、|]*$`).test(before);
};

/** Characters of the head. */
export const headLength = 4500;
