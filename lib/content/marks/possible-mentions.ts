// Finds possible names that text in document order shows interrupted or cut. Runs before the layout is read.
import type { Mention } from '../../model/mention.ts';
import { createMeasure, isBlank, type WalkedText } from './measure.ts';
import { addText, noTexts, segmentsOf, type Container, type Segment, type Texts } from './texts.ts';

type Find = (text: string) => Mention[];

const ideograph = /[\u3400-\u9fff]/;
const letter = /[\p{L}\d]/u;

/** Characters on each side of a line end that are searched for a name across it. */
const longest = 12;

/** The longest ruby reading, such as xīn, zhōngjì, ㄒㄧㄣ. */
const longestReading = 12;

/** White space in the markup of a reading. */
const blanksAround = 8;

/** Texts up to this length may be decoy letters against copying, or separators. */
const longestDecoy = 2;

/** The most texts whose style is read only because they are short. */
const mostAsked = 200;

/** Texts that may not belong to the text around them: short, in a separate element, with letters on both sides. */
function extrasIn(nodes: readonly Text[], container: Container, isHidden: (node: Text) => boolean): Set<Text> {
  const extras = new Set<Text>();
  let asked = 0;
  for (let at = 1; at < nodes.length - 1; at++) {
    const node = nodes[at]!;
    if (node.length > longestReading + blanksAround || node.parentNode === container) continue;
    const data = node.data.trim();
    const before = nodes[at - 1]!.data.trimEnd().at(-1) ?? '';
    const after = nodes[at + 1]!.data.trimStart().charAt(0);
    const isReading = data.length <= longestReading && !ideograph.test(data);
    if (isReading && (at < 2 || ideograph.test(before)) && ideograph.test(after)) extras.add(node);
    else if (data.length <= longestDecoy && letter.test(before) && letter.test(after) && asked++ < mostAsked) {
      if (isHidden(node)) extras.add(node);
    }
  }
  return extras;
}

/** Names that continue across a text that may be hidden or a reading. */
export function namesOverExtras(group: readonly WalkedText[], container: Container, find: Find): Segment[][] {
  if (group.length < 3) return [];
  const nodes = group.filter(({ node, isAnnotation }) => !isAnnotation && !isBlank(node)).map(({ node }) => node);
  let measure: ReturnType<typeof createMeasure> | undefined;
  const extras = extrasIn(nodes, container, (node) => {
    measure ??= createMeasure(container);
    return measure({ node, group: 0, isAnnotation: false })?.isHidden === true;
  });
  if (extras.size === 0) return [];
  const texts = noTexts();
  for (const node of nodes) if (!extras.has(node)) addText(texts, node);
  return find(texts.text)
    .map(({ start, end }) => segmentsOf(texts, start, end))
    .filter((segments) => segments.length > 1);
}

/** Names that continue from the end of `first` into `second`. */
export function namesOver(first: Texts, second: Texts, find: Find): Segment[] {
  const from = Math.max(0, first.text.length - longest);
  const left = first.text.slice(from);
  return find(left + second.text.slice(0, longest))
    .filter(({ start, end }) => start < left.trimEnd().length && end > left.length)
    .flatMap(({ start, end }) => [
      ...segmentsOf(first, from + start, first.text.length),
      ...segmentsOf(second, 0, end - left.length),
    ]);
}
