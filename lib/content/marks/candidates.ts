// Candidates in a unit's text → the containers to read closely.
import { containerOf, type Container } from './blocks.ts';
import { childNodesOf, getterOf, isLeaf, kindOf, parentOf, textOf } from '../scan/elements.ts';

const nextOf = getterOf(() => Node.prototype, 'nextSibling') as (node: Node) => ChildNode | null;

/** A block with so little text may be one letter of a word: it is read with the blocks around it. */
const smallText = 8;
const mostLevels = 4;
/** A container with more text joins no small blocks. */
const longestJoined = 1000;
/** A heading of so few characters may consist of words of letters: it is read as a whole. */
const longestHeading = 100;

export type HasCandidate = (text: string) => boolean;

/**
 * The containers whose own text has a candidate, outer ones before inner ones.
 * @param from the first node of the unit.
 * @param offsets ascending, into the text of `from` and its following siblings.
 */
export function containersOf(from: ChildNode, offsets: readonly number[], hasCandidate: HasCandidate): Set<Container> {
  const containers = new Set<Container>();
  addAmong(from, offsets, { containers, hasCandidate });
  return containers;
}

interface Search {
  containers: Set<Container>;
  hasCandidate: HasCandidate;
}

/**
 * The containers around a small block with which the block has a candidate that it has not by itself: the nearest one, and
 * those around it that are as short as a heading. Outermost first.
 */
function containersAround(container: Container, hasCandidate: HasCandidate): Container[] {
  const found: Container[] = [];
  if (textOf(container).length > smallText || hasCandidate(textOf(container))) return found;
  let at: Container | null = container;
  for (let level = 0; level < mostLevels; level++) {
    const parent: Node | null = parentOf(at);
    at = parent && containerOf(parent);
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
  // The root of a MathML document is the page, whatever its name.
  if (kind === 'unread' && node.parentNode !== document) return;
  if (node instanceof Text || isLeaf(node)) {
    const container = containerOf(node);
    if (!container) return;
    for (const outer of containersAround(container, search.hasCandidate)) search.containers.add(outer);
    search.containers.add(container);
    return;
  }
  const [first] = childNodesOf(node);
  if (first) addAmong(first, offsets, search);
}
