// Candidates in a unit's text → the containers to read closely.
import { containerOf, type Container } from './blocks.ts';
import { isLeaf, kindOf, parentOf, textOf } from './skip.ts';
import { childNodesOf } from './units.ts';

/** From the prototype: a form answers `form.nextSibling` with its field of that name. */
const nextSibling = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling')!;
const nextOf = (node: Node): ChildNode | null => nextSibling.get!.call(node) as ChildNode | null;

/** A block with so little text may be one letter of a word: it is read with the blocks around it. */
const smallText = 8;
const mostAround = 4;
/** A container with more text joins no small blocks. */
const longestJoined = 1000;

/**
 * The containers whose own text has a candidate, outer ones before inner ones.
 * @param from the first node of the unit.
 * @param offsets ascending, into the text of `from` and its following siblings.
 */
export function containersOf(from: ChildNode, offsets: readonly number[]): Set<Container> {
  const containers = new Set<Container>();
  addAmong(from, offsets, containers);
  return containers;
}

/** The containers with which a small block may be read as one, outermost first. */
function containersAround(container: Container): Container[] {
  const around: Container[] = [];
  let at: Container | null = container;
  while (around.length < mostAround && at && textOf(at).length <= (around.length === 0 ? smallText : longestJoined)) {
    const parent: Node | null = parentOf(at);
    at = parent && containerOf(parent);
    if (at && textOf(at).length <= longestJoined) around.unshift(at);
  }
  return around;
}

function addAmong(from: ChildNode, offsets: readonly number[], containers: Set<Container>): void {
  let start = 0;
  let next = 0;
  for (let node: ChildNode | null = from; node && next < offsets.length; node = nextOf(node)) {
    if (!(node instanceof Text || node instanceof Element)) continue;
    const end = start + textOf(node).length;
    const inside: number[] = [];
    for (; next < offsets.length && offsets[next]! < end; next++) inside.push(offsets[next]! - start);
    if (inside.length > 0) addIn(node, inside, containers);
    start = end;
  }
}

function addIn(node: Text | Element, offsets: readonly number[], containers: Set<Container>): void {
  const kind = node instanceof Element ? kindOf(node) : 'inline';
  if (kind === 'unread') return;
  if (node instanceof Text || isLeaf(node)) {
    const container = containerOf(node);
    if (!container) return;
    for (const outer of containersAround(container)) containers.add(outer);
    containers.add(container);
    return;
  }
  const [first] = childNodesOf(node);
  if (first) addAmong(first, offsets, containers);
}
