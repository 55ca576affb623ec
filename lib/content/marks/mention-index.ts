// The mentions of a page by container and by text node.
import { elementOf, type Container } from './blocks.ts';
import type { PageMention } from './page-mention.ts';

export interface MentionIndex {
  add: (place: PageMention, container: Container) => void;
  /** Removes the container, and returns its mentions. */
  remove: (container: Container) => readonly PageMention[];
  has: (container: Container) => boolean;
  isEmpty: () => boolean;
  inText: (node: Text) => readonly PageMention[];
  inContainer: (container: Container) => readonly PageMention[];
  containers: () => Iterable<Container>;
  /** Containers with mentions, in and below a node. */
  containersBelow: (node: Node) => Generator<Container>;
  /** Iterates over all mentions. The caller may pause in between: mentions removed meanwhile are skipped. */
  all: () => Generator<PageMention>;
}

/** Below this many containers with mentions, each is compared with the node. Above it, the node's tree is walked. */
const fewContainers = 200;

function append<K>(places: Map<K, PageMention[]>, key: K, place: PageMention): void {
  const others = places.get(key);
  if (others) others.push(place);
  else places.set(key, [place]);
}

export function createMentionIndex(): MentionIndex {
  const byContainer = new Map<Container, PageMention[]>();
  const byText = new Map<Text, PageMention[]>();
  return {
    add(place, container) {
      append(byContainer, container, place);
      for (const { node } of place.segments) append(byText, node, place);
    },
    remove(container) {
      const places = byContainer.get(container) ?? [];
      for (const place of places) for (const { node } of place.segments) byText.delete(node);
      byContainer.delete(container);
      return places;
    },
    has: (container) => byContainer.has(container),
    isEmpty: () => byContainer.size === 0,
    inText: (node) => byText.get(node) ?? [],
    inContainer: (container) => byContainer.get(container) ?? [],
    containers: () => byContainer.keys(),
    *containersBelow(node) {
      if (byContainer.size < fewContainers) {
        for (const container of byContainer.keys()) if (node.contains(elementOf(container))) yield container;
        return;
      }
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
      do {
        const at = walker.currentNode as Container;
        if (byContainer.has(at)) yield at;
      } while (walker.nextNode());
    },
    *all() {
      for (const [container, places] of byContainer) {
        for (const place of places) if (byContainer.get(container) === places) yield place;
      }
    },
  };
}
