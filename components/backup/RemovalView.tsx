// Removes all user data. Offers a backup first and asks the user to type a confirmation word.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Backup } from '../hooks/backup.ts';
import type { Removal } from '../hooks/removal.ts';
import { Problem } from './Problem.tsx';
import './RemovalView.css';

interface RemovalViewProps {
  removal: Removal;
  backup: Backup;
}

export function RemovalView({ removal: { state, removeAll }, backup }: RemovalViewProps) {
  const t = useTranslations('data');
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const isConfirmed = typed.trim().toLowerCase() === t('removeWord').toLowerCase();
  const close = (): void => {
    setOpen(false);
    setTyped('');
  };
  if (!isOpen) {
    return (
      <>
        <button
          type="button"
          className="quiet remove-all"
          disabled={state.kind === 'running'}
          onClick={() => setOpen(true)}
        >
          {t('removeAll')}
        </button>
        {state.kind === 'done' ? (
          <p className="outcome outcome-good" role="status">
            {t('removed')}
          </p>
        ) : null}
        {state.kind === 'failed' ? <Problem problem={state.problem} completed={state.completed} /> : null}
      </>
    );
  }
  return (
    <form
      className="removal"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConfirmed) return;
        removeAll();
        close();
      }}
    >
      <p>{t('removeHint')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={backup.start}>
          {t('backUpFirst')}
        </button>
        {backup.state.kind === 'done' ? <span role="status">{t('backedUpShort')}</span> : null}
      </div>
      <label>
        <span className="yj-quiet">{t('removeType', { word: t('removeWord') })}</span>
        <input value={typed} autoFocus onChange={(event) => setTyped(event.target.value)} />
      </label>
      <div className="actions">
        <button type="submit" className="button danger" disabled={!isConfirmed}>
          {t('removeNow')}
        </button>
        <button type="button" className="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
