// Maps candidate offsets in a unit's text to the containers to read in the second pass.
import { containerOf, type Container } from './blocks.ts';
import type { Joins } from './joined.ts';
import { childNodesOf, getterOf, isLeaf, kindOf, parentOf, textOf } from '../scan/elements.ts';

const nextOf = getterOf(() => Node.prototype, 'nextSibling') as (node: Node) => ChildNode | null;

/** A block with at most this many characters may be one letter of a word, so the blocks around it are read with it. */
const smallText = 8;
const mostLevels = 4;
/** Small blocks are not joined in a container with more text. */
const longestJoined = 1000;
/** A heading of at most this length may be split into words that are split into letters, so it is read as a whole. */
const longestHeading = 100;

export type HasCandidate = (text: string) => boolean;

/**
 * The containers whose own text has a candidate, in document order, so outer ones come first.
 * @param from the first node of the unit.
 * @param offsets ascending, into the text of `from` and its following siblings.
 */
export function containersOf(
  from: ChildNode,
  offsets: readonly number[],
  hasCandidate: HasCandidate,
  joins?: Joins,
): Set<Container> {
  const containers = new Set<Container>();
  addAmong(from, offsets, { containers, hasCandidate, joins });
  return containers;
}

interface Search {
  containers: Set<Container>;
  hasCandidate: HasCandidate;
  joins: Joins | undefined;
}

/**
 * For a small block without a candidate of its own: the nearest container whose text has one, and the containers around
 * that one that are as short as a heading. Outermost first.
 */
function containersAround(container: Container, { hasCandidate, joins }: Search): Container[] {
  const found: Container[] = [];
  if (textOf(container).length > smallText || hasCandidate(textOf(container))) return found;
  let at: Container | null = container;
  for (let level = 0; level < mostLevels; level++) {
    const parent: Node | null = parentOf(at);
    at = parent && containerOf(parent, joins);
    if (!at) return found;
    const text = textOf(at);
    if (text.length > (found.length > 0 ? longestHeading : longestJoined)) return found;
    if (hasCandidate(text)) found.unshift(at);
  }
  return found;
}

function addAmong(from: ChildNode, offsets: readonly number[], search: Search): void {
  let start = 0;
  let next = 0;
  for (let node: ChildNode | null = from; node && next < offsets.length; node = nextOf(node)) {
    if (!(node instanceof Text || node instanceof Element)) continue;
    const end = start + textOf(node).length;
    const inside: number[] = [];
    for (; next < offsets.length && offsets[next]! < end; next++) inside.push(offsets[next]! - start);
    if (inside.length > 0) addIn(node, inside, search);
    start = end;
  }
}

function addIn(node: Text | Element, offsets: readonly number[], search: Search): void {
  const kind = node instanceof Element ? kindOf(node) : 'inline';
  // The root of a MathML document is read, although `math` elements elsewhere are not.
  if (kind === 'unread' && node.parentNode !== document) return;
  if (node instanceof Text || isLeaf(node)) {
    const container = containerOf(node, search.joins);
    if (!container) return;
    for (const outer of containersAround(container, search)) search.containers.add(outer);
    search.containers.add(container);
    return;
  }
  const [first] = childNodesOf(node);
  if (first) addAmong(first, offsets, search);
}
