// Marks words of the test document as public or as the user's own, with the real painter, standing host and boxes.
import { answerMessages, connectedRoots } from './fake-extension.ts';
import ownMarksScript from '../../../entrypoints/own-marks.ts';
import privateLayerScript from '../../../entrypoints/private-layer.ts';
import { createMarkPainter, type MarkPainter } from '../../../lib/content/marks/mark-painter.ts';
import type { PageMention } from '../../../lib/content/marks/page-mention.ts';
import { laterScripts } from '../../../lib/content/session/later-scripts.ts';
import { createPrivateLayer, type PrivateLayer } from '../../../lib/content/session/private-layer.ts';
import { createMention } from '../../../lib/model/mention.ts';
import { nextFrame, showPage, textsIn } from './test-page.ts';

answerMessages((type) => {
  if (type === 'injectScript') void ownMarksScript.main();
  return {};
});

/** Every place of a word that is inside one text node. */
export function placesOf(word: string, isOwn: boolean): PageMention[] {
  const mention = {
    ...createMention({ start: 0, end: 0, form: 'name', companyId: 'x', isHomonym: false, reasons: [] }),
    isOwn,
  };
  return [...textsIn(document.body)].flatMap((node) => {
    const places: PageMention[] = [];
    for (let start = node.data.indexOf(word); start >= 0; start = node.data.indexOf(word, start + 1)) {
      const container = (node.parentElement ?? node.getRootNode()) as PageMention['container'];
      places.push({ mention, container, segments: [{ node, start, end: start + word.length }] });
    }
    return places;
  });
}

void privateLayerScript.main();

export interface MarkedPage extends Pick<PrivateLayer, 'use' | 'stand' | 'drawState'> {
  painter: MarkPainter;
}

let stop = (): void => {};
let own: PageMention[] = [];

/** The places of own words that are marked. */
export const ownPlaces = (): readonly PageMention[] => own;

/** Starts marking; ends what an earlier call started. */
export function markPage(
  publicWords: readonly string[],
  ownWords: readonly string[],
  shadows: ShadowRoot[] = [],
): MarkedPage {
  stop();
  const layer = createPrivateLayer(
    () => shadows,
    () => publicWords.length > 0,
  );
  const painter = createMarkPainter(() => {}, layer);
  for (const word of publicWords) for (const place of placesOf(word, false)) painter.add(place);
  own = ownWords.flatMap((word) => placesOf(word, true));
  for (const place of own) painter.add(place);
  stop = () => {
    for (const state of ['hover', 'pulse'] as const) layer.drawState(state, null);
    painter.stop();
    layer.stop();
    laterScripts.privateLayer?.removeHost();
    delete laterScripts.startOwnMarks;
    stop = () => {};
  };
  return { ...layer, painter };
}

export const unmarkPage = (): void => stop();

/** The layer of the standing host; null if no host stands. */
export const standingLayer = (): HTMLElement | null =>
  connectedRoots()
    .map((root) => root.querySelector<HTMLElement>('.layer'))
    .find((layer) => layer !== null) ?? null;

export const boxes = (): HTMLElement[] => [...(standingLayer()?.querySelectorAll<HTMLElement>('.word') ?? [])];

/** Rounded to pixels. */
export const rectsOf = (rects: Iterable<DOMRect>): string[] =>
  Array.from(rects, ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join()).toSorted();

export const boxRects = (): string[] => rectsOf(boxes().map((box) => box.getBoundingClientRect()));

/** The rectangles of a word's text, as far as it is in the viewport. */
export function wordRects(word: string): string[] {
  return rectsOf(
    placesOf(word, true).flatMap(({ segments: [segment] }) => {
      const range = document.createRange();
      range.setStart(segment!.node, segment!.start);
      range.setEnd(segment!.node, segment!.end);
      return [...range.getClientRects()].filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
    }),
  );
}

/** Resolves after intersection observers, injected scripts and the frame that draws have run. */
export async function whenDrawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

/** Shows a page and marks 新易盛 as public and 寒王 as the user's own. */
export async function openMarked(body: string, css = ''): Promise<ReturnType<typeof markPage>> {
  await showPage(body, css);
  const marked = markPage(['新易盛'], ['寒王']);
  marked.use();
  await whenDrawn();
  return marked;
}
