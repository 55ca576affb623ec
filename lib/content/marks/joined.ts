// Joins small blocks side by side, such as the letters of an animated heading, into one text with the container around them.
import type { Mention } from '../../model/mention.ts';
import { readLayout, withoutHalves } from './layout.ts';
import { namesOverExtras } from './possible-mentions.ts';
import { addText, noTexts, segmentsOf, type Container, type Run, type Segment } from './texts.ts';
import { walkTexts } from './walk.ts';

/** Longer text is not a heading. */
const mostText = 1000;
/** A block with more characters is read separately. */
const longestPart = 8;
/** How deeply the letter may be nested in its block. */
const deepest = 4;
const blocksChecked = 4;

/** Which blocks are read together. The own pass has its own: the user's words must not change what the public pass reads. */
export interface Joins {
  /** Maps blocks to the container they were read with. */
  joined: WeakMap<Element, Container>;
  parents: WeakSet<Container>;
}

export const createJoins = (): Joins => ({ joined: new WeakMap(), parents: new WeakSet() });

/** Of the public pass. It outlives a session. */
export const publicJoins: Joins = createJoins();

/** The container that a block was read with; undefined if it is read separately. */
export function joinedInto(container: Container, { joined, parents } = publicJoins): Container | undefined {
  const into = container instanceof Element ? joined.get(container) : undefined;
  return into && parents.has(into) && into.contains(container) ? into : undefined;
}

function isSmall(block: Element): boolean {
  let at: Node | null = block;
  for (let depth = 0; at instanceof Element && depth < deepest; depth++) at = at.firstElementChild ?? at.firstChild;
  return at instanceof Text && at.length <= longestPart && /\S/.test(at.data);
}

/** A cheap check whether `readJoined` can find anything. */
export const mayJoin = (container: Container, inner: readonly Element[], { parents } = publicJoins): boolean =>
  inner.length > 0 && (parents.has(container) || inner.slice(0, blocksChecked).some(isSmall));

function readSmall(container: Container, find: (text: string) => Mention[], { joined, parents }: Joins): Run[] | null {
  const walked = walkTexts(container, true, mostText);
  if (!walked) return null;
  const texts = noTexts();
  for (const { node, isAnnotation } of walked.texts) if (!isAnnotation) addText(texts, node);
  const possible = [
    ...find(texts.text).map(({ start, end }) => segmentsOf(texts, start, end)),
    ...namesOverExtras(walked.texts, container, find),
  ];
  const isOverBlocks = (segments: readonly Segment[]): boolean =>
    new Set(segments.map(({ node }) => walked.blockOf.get(node))).size > 1;
  // A container stays joined until no name spans its blocks: only then do marks follow changes in a single block.
  const wasJoined = parents.has(container);
  if (!wasJoined && !possible.some(isOverBlocks)) return null;
  const { runs, cut } = readLayout(container, walked.texts, possible, find);
  const segmentsIn = (run: Run): Segment[][] => run.mentions.map(({ start, end }) => segmentsOf(run, start, end));
  if (!wasJoined && !runs.flatMap(segmentsIn).some(isOverBlocks)) return null;
  parents.add(container);
  for (const block of walked.inner) joined.set(block, container);
  return withoutHalves(runs, cut);
}

/**
 * Reads a container and all blocks below it as one text, by layout. Call it for the nearest common container of a possible
 * name that spans several blocks (`readContainer` does so if the blocks are small).
 * @returns null if no name spans several blocks; then read each block separately. Otherwise the runs of the whole
 * container. From then on, `containerOf` returns this container for each of the blocks, and `readContainer` reads the
 * blocks as empty.
 */
export function readJoined(container: Container, find: (text: string) => Mention[], joins = publicJoins): Run[] | null {
  const runs = readSmall(container, find, joins);
  if (!runs) joins.parents.delete(container);
  return runs;
}
