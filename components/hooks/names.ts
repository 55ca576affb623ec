// Muted words and custom aliases, live. Each change rebuilds the lexicon, and open pages reload it.
import { useState } from 'react';
import { sendMessage } from '../../lib/messages/send-message.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Mute } from '../../lib/model/mute.ts';
import type { OwnAlias } from '../../lib/model/own-alias.ts';
import type { Database } from '../../lib/store/database.ts';
import { failureOf, type Failure } from '../../lib/store/errors.ts';
import { addMute, addOwnAlias, listMutes, listOwnAliases, removeMute, removeOwnAlias } from '../../lib/store/words.ts';
import { useLibrary, useRead } from './library.tsx';

export interface NameOverrides {
  /** undefined until read, and if the library is closed. */
  mutes: Mute[] | undefined;
  ownAliases: OwnAlias[] | undefined;
  unmute: (mute: Mute) => void;
  addAlias: (word: string, company: Company) => void;
  removeAlias: (alias: OwnAlias) => void;
  /** The last removal, for undo. */
  removed: { word: string; undo: () => void } | null;
  failure: Failure | null;
}

export function useNameOverrides(): NameOverrides {
  const library = useLibrary();
  const mutes = useRead(listMutes, []);
  const ownAliases = useRead(listOwnAliases, []);
  const [removed, setRemoved] = useState<NameOverrides['removed']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const change = (work: (db: Database) => Promise<void>, undoable: NameOverrides['removed'] = null): void => {
    if (library.kind !== 'open') return;
    work(library.db)
      .then(() => sendMessage('rebuildLexicon', {}))
      .then(
        (answer) => {
          setFailure(answer.ok ? null : failureOf(answer.reason));
          setRemoved(undoable);
        },
        (error: unknown) => setFailure(failureOf(error)),
      );
  };

  return {
    mutes,
    ownAliases,
    unmute: (mute) =>
      change((db) => removeMute(db, mute), { word: mute.word, undo: () => change((db) => addMute(db, mute)) }),
    addAlias: (word, company) =>
      change((db) => addOwnAlias(db, { word: word.trim(), companyId: company.id, addedAtMs: Date.now() })),
    removeAlias: (alias) =>
      change((db) => removeOwnAlias(db, alias.word), {
        word: alias.word,
        undo: () => change((db) => addOwnAlias(db, alias)),
      }),
    removed,
    failure,
  };
}
