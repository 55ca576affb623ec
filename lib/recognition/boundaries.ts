// Boundary checks of names: whether a name needs a seam check, and whether it is part of an address or an identifier.
import { textBefore } from './context.ts';
import { ideographs } from './ideographs.ts';

const isIdeograph = new RegExp(`[${ideographs}]`);

/** Characters on either side of a name that a seam check receives. */
export const seamReach = 6;

/**
 * Whether two adjacent ordinary words could spell the name by accident. Longer names hardly ever arise by chance, and
 * segmenters often do not know them; and a word can only reach into a name from an ideograph beside it.
 */
export const needsSeamCheck = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  isIdeograph.test(text.charAt(start)) &&
  (isIdeograph.test(text.charAt(start - 1)) || isIdeograph.test(text.charAt(end)));

const latin = /[a-z0-9]/i;
const addressCharacter = /[\w.~:/?#@!$&+;=%-]/;

/** Whether the name is part of an identifier: Microsoft.Extensions, OPENAI_API_KEY, aws-sdk, apple.jpg, microsoft/vscode. */
function isInIdentifier(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start, 2);
  const after = text.slice(end, end + 2);
  if (/^(?:_|\.[A-Za-z])/.test(after) || before.endsWith('_')) return true;
  const written = text.slice(start, end);
  if (written !== written.toLowerCase()) return false;
  // jdbc:oracle:thin
  if (/[a-z]:$/.test(before) && after.startsWith(':')) return true;
  // A quoted word in lower case is a key or a value in code.
  if (/["'`]$/.test(before) && before.at(-1) === after.charAt(0)) return true;
  return /^[-/][a-z0-9]/i.test(after) || /[a-z0-9][-.]$|\/$/i.test(before);
}

/** A maximal span of address characters. */
interface Token {
  start: number;
  end: number;
  isAddress: boolean;
}

/**
 * Returns a predicate for spans: whether the name is part of a web or mail address or an identifier, and so does not
 * mention the company. "Amazon.com" alone is a name.
 *
 * Check names in reading order: the last token is cached, so that each token is scanned once. A minified script or a spam
 * comment is one token with thousands of names in it.
 * @param address matches text that contains an address.
 */
export function createAddressCheck(text: string, address: RegExp): (start: number, end: number) => boolean {
  const isPart = (at: number): boolean => at >= 0 && at < text.length && addressCharacter.test(text.charAt(at));
  let last: Token = { start: 0, end: 0, isAddress: false };

  /** @param at the offset of an address character. */
  function tokenAt(at: number): Token {
    if (at >= last.start && at < last.end) return last;
    let start = at;
    let end = at + 1;
    while (isPart(start - 1)) start--;
    while (isPart(end)) end++;
    last = { start, end, isAddress: address.test(text.slice(start, end)) };
    return last;
  }

  return (start, end) => {
    if (!latin.test(text.charAt(start))) return false;
    if (isInIdentifier(text, start, end)) return true;
    if (!isPart(start - 1) && !(isPart(end) && isPart(end + 1))) return false;
    const first = tokenAt(start);
    if (first.end >= end) return first.isAddress;
    // The name contains a space or a Chinese character, so its two ends are in different tokens.
    return address.test(text.slice(first.start, isPart(end) ? tokenAt(end).end : end));
  };
}

/** The longest part of a web address before a code that is examined. */
const longestAddress = 200;

/** Whether the bare code at `start` is inside a web address: https://a.example/symbol/NVDA. */
export function isInWebAddress(text: string, start: number): boolean {
  const token = /[\w.~:/?#@!$&+;=%-]*$/.exec(textBefore(text, start, longestAddress))?.[0] ?? '';
  return /:\/\/|www\./.test(token);
}
