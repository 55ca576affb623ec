// Restores a backup in steps: choose a file, preview it, then merge or replace.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RestoreMode } from '../../lib/model/backup.ts';
import type { Restore } from '../hooks/restore.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';
import { Preview } from './Preview.tsx';
import { Problem } from './Problem.tsx';
import { Progress } from './Progress.tsx';

function Choose({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useTranslations('data');
  return (
    <FileDrop id="restore-file" label={t('chooseBackup')} accept=".ndjson,.jsonl,.json,.txt" onFile={onChoose}>
      {t('orDrop')}
    </FileDrop>
  );
}

/** Summary of the last restore, with undo. It is stored, so it is not on the page's undo stack. */
function LastRestore({ last: { done, undo, keep } }: { last: NonNullable<Restore['last']> }) {
  const t = useTranslations('data');
  const { added, changed, removed, restoredAtMs } = done;
  const when = new Date(restoredAtMs).toLocaleString('sv-SE').slice(0, 16);
  return (
    <UndoBar undoLabel={t('undoRestore')} onUndo={undo} dismissLabel={t('keepRestored')} onDismiss={keep}>
      {t('restored', { when, added, changed, removed })}
    </UndoBar>
  );
}

function Step({ restore }: { restore: Restore }) {
  const t = useTranslations('data');
  const { state, read, cancel, last } = restore;
  // Kept here, because a failed attempt shows the review again.
  const [mode, setMode] = useState<RestoreMode>('merge');
  const choose = (file: File): void => {
    setMode('merge');
    read(file);
  };
  switch (state.kind) {
    case 'reading':
    case 'restoring':
      return <Progress label={t(`going.${state.kind}`)} done={state.done} onCancel={cancel} />;
    case 'looking':
      return (
        <Preview
          key={state.staged.run}
          staged={state.staged}
          problem={state.problem}
          mode={mode}
          onMode={setMode}
          onRestore={restore.restore}
          onCancel={cancel}
        />
      );
    default:
      return (
        <>
          <Choose onChoose={choose} />
          {state.kind === 'failed' ? <Problem problem={state.problem} completed={state.completed} /> : null}
          {last ? <LastRestore last={last} /> : null}
        </>
      );
  }
}

export function RestoreView({ restore }: { restore: Restore }) {
  const container = useRef<HTMLDivElement>(null);
  const { kind } = restore.state;
  const previous = useRef(kind);
  useEffect(() => {
    // Each step unmounts the pressed button, so move keyboard focus here. The review focuses its own heading.
    if (previous.current !== kind && kind !== 'looking') container.current?.focus();
    previous.current = kind;
  }, [kind]);
  return (
    <div ref={container} tabIndex={-1}>
      <Step restore={restore} />
    </div>
  );
}
