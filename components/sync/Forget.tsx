// Clearing what is synced, once more asked for before it is done.
import { useState } from 'react';
import { useTranslations } from 'use-intl';

export function Forget({ onForget, isForgotten }: { onForget: () => void; isForgotten: boolean }) {
  const t = useTranslations('sync');
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className="sync-forget">
        <button type="button" className="quiet" onClick={() => setOpen(true)}>
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
          autoFocus
          onClick={() => {
            onForget();
            setOpen(false);
          }}
        >
          {t('forgetNow')}
        </button>
        <button type="button" className="quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
