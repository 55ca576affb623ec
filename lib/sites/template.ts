// Address templates with holes, such as "xueqiu.com/S/{SZ300308}/**": parsed, matched against an address, and filled.
// Matching uses no regex and never backtracks, so custom patterns cannot be slow.
import { decoded, type AddressParts, type Place } from './address.ts';

/** Literal text in lower case, a named hole, or the wildcard "*". */
type Part = { text: string } | { hole: string } | { any: true };

interface PlacePattern {
  segments: readonly (readonly Part[])[];
  /** Whether it ends in "/**" and matches further segments. */
  isOpen: boolean;
  values: readonly { key: string; parts: readonly Part[] }[];
}

export interface Template extends PlacePattern {
  host: string;
  hash: PlacePattern | null;
}

/** Captured text by the name of the hole. */
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

/** @param text "host/path?key=value#hash", without a scheme. An empty value requires that the address has no such value. */
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

/** Matches from the right, so that a code may contain the separator after it: in BRK.B.US the last dot is used. */
function matchParts(parts: readonly Part[], text: string, captured: Map<string, string>): boolean {
  const folded = text.toLowerCase();
  // Some letters become longer in lower case, which would shift all offsets.
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

/** Does not compare the host. @returns the captured holes, or null if the address does not match. */
export function matchTemplate(template: Template, address: AddressParts): Captured | null {
  const captured = new Map<string, string>();
  const isMatch =
    matchPlace(template, address, captured) &&
    (template.hash === null || matchPlace(template.hash, address.hash, captured));
  return isMatch ? captured : null;
}

/**
 * Fills the holes of a template, percent-encoded, and removes "/**".
 * @param fill returns the value of a hole, or null if there is no such page. The result is null then, and for a value of dots.
 */
export function fillTemplate(text: string, fill: (hole: string) => string | null): string | null {
  let filled = '';
  for (const piece of text.replace(openEnd, '').split(/(\{[^{}]*\})/)) {
    const value = piece.startsWith('{') ? fill(piece.slice(1, -1)) : null;
    // A segment of dots would lead out of the folder, also percent-encoded.
    if (piece.startsWith('{') && (value === null || /^\.{1,2}$/.test(value))) return null;
    filled += value === null ? piece : encodeURIComponent(value.toWellFormed()).replaceAll('%3A', ':');
  }
  return filled;
}
