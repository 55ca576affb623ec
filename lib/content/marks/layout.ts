// Reads text nodes by layout: nodes side by side on a line form one text, whatever their elements.
import type { Mention } from '../../model/mention.ts';
import { joinPieces, widthBetween } from './lines.ts';
import { createMeasure, isBlank, type MeasuredPiece, type WalkedText } from './measure.ts';
import { addText, noTexts, segmentsOf, type Container, type Run, type Segment, type Texts } from './texts.ts';
import { continuedLines } from './wrapped-lines.ts';

export interface Layout {
  /** Runs of the measured nodes that have mentions. */
  runs: Run[];
  measured: Set<Text>;
  /** Names that a line end cuts in two. */
  cut: Segment[];
  /** Names that continue on the next line of positioned text. Their runs are among the others. */
  wrapped: Segment[];
}

/** How many nodes on each side of a possible name are measured with it. */
const reach = 12;

/** In em. A narrower gap is not a word space. */
const narrowestSpace = 0.15;
const narrowestSpacedSpace = 0.6;

function isApart(before: MeasuredPiece, piece: MeasuredPiece): boolean {
  const width = widthBetween(before, piece);
  return width === null || width > (before.isSpaced && piece.isSpaced ? narrowestSpacedSpace : narrowestSpace);
}

const endsLatin = /[a-z]$/i;
const startsLatin = /^[a-z]/i;

/** Runs of two lines of positioned text, with the names that continue from one to the other. */
function runsOverLineEnds(
  lines: readonly MeasuredPiece[][],
  container: Container,
  find: (text: string) => Mention[],
): Run[] {
  return continuedLines(lines).flatMap(([line, next]) => {
    const texts = textsOf(line);
    const end = texts.text.trimEnd().length;
    const second = textsOf(next).text;
    // The line end stands for a space between two Latin words.
    if (texts.text.length === end && endsLatin.test(texts.text) && startsLatin.test(second)) texts.text += ' ';
    const start = texts.text.length + second.length - second.trimStart().length;
    addLine(texts, next);
    const mentions = find(texts.text).filter((mention) => mention.start < end && mention.end > start);
    return mentions.length > 0 ? [{ ...texts, container, mentions }] : [];
  });
}

const textsOf = (line: readonly MeasuredPiece[]): Texts => addLine(noTexts(), line);

function addLine(texts: Texts, line: readonly MeasuredPiece[]): Texts {
  let before: MeasuredPiece | undefined;
  for (const piece of line) {
    if (before && isApart(before, piece)) texts.text += ' ';
    before = piece;
    if (!piece.isAnnotation) addText(texts, piece.node);
  }
  return texts;
}

/** More nodes than this are never measured at once. */
const mostMeasured = 1500;

/** Whether the container's text is absolutely positioned, so that document order is not reading order. */
export function isTextLayer(container: Container, walkedTexts: readonly WalkedText[], hasMentions: boolean): boolean {
  const first = walkedTexts.find(({ node }) => !isBlank(node))?.node.parentElement;
  if (!first || first === container || walkedTexts.length > mostMeasured) return false;
  // A name over a line end may have no half that is a mention. Other pages must not read styles to find that out.
  if (!hasMentions && !first.hasAttribute('style')) return false;
  return getComputedStyle(first).position === 'absolute';
}

/** The indexes of the nodes in `possible` and of those near them. */
function indexesNear(walkedTexts: readonly WalkedText[], possible: readonly Segment[][]): number[] {
  const wanted = new Set(possible.flatMap((segments) => segments.map(({ node }) => node)));
  const near = new Set<number>();
  walkedTexts.forEach(({ node }, at) => {
    if (!wanted.has(node)) return;
    for (let one = Math.max(0, at - reach); one <= Math.min(walkedTexts.length - 1, at + reach); one++) near.add(one);
  });
  return [...near].toSorted((a, b) => a - b);
}

