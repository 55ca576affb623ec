// Decides which mentions act: those that have a card, take taps and steps, and are counted. A muted mention does not act, and
// neither does a mention that one of a layer before it overlaps. Public marks do not depend on it.
import { forEachInSlices } from '../scan/slices.ts';
import type { Container } from './blocks.ts';
import type { HitSources } from './hit-test.ts';
import type { MentionIndex } from './mention-index.ts';
import type { PageMention, Segment } from './page-mention.ts';
import { createVisibility } from './visibility.ts';

export interface ActiveMentions extends Pick<HitSources, 'inText' | 'inElement'> {
  /** All of them. The caller may pause in between. */
  all: () => Generator<PageMention>;
}

const overlaps = (one: Segment, other: Segment): boolean =>
  one.node === other.node && one.start < other.end && other.start < one.end;

const startIn = (node: Text, { segments }: PageMention): number =>
  segments.find((segment) => segment.node === node)?.start ?? 0;

/**
 * @param layers in the order in which they win: own words, packaged words, listed companies.
 * @param isSure whether disambiguation is confident about the mention.
 */
export function createActiveMentions(
  layers: readonly MentionIndex[],
  isSure: (place: PageMention) => boolean,
): ActiveMentions {
  const acts = (place: PageMention): boolean => isSure(place) && !place.mention.isMuted;

  const isOverlapped = ({ segments }: PageMention, layer: number): boolean =>
    layers
      .slice(0, layer)
      .some(
        (before) =>
          !before.isEmpty() &&
          segments.some((segment) =>
            before
              .inText(segment.node)
              .some((place) => acts(place) && place.segments.some((one) => overlaps(one, segment))),
          ),
      );

  /** Of two mentions at one position, the first one is hit. */
  const merged = (found: (index: MentionIndex) => readonly PageMention[]): PageMention[] =>
    layers.flatMap((index, layer) =>
      index.isEmpty() ? [] : found(index).filter((place) => acts(place) && !isOverlapped(place, layer)),
    );

  return {
    inText(node) {
      const places = merged((index) => index.inText(node));
      const isOrdered = layers.filter((index) => !index.isEmpty()).length < 2;
      return isOrdered ? places : places.toSorted((one, other) => startIn(node, one) - startIn(node, other));
    },
    inElement: (element: Container & Element) => merged((index) => index.inContainer(element)),
    *all() {
      for (const [layer, index] of layers.entries())
        for (const place of index.all()) if (acts(place) && !isOverlapped(place, layer)) yield place;
    },
  };
}

/** The number of visible mentions by company id. Measures every mention, in slices. */
export async function countVisible(places: Iterable<PageMention>): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  const visibility = createVisibility();
  await forEachInSlices(places, (place) => {
    const { companyId } = place.mention;
    if (visibility.isVisible(place)) total[companyId] = (total[companyId] ?? 0) + 1;
  });
  return total;
}

/** Ids of companies with a visible mention. Stops measuring a company's mentions at the first visible one. */
export async function visibleCompanies(places: Iterable<PageMention>): Promise<string[]> {
  const seen = new Set<string>();
  const visibility = createVisibility();
  await forEachInSlices(places, (place) => {
    const { companyId } = place.mention;
    if (!seen.has(companyId) && visibility.isVisible(place)) seen.add(companyId);
  });
  return [...seen];
}
