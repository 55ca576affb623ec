// Draws the mentions of the user's own words as boxes in the closed root of the standing host.
import type { Bounds } from '../bounds.ts';
import { centerOf, coverAt } from '../cover.ts';
import type { OnFrame } from '../frame-watch.ts';
import { lookOf, type MarkLook } from '../look.ts';
import type { PageMention } from '../page-mention.ts';
import type { MarkState } from '../paint.ts';
import type { StandingHost } from '../standing-host.ts';
import { intersects } from '../veil.ts';
import { createVisibility, type Part, type Visibility } from '../visibility.ts';
import style from './own-marks.css?inline';
import { createTextStyles } from './text-style.ts';
import { styleOfBox } from './word-box.ts';

export interface OwnMarks {
  /** Draws the mention from the next frame on. */
  add: (place: PageMention) => void;
  remove: (place: PageMention) => void;
  /** Draws a state at one mention instead of the previous one. null draws none. */
  drawState: (state: MarkState, place: PageMention | null) => void;
  /** Call in a frame, when layout is up to date. */
  onFrame: OnFrame;
  stop: () => void;
}

export interface OwnMarksDeps {
  standing: StandingHost;
  /** The user's setting. */
  style: MarkLook;
  /** Requests a call of `onFrame` in the next frame. */
  requestFrame: () => void;
  /** Whether the extension's own card or strip is at this point. */
  isUnderOverlay: (x: number, y: number) => boolean;
}

/** A mention costs some hit tests and styles. More than these are spread over several frames. */
export const mostPerFrame = 50;

/** A frame also ends its measurements after this, on a slow device. */
const mostMs = 4;

export function createOwnMarks({ standing, style: markStyle, requestFrame, isUnderOverlay }: OwnMarksDeps): OwnMarks {
  const { shadow, layer } = standing;
  const ending = new AbortController();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets.push(sheet);
  const styles = createTextStyles();
  /** The boxes of each mention, one for each visible line. */
  const boxes = new Map<PageMention, HTMLElement[]>();
  /** Mentions that moved or changed since they were measured, in the order in which they wait. */
  const stale = new Set<PageMention>();
  const stated = new Map<MarkState, PageMention>();
  let holes: readonly Bounds[] = [];

  const stateOf = (place: PageMention): MarkState | undefined =>
    (['pulse', 'hover'] as const).find((state) => stated.get(state) === place);

  const isShown = (part: Part): boolean => {
    if (holes.some((hole) => intersects(hole, part.whole))) return false;
    const center = centerOf(part);
    return coverAt(part.node, center) === null && !isUnderOverlay(center.x, center.y);
  };

  /** The style of a box for each visible line of the mention. */
  function measure(place: PageMention, visibility: Visibility): string[] {
    if (!place.segments.every(({ node, end }) => node.isConnected && end <= node.length)) return [];
    return visibility
      .partsInView(place)
      .filter(isShown)
      .map((part) => styleOfBox(part, styles.of(part.node.parentElement ?? layer, place.container)));
  }

  function setState(place: PageMention): void {
    const state = stateOf(place);
    for (const { dataset } of boxes.get(place) ?? []) {
      if (state) dataset['state'] = state;
      else delete dataset['state'];
    }
  }

  function draw(place: PageMention, lines: readonly string[]): void {
    const drawn = boxes.get(place);
    if (!drawn) return;
    for (const box of drawn.splice(lines.length)) box.remove();
    lines.forEach((line, at) => {
      const box = (drawn[at] ??= layer.appendChild(document.createElement('div')));
      box.className = 'word';
      box.dataset['look'] = lookOf(place, markStyle);
      // Written only if it differs: the browser would compute the same style again.
      if (box.dataset['line'] === line) return;
      box.dataset['line'] = line;
      box.style.cssText = line;
    });
    setState(place);
  }

  // The metrics of a font are only measured once it is loaded.
  document.fonts.addEventListener('loadingdone', styles.clearFonts, { signal: ending.signal });

  /** Mentions that a scroll moved, and that still wait to be measured, would be drawn in a wrong place. */
  const hideStale = (): void => stale.forEach((place) => draw(place, []));

  return {
    add(place) {
      if (boxes.has(place)) return;
      boxes.set(place, []);
      stale.add(place);
      requestFrame();
    },
    remove(place) {
      draw(place, []);
      boxes.delete(place);
      stale.delete(place);
    },
    drawState(state, place) {
      const before = stated.get(state);
      if (place) stated.set(state, place);
      else stated.delete(state);
      for (const changed of [before, place]) if (changed) setState(changed);
    },
    onFrame(change, newHoles) {
      const haveHolesMoved = JSON.stringify(newHoles) !== JSON.stringify(holes);
      holes = newHoles;
      // Those that still wait stay in front, so that none waits forever.
      if (change !== 'none' || haveHolesMoved) for (const place of boxes.keys()) stale.add(place);
      styles.clear();
      const visibility = createVisibility();
      const endMs = performance.now() + mostMs;
      const measured = new Map<PageMention, string[]>();
      for (const place of stale) {
        if (measured.size >= mostPerFrame || performance.now() > endMs) break;
        measured.set(place, measure(place, visibility));
      }
      // All reads come before all writes: otherwise each read would compute the layout again.
      for (const [place, lines] of measured) {
        stale.delete(place);
        draw(place, lines);
      }
      if (change === 'scroll' || haveHolesMoved) hideStale();
      if (stale.size > 0) requestFrame();
    },
    stop() {
      ending.abort();
      for (const place of boxes.keys()) draw(place, []);
      boxes.clear();
      shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}
