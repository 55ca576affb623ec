// Shadow copies of the user's data: the list, and the restore of one.
import { copyFiles, watchCopies } from '../../lib/browser/copy-files.ts';
import type { UndoHead } from '../../lib/store/backup/staging.ts';
import {
  copiedTables,
  listCopies,
  mostCopies,
  restoreCopy,
  undoCopy,
  type ShadowCopy,
} from '../../lib/store/shadow-copy.ts';
import type { UserTableName } from '../../lib/store/user-tables.ts';
import { useBackupStep, valueOf, type StepState } from './backup-step.ts';
import { useLibrary } from './library.tsx';
import { useStoredValue } from './use-stored-value.ts';
import { useUndo } from './use-undo.tsx';
import { publishUserDataReplaced } from './user-data.ts';

export { mostCopies };

export interface Copy {
  name: string;
  createdAtMs: number;
  /** Row counts of non-empty tables, in table order. */
  has: (readonly [UserTableName, number])[];
}

const copyOf = ({ name, createdAtMs, counts }: ShadowCopy): Copy => ({
  name,
  createdAtMs,
  has: copiedTables.map((table) => [table, counts[table] ?? 0] as const).filter(([, count]) => count > 0),
});

const readCopies = async (): Promise<Copy[]> => (await listCopies(copyFiles)).map(copyOf);

/** Newest first; undefined until read. */
export const useCopies = (): readonly Copy[] | undefined => useStoredValue(readCopies, watchCopies);

export interface CopyRestore {
  state: StepState<void>;
  restore: (copy: Copy) => void;
}

/**
 * @param describe text of the page's undo bar. Without it, the page offers no undo: the restore section of the options does.
 * @returns null if the library is closed.
 */
export function useCopyRestore(describe?: (done: UndoHead) => string): CopyRestore | null {
  const library = useLibrary();
  const { state, run } = useBackupStep<void>();
  const { push } = useUndo();
  if (library.kind !== 'open') return null;
  const { db } = library;
  return {
    state,
    restore: ({ name }) =>
      run(async ({ onCompleted }) => {
        const done = valueOf(await restoreCopy(db, copyFiles, name, Date.now()));
        onCompleted('restore');
        if (describe) {
          push({
            action: { kind: 'described', message: describe(done) },
            undo: async () => {
              await undoCopy(db, done);
              await publishUserDataReplaced(db);
            },
          });
        }
        await publishUserDataReplaced(db);
      }),
  };
}
