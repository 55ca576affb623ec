// Reads the selected text of a PDF's text layers with its places, and copies it as clean text.
import type { Run } from '../documents/layout/line.ts';
import { cleanText, type SelectedPage } from './clean-text.ts';

interface Turned {
  x0: number;
  x1: number;
  bottom: number;
  height: number;
}

/** The rectangle of a text as if the page were not rotated. Only differences of coordinates matter. */
function turned({ left, right, top, bottom, width, height }: DOMRect, rotation: number): Turned {
  switch (rotation) {
    case 90:
      return { x0: top, x1: bottom, bottom: -left, height: width };
    case 180:
      return { x0: -right, x1: -left, bottom: -top, height };
    case 270:
      return { x0: -bottom, x1: -top, bottom: right, height: width };
    default:
      return { x0: left, x1: right, bottom, height };
  }
}

/** A text layer's span has the height of its font. The baseline is above its lower edge by about this share. */
const descent = 0.2;

/** Whether a text runs in another direction than the page is read, such as a stamp at its side. */
function isTurned(span: Element | null, rotation: number): boolean {
  if (!(span instanceof HTMLElement)) return false;
  const own = Number.parseFloat(span.style.getPropertyValue('--rotate')) || 0;
  const ofPage = Number(span.closest<HTMLElement>('.textLayer')?.dataset['mainRotation'] ?? 0);
  return Math.round(own + ofPage - rotation) % 360 !== 0;
}

function runOf(range: Range, rotation: number, scale: number): Run {
  const { x0, x1, bottom, height } = turned(range.getBoundingClientRect(), rotation);
  const parent = range.startContainer.parentElement;
  return {
    text: range.toString(),
    x0: x0 / scale,
    x1: x1 / scale,
    baseline: (bottom - descent * height) / scale,
    size: height / scale,
    isUpright: !isTurned(parent?.closest('.textLayer > span, .markedContent > span') ?? parent, rotation),
  };
}

function textsOf(layer: Element): Text[] {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** The selected part of a text; null if nothing of it is selected. */
function selectedPart(text: Text, selection: Range): Range | null {
  if (!selection.intersectsNode(text)) return null;
  const range = document.createRange();
  range.selectNodeContents(text);
  if (selection.startContainer === text) range.setStart(text, selection.startOffset);
  if (selection.endContainer === text) range.setEnd(text, selection.endOffset);
  return range.collapsed ? null : range;
}

function readLayer(layer: Element, selection: Range, rotation: number, scale: number): SelectedPage {
  const page: { selected: Run[]; all: Run[] } = { selected: [], all: [] };
  for (const text of textsOf(layer)) {
    const whole = document.createRange();
    whole.selectNodeContents(text);
    const run = runOf(whole, rotation, scale);
    page.all.push(run);
    const part = selectedPart(text, selection);
    if (!part) continue;
    const isWhole = part.startOffset === 0 && part.endOffset === text.length;
    page.selected.push(isWhole ? run : runOf(part, rotation, scale));
  }
  return page;
}

export interface SelectablePage {
  /** Contains the page's text, if it is there. */
  element: HTMLElement;
  /** null while the page has no text layer, because it is far from the view. */
  layer: HTMLElement | null;
}

export interface SelectionReader {
  pages: () => readonly SelectablePage[];
  /** The text of a page without a layer, from 0. */
  readRuns: (page: number) => Promise<Run[]>;
  rotation: () => number;
  /** CSS pixels of a point. */
  scale: () => number;
}

/** undefined stands for a page without a text layer, which is selected as a whole. */
function readSelection({ pages, rotation, scale }: SelectionReader): Map<number, SelectedPage | undefined> {
  const selection = getSelection();
  const read = new Map<number, SelectedPage | undefined>();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return read;
  const range = selection.getRangeAt(0);
  pages().forEach(({ element, layer }, at) => {
    if (!range.intersectsNode(element)) return;
    read.set(at, layer ? readLayer(layer, range, rotation(), scale()) : undefined);
  });
  return read;
}

/** @returns what is selected in the pages whose text is there; empty if nothing is. */
export const selectedTextOf = (reader: SelectionReader): string =>
  cleanText([...readSelection(reader).values()].filter((page) => page !== undefined));

/**
 * Copies clean text. Pages far from the view have no text in the document; theirs is read first, and put into the clipboard
 * a moment later.
 */
export function copyCleanText(reader: SelectionReader, signal: AbortSignal, onError: (error: unknown) => void): void {
  const readWhole = async (pages: ReadonlyMap<number, SelectedPage | undefined>): Promise<string> => {
    const whole: SelectedPage[] = [];
    for (const [at, page] of pages) {
      const runs = page ? undefined : await reader.readRuns(at);
      whole.push(page ?? { selected: runs ?? [], all: runs ?? [] });
    }
    return cleanText(whole);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (event.target instanceof Element && event.target.closest('input, textarea')) return;
    const pages = readSelection(reader);
    if (pages.size === 0) return;
    // pdf.js would copy the text as it is drawn.
    event.preventDefault();
    event.stopPropagation();
    const there = [...pages.values()].filter((page) => page !== undefined);
    if (there.length === pages.size) event.clipboardData?.setData('text/plain', cleanText(there));
    else readWhole(pages).then((text) => navigator.clipboard.writeText(text), onError);
  };
  document.addEventListener('copy', onCopy, { capture: true, signal });
}
