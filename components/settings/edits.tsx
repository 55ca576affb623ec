// Changes to settings from anywhere on the options page: saved at once, told quietly; a failure is told, and what took
// something away can be undone.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';

type Change = Parameters<typeof writeSettings>[0];

export interface SettingsEdits {
  settings: Settings;
  save: (change: Change) => void;
  /** What was done, and how it is taken back. */
  saveUndoable: (change: Change, said: string, back: Change) => void;
  outcome: { kind: 'saved' } | { kind: 'failed'; reason: string } | null;
  done: { said: string; undo: () => void; dismiss: () => void } | null;
}

/** Long enough to be seen. */
const toldMs = 2500;

const EditsContext = createContext<SettingsEdits | null>(null);

export function useSettingsEdits(): SettingsEdits {
  const edits = useContext(EditsContext);
  if (!edits) throw new Error('no SettingsEdits around');
  return edits;
}

export function SettingsEditsProvider({ settings, children }: { settings: Settings; children: ReactNode }) {
  const [outcome, setOutcome] = useState<SettingsEdits['outcome']>(null);
  const [undoable, setUndoable] = useState<{ said: string; back: Change } | null>(null);
  useEffect(() => {
    if (outcome?.kind !== 'saved') return;
    const ending = setTimeout(() => setOutcome(null), toldMs);
    return () => clearTimeout(ending);
  }, [outcome]);

  const write = (change: Change, offered: typeof undoable): void => {
    writeSettings(change).then(
      () => {
        setOutcome({ kind: 'saved' });
        setUndoable(offered);
      },
      (error: unknown) =>
        setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  const edits: SettingsEdits = {
    settings,
    outcome,
    save: (change) => write(change, undoable),
    saveUndoable: (change, said, back) => write(change, { said, back }),
    done: undoable && {
      said: undoable.said,
      undo: () => write(undoable.back, null),
      dismiss: () => setUndoable(null),
    },
  };
  return <EditsContext value={edits}>{children}</EditsContext>;
}
