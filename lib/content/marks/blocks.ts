// Reads a container into runs: text that a reader sees as one piece, across inline elements, broken at block edges.
import type { Mention } from '../../model/mention.ts';
import { isTextLayer, readLayout, withoutHalves, withoutMentions, withoutWhole } from './layout.ts';
import { createPlainCheck, isBlank, type WalkedText } from './measure.ts';
import { isAnnotated } from './annotations.ts';
import { namesOver, namesOverExtras } from './possible-mentions.ts';
import { containerByName, isLeaf, textOf } from '../scan/elements.ts';
import { addText, noTexts, segmentsOf, type Container, type Run, type Segment, type Texts } from './texts.ts';
import { joinedInto, mayJoin, readJoined, type Joins } from './joined.ts';
import { walkTexts, type Walked } from './walk.ts';

export { boxOf, elementOf } from './boxes.ts';
export type { Container, Run } from './texts.ts';

export interface Reading {
  /** Runs with mentions in the container's own text, which is in the container itself or in inline elements. */
  runs: Run[];
  /** Containers inside it, in document order, still to be read. One that was read with this container reads as empty. */
  inner: Element[];
}

/** The container that `node` is read with. A container that is not joined with another one returns itself. */
export function containerOf(node: Node, joins?: Joins): Container | null {
  const container = containerByName(node);
  return (container && joinedInto(container, joins)) ?? container;
}

/** The texts between two line ends. `text` leaves out annotations. */
interface Group extends Texts {
  walkedTexts: WalkedText[];
  mentions: Mention[];
}

function groupsOf(walkedTexts: readonly WalkedText[], find: (text: string) => Mention[]): Group[] {
  const groups = new Map<number, Group>();
  for (const one of walkedTexts) {
    let group = groups.get(one.group);
    if (!group) groups.set(one.group, (group = { ...noTexts(), walkedTexts: [], mentions: [] }));
    group.walkedTexts.push(one);
    if (!one.isAnnotation) addText(group, one.node);
  }
  for (const group of groups.values()) if (!/^\s*$/.test(group.text)) group.mentions = find(group.text);
  return [...groups.values()];
}

/** Names that span several elements, at least one of them not plain: the layout decides whether they read as one name. */
function namesOfParts(groups: readonly Group[], container: Container): Segment[][] {
  const names = groups
    .flatMap((group) => group.mentions.map(({ start, end }) => segmentsOf(group, start, end)))
    .filter(({ length }) => length > 1)
    .map((segments) => segments.filter(({ node }) => !isBlank(node)))
    .filter(({ length }) => length > 1);
  if (names.length === 0) return names;
  const isPlain = createPlainCheck(container);
  return names.filter((segments) => !segments.every(({ node }) => isPlain(node)));
}

/** Names that a `<br>` cuts in two. Searched for only if one of the halves may be marked. */
function namesOverBreaks(
  groups: readonly Group[],
  { brokenAfter }: Walked,
  find: (text: string) => Mention[],
): Segment[] {
  return groups.flatMap((group, at) => {
    const next = groups[at + 1];
    if (!next || next.mentions.length + group.mentions.length === 0) return [];
    return brokenAfter.has(group.walkedTexts[0]!.group) ? namesOver(group, next, find) : [];
  });
}

/**
 * Reads one container synchronously, so the DOM cannot change meanwhile. Styles and rectangles are read only if a possible
 * name spans several text nodes.
 * @param find returns the mentions in a text.
 */
export function readContainer(container: Container, find: (text: string) => Mention[], joins?: Joins): Reading {
  const nothing: Reading = { runs: [], inner: [] };
  if (container instanceof Element) {
    if (joinedInto(container, joins)) return nothing;
    // The text of a leaf costs a fraction of a walk.
    if (isLeaf(container) && find(textOf(container)).length === 0 && !isAnnotated(container)) return nothing;
  }
  const walked = walkTexts(container)!;
  const { inner } = walked;
  if (mayJoin(container, inner, joins)) {
    const runs = readJoined(container, find, joins);
    if (runs) return { runs, inner };
  }
  const groups = groupsOf(walked.texts, find);
  let cut = namesOverBreaks(groups, walked, find);
  const possible = [
    ...namesOfParts(groups, container),
    ...groups.flatMap(({ walkedTexts }) => namesOverExtras(walkedTexts, container, find)),
  ];
  let runs: Run[] = groups.map(({ text, nodes, starts, mentions }) => ({ text, nodes, starts, container, mentions }));
  const hasMentions = groups.some(({ mentions }) => mentions.length > 0);
  const isLayer = isTextLayer(container, walked.texts, hasMentions);
  if (possible.length > 0 || isLayer) {
    const layout = readLayout(container, walked.texts, possible, find, isLayer);
    cut = [...withoutWhole(cut, layout.wrapped), ...layout.cut];
    runs = withoutMentions(runs, (segments) => segments.some(({ node }) => layout.measured.has(node)));
    runs.push(...layout.runs);
  }
  return { runs: withoutHalves(runs, cut).filter(({ mentions }) => mentions.length > 0), inner };
}
