// Installed packs: a live list, installation from a file, and removal; both with undo.
import { announceUserChange } from '../../lib/browser/page-storage.ts';
import type { Language } from '../../lib/format/language.ts';
import { listPacks, removePack, restorePack, type PackSummary } from '../../lib/store/installed-packs.ts';
import type { FileOutcome } from '../../lib/store/pack-file.ts';
import { useLibrary, useRead } from './library.tsx';
import { useAsync, type Async } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

export type { FileOutcome, PackSummary };

export interface Packs {
  /** The packaged one first; undefined until read. */
  packs: readonly PackSummary[] | undefined;
  attempt: Pick<Async<FileOutcome>, 'status' | 'value' | 'failure'>;
  /** @param language of the problems. */
  install: (file: File, language: Language) => void;
  remove: (pack: PackSummary) => void;
}

export function usePacks(): Packs {
  const library = useLibrary();
  const packs = useRead(listPacks, []);
  const { run, reset, ...attempt } = useAsync<FileOutcome>();
  const { edit, push } = useUndo();
  const db = library.kind === 'open' ? library.db : null;

  return {
    packs,
    attempt,
    install(file, language) {
      if (!db) return;
      run(async () => {
        // Loaded when needed: the schemas of packs are used by nothing else on this page.
        const { installPackFile } = await import('../../lib/store/pack-file.ts');
        const outcome = await installPackFile(db, file, { nowMs: Date.now(), language });
        if (!outcome.ok) return outcome;
        const { id, title, before } = outcome;
        push({
          action: { kind: 'installed', name: title },
          undo: async () => {
            await (before ? restorePack(db, before) : removePack(db, id));
            reset();
            await announceUserChange();
          },
        });
        await announceUserChange();
        return outcome;
      });
    },
    remove({ id, title }) {
      if (!db || typeof id !== 'string') return;
      reset();
      edit(async () => {
        const removed = await removePack(db, id);
        // Another page may have removed it already.
        if (!removed) return null;
        return { action: { kind: 'removed', names: [title ?? id] }, undo: () => restorePack(db, removed) };
      }, announceUserChange);
    },
  };
}
