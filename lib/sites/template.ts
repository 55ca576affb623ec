// A pattern of addresses with holes: "xueqiu.com/S/{SZ300308}/**". It is matched against an address, and filled to make one.
// No regular expression is built of it and nothing is tried twice, so a user's own pattern costs no more than ours.
import { decoded, type AddressParts, type Place } from './address.ts';

/** Text between the holes, lower-cased; a hole by its name; "*", which is anything. */
type Part = { text: string } | { hole: string } | { any: true };

interface PlacePattern {
  segments: readonly (readonly Part[])[];
  /** Ends in "/**": more may follow. */
  isOpen: boolean;
  values: readonly { key: string; parts: readonly Part[] }[];
}

export interface Template extends PlacePattern {
  host: string;
  hash: PlacePattern | null;
}

/** Hole → what stands in it. */
export type Captured = ReadonlyMap<string, string>;

/** The "/**" at the end of a path. */
export const openEnd = /\/\*\*(?=$|[?#])/;

const partsIn = (text: string): Part[] =>
  text
    .split(/(\{[^{}]*\}|\*)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '*'
        ? { any: true }
        : piece.startsWith('{')
          ? { hole: piece.slice(1, -1) }
          : { text: decoded(piece).toLowerCase() },
    );

function placeIn(path: string, query: string): PlacePattern {
  const segments = path.split('/').filter(Boolean);
  const isOpen = segments.at(-1) === '**';
  const pairs = query.split('&').filter(Boolean);
  return {
    segments: (isOpen ? segments.slice(0, -1) : segments).map(partsIn),
    isOpen,
    values: pairs.map((pair) => {
      const [key = '', value = ''] = pair.split('=', 2);
      return { key: key.toLowerCase(), parts: partsIn(value) };
    }),
  };
}

/** @param text "host/path?key=value#hash", without a scheme. A value that is empty must not be given in the address. */
export function parseTemplate(text: string): Template {
  const [rest = '', ...hashes] = text.split('#');
  const [place = '', query = ''] = rest.split('?', 2);
  const slash = place.indexOf('/');
  const [hashPath = '', hashQuery = ''] = hashes
    .join('#')
    .replace(/^([^?/]*=)/, '?$1')
    .split('?', 2);
  return {
    host: slash < 0 ? place : place.slice(0, slash),
    ...placeIn(slash < 0 ? '' : place.slice(slash), query),
    hash: hashes.length > 0 ? placeIn(hashPath, hashQuery) : null,
  };
}

/** From the right, so that a code may hold the sign behind it (BRK.B.US): the last sign of the text is taken. */
function matchParts(parts: readonly Part[], text: string, captured: Map<string, string>): boolean {
  const folded = text.toLowerCase();
  // A letter that grows in lower case would move every offset.
  if (folded.length !== text.length) return false;
  let end = text.length;
  let open: Part | null = null;
  const close = (from: number): boolean => {
    const piece = text.slice(from, end);
    if (open && 'hole' in open) {
      if ((captured.get(open.hole) ?? piece) !== piece) return false;
      captured.set(open.hole, piece);
    }
    return piece !== '';
  };
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at]!;
    if (!('text' in part)) {
      open = part;
      continue;
    }
    const last = end - part.text.length;
    const start = at === 0 ? 0 : open && last >= 0 ? folded.lastIndexOf(part.text, last) : last;
    if (start < 0 || start > last || !folded.startsWith(part.text, start)) return false;
    if (open ? !close(start + part.text.length) : start < last) return false;
    open = null;
    end = start;
  }
  return open ? close(0) : end === 0;
}

function matchPlace({ segments, isOpen, values }: PlacePattern, place: Place, captured: Map<string, string>): boolean {
  const { length } = segments;
  if (isOpen ? place.segments.length < length : place.segments.length !== length) return false;
  return (
    segments.every((parts, at) => matchParts(parts, place.segments[at]!, captured)) &&
    values.every(({ key, parts }) => {
      const value = place.values.get(key);
      return parts.length === 0 ? !value && value !== null : !!value && matchParts(parts, value, captured);
    })
  );
}

/** The host is the caller's to compare. @returns what stands in the holes, or null where the address is another. */
export function matchTemplate(template: Template, address: AddressParts): Captured | null {
  const captured = new Map<string, string>();
  const isMatch =
    matchPlace(template, address, captured) &&
    (template.hash === null || matchPlace(template.hash, address.hash, captured));
  return isMatch ? captured : null;
}

/**
 * The address of a template's text: each hole percent-encoded, "/**" left out.
 * @param fill what a hole becomes; null where there is no such page.
 */
export function fillTemplate(text: string, fill: (hole: string) => string | null): string | null {
  let filled = '';
  for (const piece of text.replace(openEnd, '').split(/(\{[^{}]*\})/)) {
    const value = piece.startsWith('{') ? fill(piece.slice(1, -1)) : null;
    if (piece.startsWith('{') && value === null) return null;
    filled += value === null ? piece : encodeURIComponent(value.toWellFormed()).replaceAll('%3A', ':');
  }
  return filled;
}
