// Shadow copies of the user's data: the list, and the restore of one.
import { copyFiles, watchCopies } from '../../lib/browser/copy-files.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { BackupError } from '../../lib/store/backup/errors.ts';
import { applyPendingSettings } from '../../lib/store/backup/pending-settings.ts';
import type { UndoHead } from '../../lib/store/backup/staging.ts';
import type { Database } from '../../lib/store/database.ts';
import {
  copiedTables,
  listCopies,
  mostCopies,
  restoreCopy,
  undoCopy,
  type ShadowCopy,
} from '../../lib/store/shadow-copy.ts';
import type { UserTableName } from '../../lib/store/user-tables.ts';
import { backupFileName } from './backup.ts';
import { useBackupStep, valueOf, type StepState } from './backup-step.ts';
import { useLibrary } from './library.tsx';
import { isDefault, readSettingsSnapshot, writeSettingsSnapshot } from './settings-snapshot.ts';
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

async function publish(db: Database): Promise<void> {
  await applyPendingSettings(db, writeSettingsSnapshot);
  await publishUserDataReplaced(db);
}

export interface CopyFile {
  /** `value`: the name of the file. */
  state: StepState<string>;
  save: (copy: Copy) => void;
}

/** Downloads a copy, which is in the format of a backup. Works without the library. */
export function useCopyFile(): CopyFile {
  const { state, run } = useBackupStep<string>();
  return {
    state,
    save: ({ name, createdAtMs }) =>
      run(async () => {
        const file = (await copyFiles.read()).find((one) => one.name === name);
        if (!file) throw new BackupError({ kind: 'unreadable' });
        const fileName = backupFileName(new Date(createdAtMs));
        saveFile(file.content, fileName);
        return fileName;
      }),
  };
}

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
        const before = await readSettingsSnapshot();
        // Settings that were changed since are newer than those of the copy.
        const settings = isDefault(before) ? { settings: before } : {};
        const done = valueOf(await restoreCopy(db, copyFiles, { name, nowMs: Date.now(), ...settings }));
        onCompleted('restore');
        if (describe) {
          push({
            action: { kind: 'described', message: describe(done) },
            undo: async () => {
              await undoCopy(db, done);
              await publish(db);
            },
          });
        }
        await publish(db);
      }),
  };
}
