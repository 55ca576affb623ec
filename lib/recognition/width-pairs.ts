// Fold pairs for capitals, full-width characters and blanks. Pages receive them with the lexicon, so the content script need
// not contain the code that creates them.
import { blanks, ignorables, openingBrackets } from './read-over.ts';

const pair = (written: number, read: number): string => String.fromCharCode(written, read);
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const fullWidth = 0xfee0;
const isFullWidth = (code: number): boolean => code > 0x20 + fullWidth && code < 0x7f + fullWidth;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const lower = (code: number): number => (isCapital(code) ? code + 0x20 : code);

/**
 * Pairs of a written character and its plain character. A pair of two identical characters marks a skippable character;
 * characters that fold to it become skippable too, so these pairs come first.
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
