// Context for editing settings on the options page: saves at once, reports the outcome and offers undo.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';

type Change = Parameters<typeof writeSettings>[0];

export interface SettingsEdits {
  settings: Settings;
  save: (change: Change) => void;
  /** @param message describes the change. @param inverse undoes it. */
  saveUndoable: (change: Change, message: string, inverse: Change) => void;
  outcome: { kind: 'saved' } | { kind: 'failed'; reason: string } | null;
  done: { message: string; undo: () => void; dismiss: () => void } | null;
}

/** How long "saved" is shown. */
const savedNoticeMs = 2500;

const EditsContext = createContext<SettingsEdits | null>(null);

export function useSettingsEdits(): SettingsEdits {
  const edits = useContext(EditsContext);
  if (!edits) throw new Error('useSettingsEdits needs a SettingsEditsProvider');
  return edits;
}

export function SettingsEditsProvider({ settings, children }: { settings: Settings; children: ReactNode }) {
  const [outcome, setOutcome] = useState<SettingsEdits['outcome']>(null);
  const [undoable, setUndoable] = useState<{ message: string; inverse: Change } | null>(null);
  useEffect(() => {
    if (outcome?.kind !== 'saved') return;
    const timer = setTimeout(() => setOutcome(null), savedNoticeMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const write = (change: Change, nextUndo: typeof undoable): void => {
    writeSettings(change).then(
      () => {
        setOutcome({ kind: 'saved' });
        setUndoable(nextUndo);
      },
      (error: unknown) =>
        setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  const edits: SettingsEdits = {
    settings,
    outcome,
    save: (change) => write(change, undoable),
    saveUndoable: (change, message, inverse) => write(change, { message, inverse }),
    done: undoable && {
      message: undoable.message,
      undo: () => write(undoable.inverse, null),
      dismiss: () => setUndoable(null),
    },
  };
  return <EditsContext value={edits}>{children}</EditsContext>;
}
