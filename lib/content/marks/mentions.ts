// Keeps the mentions of a page: their position, whether disambiguation is confident about them, and their marks. Mentions of
// packaged words and of the user's own words are kept apart: what is known about the former must not depend on the user.
import { layerOf, type Mention, type MentionLayer } from '../../model/mention.ts';
import { addPageSignals, isConfident, type PageSignals } from '../../recognition/disambiguation.ts';
import type { Lexicon } from '../../recognition/lexicon.ts';
import { initialSignals } from '../../recognition/recognize.ts';
import type { SeamCheck } from '../../recognition/seams.ts';
import { countVisible, createActiveMentions, visibleCompanies } from './active-mentions.ts';
import type { Container, Run } from './blocks.ts';
import { createMarkChoice } from './first-mentions.ts';
import type { HitSources } from './hit-test.ts';
import type { MarkLook } from './look.ts';
import { createMarkPainter, type OwnMarkHooks } from './mark-painter.ts';
import { createMentionIndex } from './mention-index.ts';
import { createMuting, type MutedWords } from './muting.ts';
import { locate, type PageMention } from './page-mention.ts';
import type { PlaceGroup } from './near-places.ts';
import { applyTableContext } from './table-context.ts';

export interface Mentions {
  /**
   * Adds the mentions of a run, all of them by one pass.
   * @param group mentions that come near the viewport together, see near-places.ts.
   */
  add: (run: Omit<Run, 'mentions'>, mentions: readonly Mention[], group?: PlaceGroup) => void;
  /** Removes the mentions of a container that one pass found. */
  forget: (container: Container, layer: MentionLayer) => void;
  /** Removes the mentions of a node and of everything below it. */
  forgetBelow: (node: Node) => void;
  /** Whether new page signals may change the decision about a mention; then call `settle`. */
  isUnsettled: () => boolean;
  /** Decides about every mention again, with pauses. */
  settle: () => Generator<void>;
  has: (container: Container, layer: MentionLayer) => boolean;
  isEmpty: () => boolean;
  /** Whether there are mentions of packaged words. Does not depend on the user's words. */
  hasPublic: () => boolean;
  /** Whether there are mentions of packaged words or of listed companies. Does not depend on the user's words. */
  hasShared: () => boolean;
  /** Whether any mention is unmarked because disambiguation is not confident about it. */
  hasDoubts: () => boolean;
  /** The same for mentions of packaged words. Does not depend on the user's words. */
  hasPublicDoubts: () => boolean;
  /** The number of visible active mentions by company id. Measures every mention, in slices. */
  counts: () => Promise<Record<string, number>>;
  /** Ids of companies with a visible active mention. Stops measuring a company's mentions at the first visible one. */
  companies: () => Promise<string[]>;
  /** Whether an active mention of the company is on the page, visible or not. */
  names: (companyId: string) => boolean;
  /** The active mentions. */
  sources: Pick<HitSources, 'inText' | 'inElement'>;
  setNear: (group: PlaceGroup, isNear: boolean) => void;
  register: () => void;
  /** Mutes one mention until its text changes. */
  dismiss: (place: PageMention) => void;
  /** Replaces the muted words. */
  setMuted: (words: ReadonlySet<string>) => void;
  /** Removes mentions that left the page. */
  sweep: () => void;
  stop: () => void;
}

export interface MentionsDeps {
  lexicon: Lexicon;
  muted: MutedWords;
  site: string;
  isSeam: SeamCheck;
  /** Called when marks come near the viewport for the first time. */
  onSeen: () => void;
  ownMarks: OwnMarkHooks;
  marking: { markStyle: MarkLook; marksFirstOnly: boolean };
}

/** Mentions decided about between two pauses. Each may add or remove a mark. */
const settledAtOnce = 8;

