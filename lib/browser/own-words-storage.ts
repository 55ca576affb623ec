// The user's words as pages read them: see lib/recognition/own-words.ts.
import { noOwnWords, ownWordsKey, parseOwnWords, type OwnWords } from '../recognition/own-words.ts';
import { storageItem } from './storage-item.ts';

const ownWordsItem = storageItem<OwnWords, 'page'>({
  area: 'page',
  key: ownWordsKey,
  parse: parseOwnWords,
  fallback: noOwnWords,
  combine: (_, words) => words,
});

/** Implements `OwnWordsStorage` of lib/store. */
export const ownWordsStorage: {
  update: (change: (published: OwnWords) => Promise<OwnWords | undefined>) => Promise<void>;
} = {
  update: (change) => ownWordsItem.update(change),
};