/** Whether the name continues across the line end of absolutely positioned text. */
function isCut(segments: readonly Segment[], pieces: ReadonlyMap<Text, MeasuredPiece>, container: Container): boolean {
  const parts = segments.map(({ node }) => pieces.get(node)).filter((piece) => piece !== undefined);
  return parts.some((piece, at) => {
    const before = parts[at - 1];
    const areFree = before && [before, piece].every(({ root, isHidden }) => root !== container && !isHidden);
    return areFree && widthBetween(before, piece) === null;
  });
}

/**
 * @param walkedTexts the text nodes of a container, in document order.
 * @param possible possible names in them. Only nodes near these are measured, unless the container is a text layer.
 */
export function readLayout(
  container: Container,
  walkedTexts: readonly WalkedText[],
  possible: readonly Segment[][],
  find: (text: string) => Mention[],
  isLayer = false,
): Layout {
  const measure = createMeasure(container);
  const measured = new Set<Text>();
  const pieces = new Map<Text, MeasuredPiece>();
  const lines: MeasuredPiece[][] = [];
  let stretch: MeasuredPiece[] = [];
  let previous = -1;
  const indexes = isLayer ? walkedTexts.keys() : indexesNear(walkedTexts, possible);
  for (const index of indexes) {
    // A gap in the indexes means that nodes in between are not measured.
    if (index > previous + 1) {
      lines.push(...joinPieces(stretch));
      stretch = [];
    }
    previous = index;
    measured.add(walkedTexts[index]!.node);
    const piece = measure(walkedTexts[index]!);
    if (!piece) continue;
    pieces.set(piece.node, piece);
    stretch.push(piece);
  }
  lines.push(...joinPieces(stretch));
  const isDrawn = (line: readonly MeasuredPiece[]): boolean => line.every(({ isHidden }) => !isHidden);
  const overEnds = isLayer ? runsOverLineEnds(lines.filter(isDrawn), container, find) : [];
  const wrapped = overEnds.flatMap((run) => run.mentions.flatMap(({ start, end }) => segmentsOf(run, start, end)));
  const ofLines = lines.map((line) => {
    const texts = textsOf(line);
    return { ...texts, container, mentions: find(texts.text) };
  });
  const runs = [...withoutHalves(ofLines, wrapped), ...overEnds];
  const lineOf = new Map(lines.flatMap((line) => line.map((piece) => [piece.node, line] as const)));
  const cut = possible.filter(
    (segments) =>
      new Set(segments.map(({ node }) => lineOf.get(node)).filter(Boolean)).size > 1 &&
      isCut(segments, pieces, container),
  );
  return {
    runs: runs.filter(({ mentions }) => mentions.length > 0),
    measured,
    cut: withoutWhole(cut.flat(), wrapped),
    wrapped,
  };
}

const overlaps = (one: Segment, other: Segment): boolean =>
  one.node === other.node && one.start < other.end && other.start < one.end;

/** The runs without the mentions for which `isDropped` holds. */
export const withoutMentions = (runs: readonly Run[], isDropped: (segments: Segment[]) => boolean): Run[] =>
  runs
    .map((run) => ({
      ...run,
      mentions: run.mentions.filter(({ start, end }) => !isDropped(segmentsOf(run, start, end))),
    }))
    .filter(({ mentions }) => mentions.length > 0);

/** Drops mentions that overlap a name cut in two: half a name must not be marked. */
export const withoutHalves = (runs: readonly Run[], cut: readonly Segment[]): Run[] =>
  cut.length === 0
    ? [...runs]
    : withoutMentions(runs, (segments) => segments.some((one) => cut.some((other) => overlaps(one, other))));

/** The halves that are part of no whole name. */
export const withoutWhole = (halves: readonly Segment[], whole: readonly Segment[]): Segment[] =>
  halves.filter((one) => !whole.some((other) => overlaps(one, other)));