export function createMentions({ lexicon, muted, site, isSeam, onSeen, ownMarks, marking }: MentionsDeps): Mentions {
  const painter = createMarkPainter(onSeen, ownMarks, marking.markStyle);
  const byLayer = { public: createMentionIndex(), listed: createMentionIndex(), own: createMentionIndex() };
  const layers: readonly MentionLayer[] = ['public', 'listed', 'own'];
  const indexes = layers.map((layer) => byLayer[layer]);
  const doubtful = new Set<PageMention>();
  const muting = createMuting(muted);
  const active = createActiveMentions([byLayer.own, byLayer.public, byLayer.listed], (place) => !doubtful.has(place));
  let isUnsettled = false;
  let signals: PageSignals | undefined;
  /** Includes title and host, which are read lazily, when the first mention is decided about. */
  const currentSignals = (): PageSignals =>
    (signals ??= initialSignals({ title: document.title, host: site }, lexicon, isSeam));

  /** An own mention needs signals only if it may be the seam of two words. */
  const isSure = (mention: Mention): boolean =>
    mention.isOwn && !(mention.isHomonym && signals) ? !mention.isHomonym : isConfident(mention, currentSignals());

  /** A code of no known company has a card, but no mark: there is nothing to read about it. */
  const isMarkable = (place: PageMention): boolean =>
    place.mention.isKnown && !doubtful.has(place) && !muting.hidesMark(place);
  const marks = createMarkChoice(painter, isMarkable, marking.marksFirstOnly);

  function settlePlace(place: PageMention): void {
    const isDoubtful = !isSure(place.mention);
    if (isDoubtful === doubtful.has(place)) return;
    if (isDoubtful) doubtful.add(place);
    else doubtful.delete(place);
    marks.update(place);
  }

  function updateMuted(): void {
    for (const index of indexes) for (const place of index.all()) if (muting.update(place)) marks.update(place);
  }

  function forget(container: Container, layer: MentionLayer): void {
    for (const place of byLayer[layer].remove(container)) {
      doubtful.delete(place);
      marks.remove(place);
    }
  }

  return {
    add(run, mentions, group) {
      const places = mentions.flatMap((mention) => locate(run, mention) ?? []);
      const found = mentions.filter(({ isOwn }) => !isOwn);
      for (const place of places) if (!place.mention.isOwn) applyTableContext(place, lexicon);
      // Own mentions give no signals, nor do they decide when the title is read.
      const hasNewSignals = found.length > 0 && addPageSignals(currentSignals(), run.text, found, lexicon);
      for (const place of places) {
        byLayer[layerOf(place.mention)].add(place, run.container);
        marks.add(place, group ?? run, group);
        muting.update(place);
        if (!isSure(place.mention)) doubtful.add(place);
        else marks.update(place);
      }
      if (!hasNewSignals) return;
      doubtful.forEach(settlePlace);
      // Confident mentions are decided about again after all reading: doing so in each step would take quadratic time.
      isUnsettled = true;
    },
    forget,
    forgetBelow(node) {
      for (const layer of layers) {
        for (const container of byLayer[layer].containersBelow(node)) forget(container, layer);
      }
    },
    isUnsettled: () => isUnsettled,
    *settle() {
      isUnsettled = false;
      let settled = 0;
      for (const index of indexes)
        for (const place of index.all()) {
          settlePlace(place);
          if (++settled % settledAtOnce === 0) yield;
        }
    },
    has: (container, layer) => byLayer[layer].has(container),
    isEmpty: () => indexes.every((index) => index.isEmpty()),
    hasPublic: () => !byLayer.public.isEmpty(),
    hasShared: () => !(byLayer.public.isEmpty() && byLayer.listed.isEmpty()),
    hasDoubts: () => doubtful.size > 0,
    hasPublicDoubts: () => [...doubtful].some(({ mention }) => !mention.isOwn),
    counts: () => countVisible(active.all()),
    companies: () => visibleCompanies(active.all()),
    names(companyId) {
      for (const place of active.all()) if (place.mention.companyId === companyId) return true;
      return false;
    },
    sources: active,
    setNear: painter.setNear,
    register: painter.register,
    dismiss(place) {
      muting.dismiss(place);
      updateMuted();
    },
    setMuted(words) {
      muting.setWords(words);
      updateMuted();
    },
    sweep() {
      for (const layer of layers) {
        for (const container of byLayer[layer].containers()) if (!container.isConnected) forget(container, layer);
      }
    },
    stop: painter.stop,
  };
}
