// Clears the synced data from the browser account, after a confirmation.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import './ClearSynced.css';

export function ClearSynced({ onForget, isForgotten }: { onForget: () => void; isForgotten: boolean }) {
  const t = useTranslations('sync');
  const [isOpen, setOpen] = useState(false);
  // Return focus to the button after closing, but do not steal it when the page loads.
  const [wasOpen, setWasOpen] = useState(false);
  const open = (isNow: boolean): void => {
    setOpen(isNow);
    setWasOpen(true);
  };
  if (!isOpen) {
    return (
      <div className="sync-forget">
        <button type="button" className="quiet" autoFocus={wasOpen} onClick={() => open(true)}>
          {t('forget')}
        </button>
        {isForgotten ? (
          <p className="outcome outcome-good" role="status">
            {t('forgotten')}
          </p>
        ) : null}
      </div>
    );
  }
  return (
    <div className="sync-forget">
      <p>{t('forgetHint')}</p>
      <div className="actions">
        <button
          type="button"
          className="button danger"
          onClick={() => {
            onForget();
            open(false);
          }}
        >
          {t('forgetNow')}
        </button>
        <button type="button" className="quiet" autoFocus onClick={() => open(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
