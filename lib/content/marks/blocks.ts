// The page as runs of text: what a reader sees as one piece, across elements of any kind and broken at block edges.
import type { Mention } from '../../model/mention.ts';
import { isTextLayer, readLayout, withoutHalves, withoutMentions } from './layout.ts';
import { createPlainCheck, isBlank, type Met } from './measure.ts';
import { isAnnotated } from './notes.ts';
import { namesOver, namesOverExtras } from './possible-mentions.ts';
import { containerByName, isLeaf, textOf } from '../scan/elements.ts';
import { addText, noTexts, segmentsOf, type Container, type Run, type Segment, type Texts } from './texts.ts';
import { joinedInto, mayJoin, readJoined } from './joined.ts';
import { walkTexts, type Walked } from './walk.ts';

export { boxOf, elementOf } from './boxes.ts';
export type { Container, Run } from './texts.ts';

export interface Reading {
  /** Of the container's own text, directly in it or through inline elements, what holds mentions. */
  runs: Run[];
  /** Containers inside it, in document order, not read yet. One that was read with this container reads as empty. */
  inner: Element[];
}

/** The container that `node` is read with; for a container that is not read with another, itself. */
export function containerOf(node: Node): Container | null {
  const container = containerByName(node);
  return (container && joinedInto(container)) ?? container;
}

/** The texts between two ends of lines, notes left out. */
interface Group extends Texts {
  met: Met[];
  mentions: Mention[];
}

function groupsOf(met: readonly Met[], find: (text: string) => Mention[]): Group[] {
  const groups = new Map<number, Group>();
  for (const one of met) {
    let group = groups.get(one.group);
    if (!group) groups.set(one.group, (group = { ...noTexts(), met: [], mentions: [] }));
    group.met.push(one);
    if (!one.isNote) addText(group, one.node);
  }
  for (const group of groups.values()) if (!/^\s*$/.test(group.text)) group.mentions = find(group.text);
  return [...groups.values()];
}

/** Names that several elements have a part in, unless all are plain: only the layout tells whether they are read as one. */
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

/** Names that a `<br>` cuts in two. Looked for only where a half may be marked. */
function namesOverBreaks(
  groups: readonly Group[],
  { brokenAfter }: Walked,
  find: (text: string) => Mention[],
): Segment[] {
  return groups.flatMap((group, at) => {
    const next = groups[at + 1];
    if (!next || next.mentions.length + group.mentions.length === 0) return [];
    return brokenAfter.has(group.met[0]!.group) ? namesOver(group, next, find) : [];
  });
}

/**
 * Reads one container at once: nothing can change under it. Asks for styles and rectangles only where a possible name
 * goes over several text nodes.
 * @param find the mentions in a text.
 */
export function readContainer(container: Container, find: (text: string) => Mention[]): Reading {
  const nothing: Reading = { runs: [], inner: [] };
  if (container instanceof Element) {
    if (joinedInto(container)) return nothing;
    // To ask a leaf's text costs a fraction of walking it.
    if (isLeaf(container) && find(textOf(container)).length === 0 && !isAnnotated(container)) return nothing;
  }
  const walked = walkTexts(container)!;
  const { inner } = walked;
  if (mayJoin(container, inner)) {
    const runs = readJoined(container, find);
    if (runs) return { runs, inner };
  }
  const groups = groupsOf(walked.met, find);
  const cut = namesOverBreaks(groups, walked, find);
  const possible = [
    ...namesOfParts(groups, container),
    ...groups.flatMap(({ met }) => namesOverExtras(met, container, find)),
  ];
  let runs: Run[] = groups.map(({ text, nodes, starts, mentions }) => ({ text, nodes, starts, container, mentions }));
  const hasMentions = groups.some(({ mentions }) => mentions.length > 0);
  const isLayer = hasMentions && isTextLayer(container, walked.met);
  if (possible.length > 0 || isLayer) {
    const layout = readLayout(container, walked.met, possible, find, isLayer);
    cut.push(...layout.cut);
    runs = withoutMentions(runs, (segments) => segments.some(({ node }) => layout.measured.has(node)));
    runs.push(...layout.runs);
  }
  return { runs: withoutHalves(runs, cut).filter(({ mentions }) => mentions.length > 0), inner };
}
