// Keeps which mentions are muted: those of muted words, and those that the user dismissed one by one.
import type { PageMention } from './page-mention.ts';

export interface MutedWords {
  /** Folded. */
  words: ReadonlySet<string>;
  /** Whether muted mentions of packaged words lose their marks, so that the page can read which words are muted. */
  hidesMarks: boolean;
}

export interface Muting {
  /** Sets `isMuted` of the mention. @returns whether it changed. */
  update: (place: PageMention) => boolean;
  /** Mutes one mention, also after its unchanged text is read again; then call `update` for each mention. */
  dismiss: (place: PageMention) => void;
  /** Replaces the muted words; then call `update` for each mention. */
  setWords: (words: ReadonlySet<string>) => void;
  /** Whether the mention has no mark because it is muted. Without `hidesMarks`, muting does not touch a public mark. */
  hidesMark: (place: PageMention) => boolean;
}

const keyOf = ({ mention, segments }: PageMention): string => `${segments[0]!.start} ${mention.word}`;

export function createMuting({ words: initial, hidesMarks }: MutedWords): Muting {
  let words = initial;
  /** By text node, not by mention: the text may be read again while its card is open. */
  const dismissed = new WeakMap<Node, Set<string>>();
  const isDismissed = (place: PageMention): boolean =>
    dismissed.get(place.segments[0]!.node)?.has(keyOf(place)) === true;
  return {
    update(place) {
      const isMuted = isDismissed(place) || words.has(place.mention.word);
      const isChanged = isMuted !== place.mention.isMuted;
      place.mention.isMuted = isMuted;
      return isChanged;
    },
    dismiss(place) {
      const { node } = place.segments[0]!;
      dismissed.set(node, (dismissed.get(node) ?? new Set<string>()).add(keyOf(place)));
    },
    setWords(changed) {
      words = changed;
    },
    hidesMark: ({ mention }) => mention.isMuted && (mention.isOwn || hidesMarks),
  };
}
