// Muted words and custom aliases, live. Each change is published to open pages.
import { ownWordsStorage } from '../../lib/browser/own-words-storage.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Mute } from '../../lib/model/mute.ts';
import type { OwnAlias } from '../../lib/model/own-alias.ts';
import type { Database } from '../../lib/store/database.ts';
import { publishOwnWords } from '../../lib/store/own-words.ts';
import { addMute, addOwnAlias, listMutes, listOwnAliases, removeMute, removeOwnAlias } from '../../lib/store/words.ts';
import { useLibrary, useRead } from './library.tsx';
import { useUndo } from './use-undo.tsx';

export interface NameOverrides {
  /** undefined until read, and if the library is closed. */
  mutes: Mute[] | undefined;
  ownAliases: OwnAlias[] | undefined;
  unmute: (mute: Mute) => void;
  addAlias: (word: string, company: Company) => void;
  removeAlias: (alias: OwnAlias) => void;
}

export function useNameOverrides(): NameOverrides {
  const library = useLibrary();
  const mutes = useRead(listMutes, []);
  const ownAliases = useRead(listOwnAliases, []);
  const { edit } = useUndo();
  const db = library.kind === 'open' ? library.db : null;

  /** @param undo restores what `work` removes. */
  function remove(
    word: string,
    work: (opened: Database) => Promise<unknown>,
    undo: (opened: Database) => Promise<unknown>,
  ) {
    if (!db) return;
    edit(
      async () => {
        await work(db);
        return { action: { kind: 'removed', names: [word] }, undo: () => undo(db) };
      },
      () => publishOwnWords(db, ownWordsStorage),
    );
  }

  return {
    mutes,
    ownAliases,
    unmute: (mute) =>
      remove(
        mute.word,
        (opened) => removeMute(opened, mute),
        (opened) => addMute(opened, mute),
      ),
    addAlias(word, company) {
      if (!db) return;
      const alias = { word: word.trim(), companyId: company.id, addedAtMs: Date.now() };
      edit(
        async () => {
          const before = await addOwnAlias(db, alias);
          return before && before.companyId !== alias.companyId
            ? { action: { kind: 'renamed', word: alias.word }, undo: () => addOwnAlias(db, before) }
            : null;
        },
        () => publishOwnWords(db, ownWordsStorage),
      );
    },
    removeAlias: (alias) =>
      remove(
        alias.word,
        (opened) => removeOwnAlias(opened, alias.word),
        (opened) => addOwnAlias(opened, alias),
      ),
  };
}
