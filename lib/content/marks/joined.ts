// Small blocks side by side, as the letters of an animated heading are: read as one text with the container around them.
import type { Mention } from '../../model/mention.ts';
import { readLayout, withoutHalves } from './layout.ts';
import { namesOverExtras } from './possible-mentions.ts';
import { addText, noTexts, segmentsOf, type Container, type Run, type Segment } from './texts.ts';
import { walkTexts } from './walk.ts';

/** More text than this is no heading. */
const mostText = 1000;
/** A block with more text is read by itself. */
const longestPart = 8;
/** The letter is so many elements deep in the block. */
const deepest = 4;
const blocksAsked = 4;

/** Containers that are read with another one. */
const joined = new WeakMap<Element, Container>();
const parents = new WeakSet<Container>();

/** The container that a block was read with; undefined when it is read by itself. */
export function joinedInto(container: Container): Container | undefined {
  const into = container instanceof Element ? joined.get(container) : undefined;
  return into && parents.has(into) && into.contains(container) ? into : undefined;
}

function isSmall(block: Element): boolean {
  let at: Node | null = block;
  for (let depth = 0; at instanceof Element && depth < deepest; depth++) at = at.firstElementChild ?? at.firstChild;
  return at instanceof Text && at.length <= longestPart && /\S/.test(at.data);
}

/** Whether `readJoined` may find anything; cheap. */
export const mayJoin = (container: Container, inner: readonly Element[]): boolean =>
  inner.length > 0 && (parents.has(container) || inner.slice(0, blocksAsked).some(isSmall));

function readSmall(container: Container, find: (text: string) => Mention[]): Run[] | null {
  const walked = walkTexts(container, true, mostText);
  if (!walked) return null;
  const texts = noTexts();
  for (const { node, isNote } of walked.met) if (!isNote) addText(texts, node);
  const possible = [
    ...find(texts.text).map(({ start, end }) => segmentsOf(texts, start, end)),
    ...namesOverExtras(walked.met, container, find),
  ];
  const isOverBlocks = (segments: readonly Segment[]): boolean =>
    new Set(segments.map(({ node }) => walked.blockOf.get(node))).size > 1;
  // Marks follow a change in a block only as long as all of them are read with the container.
  const wasJoined = parents.has(container);
  if (!wasJoined && !possible.some(isOverBlocks)) return null;
  const { runs, cut } = readLayout(container, walked.met, possible, find);
  const segmentsIn = (run: Run): Segment[][] => run.mentions.map(({ start, end }) => segmentsOf(run, start, end));
  if (!wasJoined && !runs.flatMap(segmentsIn).some(isOverBlocks)) return null;
  parents.add(container);
  for (const block of walked.inner) joined.set(block, container);
  return withoutHalves(runs, cut);
}

/**
 * Reads a container with all blocks below it as one, by where their text is drawn. Call it for the nearest common
 * container when a possible name goes over several of its blocks (`readContainer` does so when the blocks are small).
 * @returns null when no name goes over several blocks: then read them one by one. Otherwise all that stands in the
 * container; `containerOf` gives it for each of the blocks from then on, and `readContainer` reads these as empty.
 */
export function readJoined(container: Container, find: (text: string) => Mention[]): Run[] | null {
  const runs = readSmall(container, find);
  if (!runs) parents.delete(container);
  return runs;
}
