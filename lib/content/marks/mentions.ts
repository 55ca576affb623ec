// Keeps the mentions of a page: their position, whether disambiguation is confident about them, and their marks.
import type { Mention } from '../../model/mention.ts';
import { addPageSignals, isConfident, type PageSignals } from '../../recognition/disambiguation.ts';
import type { Lexicon } from '../../recognition/lexicon.ts';
import { initialSignals } from '../../recognition/recognize.ts';
import type { SeamCheck } from '../../recognition/seams.ts';
import { forEachInSlices } from '../scan/slices.ts';
import type { Container, Run } from './blocks.ts';
import type { HitSources } from './hit-test.ts';
import { createMentionIndex } from './mention-index.ts';
import { locate, type PageMention } from './page-mention.ts';
import { createPainter, type PaintGroup } from './highlights.ts';
import { createVisibility } from './visibility.ts';
import { applyTableContext } from './table-context.ts';

export interface Mentions {
  /** Adds the mentions of a run. @param group mentions that come near the viewport together, see highlights.ts. */
  add: (run: Omit<Run, 'mentions'>, mentions: readonly Mention[], group?: PaintGroup) => void;
  /** Removes the mentions of a container. */
  forget: (container: Container) => void;
  /** Removes the mentions of a node and of everything below it. */
  forgetBelow: (node: Node) => void;
  /** Whether new page signals may change the decision about a mention; then call `settle`. */
  isUnsettled: () => boolean;
  /** Decides about every mention again, with pauses. */
  settle: () => Generator<void>;
  has: (container: Container) => boolean;
  isEmpty: () => boolean;
  /** Whether any mention is unmarked because disambiguation is not confident about it. */
  hasDoubts: () => boolean;
  /** The number of visible mentions by company id. Measures every mention, in slices. */
  counts: () => Promise<Record<string, number>>;
  /** Ids of companies with a visible mention. Stops measuring a company's mentions at the first visible one. */
  companies: () => Promise<string[]>;
  /** Whether a mention of the company is marked, visible or not. */
  names: (companyId: string) => boolean;
  sources: Pick<HitSources, 'inText' | 'inElement'>;
  setNear: (group: PaintGroup, isNear: boolean) => void;
  register: () => void;
  dismiss: (place: PageMention) => void;
  /** Removes mentions that left the page. */
  sweep: () => void;
  stop: () => void;
}

export interface MentionsDeps {
  lexicon: Lexicon;
  site: string;
  isSeam: SeamCheck;
  /** Called when marks come near the viewport for the first time. */
  onSeen: () => void;
}

/** Mentions decided about between two pauses. */
const settledAtOnce = 50;

export function createMentions({ lexicon, site, isSeam, onSeen }: MentionsDeps): Mentions {
  const painter = createPainter(onSeen);
  const index = createMentionIndex();
  const groups = new Map<PageMention, PaintGroup>();
  const doubtful = new Set<PageMention>();
  let isUnsettled = false;
  let signals: PageSignals | undefined;
  /** Includes title and host, which are read lazily, when the first mention is decided about. */
  const currentSignals = (): PageSignals =>
    (signals ??= initialSignals({ title: document.title, host: site }, lexicon, isSeam));

  function settlePlace(place: PageMention): void {
    const isDoubtful = !isConfident(place.mention, currentSignals());
    if (isDoubtful === doubtful.has(place)) return;
    if (isDoubtful) {
      doubtful.add(place);
      painter.remove(place);
    } else {
      doubtful.delete(place);
      painter.add(place, groups.get(place));
    }
  }

  function forget(container: Container): void {
    for (const place of index.remove(container)) {
      painter.remove(place);
      doubtful.delete(place);
      groups.delete(place);
    }
  }

  const isMarked = (place: PageMention): boolean => !doubtful.has(place);

  return {
    add(run, mentions, group) {
      const places = mentions.map((mention) => locate(run, mention));
      for (const place of places) if (place) applyTableContext(place, lexicon);
      const hasNewSignals = addPageSignals(currentSignals(), run.text, mentions, lexicon);
      for (const place of places) {
        if (!place || lexicon.isMuted(place.mention.word, site)) continue;
        index.add(place, run.container);
        if (group) groups.set(place, group);
        if (isConfident(place.mention, currentSignals())) painter.add(place, group);
        else doubtful.add(place);
      }
      if (!hasNewSignals) return;
      doubtful.forEach(settlePlace);
      // Confident mentions are decided about again after all reading: doing so in each step would take quadratic time.
      isUnsettled = true;
    },
    forget,
    forgetBelow(node) {
      for (const container of index.containersBelow(node)) forget(container);
    },
    isUnsettled: () => isUnsettled,
    *settle() {
      isUnsettled = false;
      let settled = 0;
      for (const place of index.all()) {
        settlePlace(place);
        if (++settled % settledAtOnce === 0) yield;
      }
    },
    has: index.has,
    isEmpty: index.isEmpty,
    hasDoubts: () => doubtful.size > 0,
    async counts() {
      const total: Record<string, number> = {};
      const visibility = createVisibility();
      await forEachInSlices(index.all(), (place) => {
        const { companyId } = place.mention;
        if (isMarked(place) && visibility.isVisible(place)) total[companyId] = (total[companyId] ?? 0) + 1;
      });
      return total;
    },
    async companies() {
      const seen = new Set<string>();
      const visibility = createVisibility();
      await forEachInSlices(index.all(), (place) => {
        const { companyId } = place.mention;
        if (!seen.has(companyId) && isMarked(place) && visibility.isVisible(place)) seen.add(companyId);
      });
      return [...seen];
    },
    names(companyId) {
      for (const place of index.all()) if (place.mention.companyId === companyId && isMarked(place)) return true;
      return false;
    },
    sources: {
      inText: (node) => index.inText(node).filter(isMarked),
      inElement: (element) => index.inContainer(element).filter(isMarked),
    },
    setNear: painter.setNear,
    register: painter.register,
    dismiss(place) {
      painter.remove(place);
      doubtful.add(place);
      place.mention.score = Number.NEGATIVE_INFINITY;
      place.mention.isHomonym = true;
    },
    sweep() {
      for (const container of index.containers()) if (!container.isConnected) forget(container);
    },
    stop: painter.stop,
  };
}
