// Pairs of the fold for capitals, full-width characters and the blanks between words. A page gets them with its lexicon, so the
// script in every page need not know how they are made.
import { blanks, ignorables, openingBrackets } from './read-over.ts';

const pair = (written: number, read: number): string => String.fromCharCode(written, read);
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const fullWidth = 0xfee0;
const isFullWidth = (code: number): boolean => code > 0x20 + fullWidth && code < 0x7f + fullWidth;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const lower = (code: number): number => (isCapital(code) ? code + 0x20 : code);

/**
 * Character as written, then as read, in twos. A pair of twice the same character marks it as one that may be read over, and
 * with it all that are read as it; so these come first.
 */
export const widthPairs: string = [
  ...` ${ignorables}${openingBrackets}`
    .split('')
    .filter((mark) => !isFullWidth(mark.charCodeAt(0)))
    .map((mark) => mark + mark),
  ...range(0x21, 0x7e).map((code) => pair(code + fullWidth, lower(code))),
  ...range(0x41, 0x5a).map((code) => pair(code, lower(code))),
  ...blanks
    .replace(' ', '')
    .split('')
    .map((blank) => `${blank} `),
].join('');
