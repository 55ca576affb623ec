// The mentions of a page: where they are, which of them are sure, and which are marked.
import type { Mention } from '../../model/mention.ts';
import { addPageSignals, isConfident, type PageSignals } from '../../recognition/disambiguation.ts';
import type { Lexicon } from '../../recognition/lexicon.ts';
import { initialSignals } from '../../recognition/recognize.ts';
import type { SeamCheck } from '../../recognition/seams.ts';
import { forEachInSlices } from '../scan/slices.ts';
import { elementOf, type Container, type Run } from './blocks.ts';
import type { HitSources } from './hit-test.ts';
import { locate, type PageMention } from './page-mention.ts';
import { createPainter, type PaintGroup } from './highlights.ts';
import { createSight } from './visibility.ts';
import { applyTableContext } from './table-context.ts';

export interface Mentions {
  /** Adds the mentions of a run. @param group decides with whom they are marked, see paint.ts. */
  add: (run: Omit<Run, 'mentions'>, mentions: readonly Mention[], group?: PaintGroup) => void;
  /** Forgets those of a container. */
  forget: (container: Container) => void;
  /** Forgets those of a node and of everything below it. */
  forgetBelow: (node: Node) => void;
  /** Whether new signals of the page may change the decision about a mention: then `settle` has work. */
  isUnsettled: () => boolean;
  /** Decides again about every mention, with pauses. */
  settle: () => Generator<void>;
  has: (container: Container) => boolean;
  isEmpty: () => boolean;
  /** Whether a mention is not marked because nothing has decided about it. */
  hasDoubts: () => boolean;
  /** Mentions that a person can see, by company. Measures every mention, in slices. */
  counts: () => Promise<Record<string, number>>;
  /** Companies with a mention that a person can see. Measures one mention of each company, if that one is visible. */
  companies: () => Promise<string[]>;
  sources: Pick<HitSources, 'inText' | 'inElement'>;
  setNear: (group: PaintGroup, isNear: boolean) => void;
  register: () => void;
  dismiss: (place: PageMention) => void;
  /** Forgets what left the page. */
  sweep: () => void;
  stop: () => void;
}

export interface MentionsDeps {
  lexicon: Lexicon;
  site: string;
  isSeam: SeamCheck;
  /** Marks came into view for the first time. */
  onSeen: () => void;
}

/** Below this many containers with mentions, each is compared with a node that is forgotten. */
const fewContainers = 200;

/** Mentions that are decided about between two pauses. */
const settledAtOnce = 50;

export function createMentions({ lexicon, site, isSeam, onSeen }: MentionsDeps): Mentions {
  const painter = createPainter(onSeen);
  const byContainer = new Map<Container, PageMention[]>();
  const byText = new Map<Text, PageMention[]>();
  const groups = new Map<PageMention, PaintGroup>();
  const doubtful = new Set<PageMention>();
  let isUnsettled = false;
  let signals: PageSignals | undefined;
  /** Title and host are signals too; they are read lazily, when the first mention is decided. */
  const currentSignals = (): PageSignals =>
    (signals ??= initialSignals({ title: document.title, host: site }, lexicon, isSeam));

  function settlePlace(place: PageMention): void {
    const isDoubted = !isConfident(place.mention, currentSignals());
    if (isDoubted === doubtful.has(place)) return;
    if (isDoubted) {
      doubtful.add(place);
      painter.remove(place);
    } else {
      doubtful.delete(place);
      painter.add(place, groups.get(place));
    }
  }

  function forget(container: Container): void {
    for (const place of byContainer.get(container) ?? []) {
      painter.remove(place);
      doubtful.delete(place);
      groups.delete(place);
      for (const { node } of place.segments) byText.delete(node);
    }
    byContainer.delete(container);
  }

  function* containersBelow(node: Node): Generator<Container> {
    if (byContainer.size < fewContainers) {
      for (const container of byContainer.keys()) if (node.contains(elementOf(container))) yield container;
      return;
    }
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    do {
      const at = walker.currentNode as Container;
      if (byContainer.has(at)) yield at;
    } while (walker.nextNode());
  }

  /** Iterates over all mentions. A caller may pause between them: mentions that were forgotten meanwhile are skipped. */
  function* allPlaces(): Generator<PageMention> {
    for (const [container, places] of byContainer) {
      for (const place of places) if (byContainer.get(container) === places) yield place;
    }
  }

  const stands = (place: PageMention): boolean => !doubtful.has(place);

  return {
    add(run, mentions, group) {
      const places = mentions.map((mention) => locate(run, mention));
      for (const place of places) if (place) applyTableContext(place, lexicon);
      const hasLearnt = addPageSignals(currentSignals(), run.text, mentions, lexicon);
      for (const place of places) {
        if (!place || lexicon.isMuted(place.mention.word, site)) continue;
        const known = byContainer.get(run.container);
        if (known) known.push(place);
        else byContainer.set(run.container, [place]);
        for (const { node } of place.segments) {
          const others = byText.get(node);
          if (others) others.push(place);
          else byText.set(node, [place]);
        }
        if (group) groups.set(place, group);
        if (isConfident(place.mention, currentSignals())) painter.add(place, group);
        else doubtful.add(place);
      }
      if (!hasLearnt) return;
      doubtful.forEach(settlePlace);
      // What is marked is looked at when the reading is done: at every step it would take quadratic time.
      isUnsettled = true;
    },
    forget,
    forgetBelow(node) {
      for (const container of containersBelow(node)) forget(container);
    },
    isUnsettled: () => isUnsettled,
    *settle() {
      isUnsettled = false;
      let settled = 0;
      for (const place of allPlaces()) {
        settlePlace(place);
        if (++settled % settledAtOnce === 0) yield;
      }
    },
    has: (container) => byContainer.has(container),
    isEmpty: () => byContainer.size === 0,
    hasDoubts: () => doubtful.size > 0,
    async counts() {
      const total: Record<string, number> = {};
      const sight = createSight();
      await forEachInSlices(allPlaces(), (place) => {
        const { companyId } = place.mention;
        if (stands(place) && sight.isSeen(place)) total[companyId] = (total[companyId] ?? 0) + 1;
      });
      return total;
    },
    async companies() {
      const seen = new Set<string>();
      const sight = createSight();
      await forEachInSlices(allPlaces(), (place) => {
        const { companyId } = place.mention;
        if (!seen.has(companyId) && stands(place) && sight.isSeen(place)) seen.add(companyId);
      });
      return [...seen];
    },
    sources: {
      inText: (node) => byText.get(node)?.filter(stands) ?? [],
      inElement: (element) => byContainer.get(element)?.filter(stands) ?? [],
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
      for (const container of byContainer.keys()) if (!container.isConnected) forget(container);
    },
    stop: painter.stop,
  };
}
