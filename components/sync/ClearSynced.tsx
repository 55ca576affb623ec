// Clearing what is synced, once more asked for before it is done.
import { useState } from 'react';
import { useTranslations } from 'use-intl';

export function ClearSynced({ onForget, isForgotten }: { onForget: () => void; isForgotten: boolean }) {
  const t = useTranslations('sync');
  const [isOpen, setOpen] = useState(false);
  // The focus comes back to where it was, but is not taken as the page opens.
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
