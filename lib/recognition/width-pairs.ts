// Pairs of the fold for capitals, full-width characters and the blanks between words. A page gets them with its lexicon, so the
// script in every page need not know how they are made.
import { blanks } from './read-over.ts';

const pair = (written: number, read: number): string => String.fromCharCode(written, read);
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const fullWidth = 0xfee0;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const lower = (code: number): number => (isCapital(code) ? code + 0x20 : code);

/** Character as written, then as read, in twos. */
export const widthPairs: string = [
  ...range(0x21, 0x7e).map((code) => pair(code + fullWidth, lower(code))),
  ...range(0x41, 0x5a).map((code) => pair(code, lower(code))),
  ...blanks.split('').map((blank) => pair(blank.charCodeAt(0), 0x20)),
].join('');
