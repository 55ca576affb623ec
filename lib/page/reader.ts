// One page read and kept read: text in, marks and counts out. Ties scan, watch, recognition and paint together.
import { isSure } from '../recognition/evidence.ts';
import type { Lexicon } from '../recognition/lexicon.ts';
import { evidenceOf, findMentions, mayHold, learn } from '../recognition/recognize.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import { boxOf, elementOf, type Container, type Run } from './blocks.ts';
import type { HitSources } from './hit.ts';
import { locate, type PageMention } from './locate.ts';
import { createPainter } from './paint.ts';
import { createScanner } from './scan.ts';
import { isWithinUnread } from './skip.ts';
import { heedStructure } from './structure.ts';
import { watchPage, type OwnNodes } from './watch.ts';

export interface PageReader {
  /** Mentions a reader can see, by company. */
  counts: () => Record<string, number>;
  /** Where to look for the mention under the pointer. */
  sources: HitSources;
  /** Marks that someone took out of the registry stand again. */
  register: () => void;
  /** Takes one mark away, for as long as the page stands as it is. */
  dismiss: (place: PageMention) => void;
  /** Leaves no mark and no observer behind. */
  stop: () => void;
}

export interface ReaderDeps {
  lexicon: Lexicon;
  ownNodes: () => OwnNodes;
  /** The page was read, or read again; `hasMentions`: something on it may mean a company. */
  onRead: (hasMentions: boolean) => void;
  /** The site the page is of. */
  site: string;
  /** Firefox does not apply a document's highlight styles inside shadow roots; this one is given to each. */
  shadowSheet: CSSStyleSheet | null;
}

const sweepAfterMs = 500;

export function createPageReader({ lexicon, ownNodes, onRead, site, shadowSheet }: ReaderDeps): PageReader {
  let isUnsettled = false;
  const done = (): void => {
    if (isUnsettled) for (const places of byContainer.values()) places.forEach(settle);
    isUnsettled = false;
    onRead(byContainer.size > 0);
  };
  const painter = createPainter(done);
  const evidence = evidenceOf({ title: document.title, host: site }, lexicon, segmenterSeams);
  const byContainer = new Map<Container, PageMention[]>();
  const byText = new Map<Text, PageMention[]>();
  const doubtful = new Set<PageMention>();
  const shadows = new Set<ShadowRoot>();

  function forget(container: Container): void {
    for (const place of byContainer.get(container) ?? []) {
      painter.remove(place);
      doubtful.delete(place);
      for (const { node } of place.segments) byText.delete(node);
    }
    byContainer.delete(container);
  }

  /** Marks the place or takes its mark away, as the page's evidence now has it. */
  function settle(place: PageMention): void {
    const isDoubted = !isSure(place.mention, evidence);
    if (isDoubted === doubtful.has(place)) return;
    if (isDoubted) {
      doubtful.add(place);
      painter.remove(place);
    } else {
      doubtful.delete(place);
      painter.add(place);
    }
  }

  function readRun(run: Run): void {
    const { mentions } = run;
    const places = mentions.map((mention) => locate(run, mention));
    for (const place of places) if (place) heedStructure(place, lexicon);
    const hasLearnt = learn(evidence, run.text, mentions, lexicon);
    for (const place of places) {
      if (!place || lexicon.isMuted(place.mention.word, site)) continue;
      const { mention } = place;
      const known = byContainer.get(run.container);
      if (known) known.push(place);
      else byContainer.set(run.container, [place]);
      for (const { node } of place.segments) byText.set(node, [...(byText.get(node) ?? []), place]);
      if (isSure(mention, evidence)) painter.add(place);
      else doubtful.add(place);
    }
    if (!hasLearnt) return;
    doubtful.forEach(settle);
    // What is marked is looked at once the reading is done: at every step it would take the square of its number.
    isUnsettled = true;
  }

  let isSweeping = false;
  /** What left the page is neither seen nor pointed at; only its memory waits, for a ticking table would ask all the time. */
  function sweepSoon(): void {
    if (isSweeping) return;
    isSweeping = true;
    setTimeout(() => {
      isSweeping = false;
      for (const container of byContainer.keys()) if (!container.isConnected) forget(container);
      for (const shadow of shadows) if (!shadow.isConnected) shadows.delete(shadow);
    }, sweepAfterMs);
  }

  const stands = (place: PageMention): boolean => !doubtful.has(place);

  function counts(): Record<string, number> {
    const total: Record<string, number> = {};
    for (const [container, places] of byContainer) {
      // From the prototype: a form may have a field of that name.
      if (!Element.prototype.checkVisibility.call(boxOf(container), { visibilityProperty: true })) continue;
      for (const place of places) {
        if (stands(place)) total[place.mention.companyId] = (total[place.mention.companyId] ?? 0) + 1;
      }
    }
    return total;
  }

  function enterShadow(shadow: ShadowRoot): void {
    if (shadows.has(shadow)) return;
    shadows.add(shadow);
    if (shadowSheet) shadow.adoptedStyleSheets.push(shadowSheet);
    watch.include(shadow);
    scanner.look(shadow);
  }

  const scanner = createScanner({
    mayHold: (text) => mayHold(text, lexicon),
    find: (text) => findMentions(text, lexicon, segmenterSeams),
    read(container, runs) {
      forget(container);
      if (container instanceof ShadowRoot) enterShadow(container);
      for (const run of runs) readRun(run);
    },
    isKnown: (shadow) => shadows.has(shadow),
    done,
  });

  // The document, not its element: a page may replace that whole.
  const watch = watchPage(document, ownNodes, ({ stale, added, toggled, hasRemovals }) => {
    for (const container of toggled.length > 0 ? byContainer.keys() : []) {
      if (toggled.some((element) => element.contains(elementOf(container)))) forget(container);
    }
    if (hasRemovals) sweepSoon();
    const clear = new Set<Node>();
    for (const [container, isDeep] of stale) if (!isWithinUnread(container, clear)) scanner.queue(container, isDeep);
    if (stale.size === 0) scanner.queue(document.documentElement, false);
    added.forEach(scanner.look);
  });

  scanner.queue(document.documentElement, true);
  // A task of its own: on a long page to look for roots takes as long as a slice.
  setTimeout(() => scanner.look(document.documentElement));

  return {
    counts,
    sources: {
      inText: (node) => byText.get(node)?.filter(stands) ?? [],
      inElement: (element) => byContainer.get(element)?.filter(stands) ?? [],
      shadowRoots: () => [...shadows],
    },
    register: painter.register,
    dismiss(place) {
      painter.remove(place);
      doubtful.add(place);
      place.mention.score = Number.NEGATIVE_INFINITY;
      place.mention.isHomonym = true;
      done();
    },
    stop() {
      scanner.stop();
      watch.stop();
      painter.stop();
      for (const shadow of shadows) {
        if (shadowSheet) shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((sheet) => sheet !== shadowSheet);
      }
    },
  };
}
