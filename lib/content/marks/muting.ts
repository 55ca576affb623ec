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
  /** Mutes one mention until its text is read again. */
  dismiss: (place: PageMention) => void;
  /** Replaces the muted words; then call `update` for each mention. */
  setWords: (words: ReadonlySet<string>) => void;
  /** Whether the mention has no mark because it is muted. Without `hidesMarks`, muting does not touch a public mark. */
  hidesMark: (place: PageMention) => boolean;
}

export function createMuting({ words: initial, hidesMarks }: MutedWords): Muting {
  let words = initial;
  const dismissed = new WeakSet<PageMention>();
  return {
    update(place) {
      const isMuted = dismissed.has(place) || words.has(place.mention.word);
      const isChanged = isMuted !== place.mention.isMuted;
      place.mention.isMuted = isMuted;
      return isChanged;
    },
    dismiss: (place) => void dismissed.add(place),
    setWords(changed) {
      words = changed;
    },
    hidesMark: ({ mention }) => mention.isMuted && (mention.isOwn || hidesMarks),
  };
}
