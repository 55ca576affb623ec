// Context for editing settings on the options page: saves at once, reports the outcome, and pushes undo to the page's stack.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';
import { useUndo } from '../hooks/use-undo.tsx';

type Change = Parameters<typeof writeSettings>[0];

export interface SettingsEdits {
  settings: Settings;
  save: (change: Change) => void;
  /** @param message describes the change. @param inverse undoes it. */
  saveUndoable: (change: Change, message: string, inverse: Change) => void;
  outcome: { kind: 'saved' } | { kind: 'failed'; reason: string } | null;
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
  const { push } = useUndo();
  useEffect(() => {
    if (outcome?.kind !== 'saved') return;
    const timer = setTimeout(() => setOutcome(null), savedNoticeMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const write = (change: Change, onSaved: () => void = () => {}): void => {
    writeSettings(change).then(
      () => {
        setOutcome({ kind: 'saved' });
        onSaved();
      },
      (error: unknown) =>
        setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  const edits: SettingsEdits = {
    settings,
    outcome,
    save: (change) => write(change),
    saveUndoable: (change, message, inverse) =>
      write(change, () => push({ action: { kind: 'described', message }, undo: () => writeSettings(inverse) })),
  };
  return <EditsContext value={edits}>{children}</EditsContext>;
}
