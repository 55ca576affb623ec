// The list of the review's keys.
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { reviewKeys } from './review-keys.ts';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('draft');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === '?') onClose();
      }}
    >
      <h2 id="keys-title">{t('keysTitle')}</h2>
      <dl className="key-list">
        {reviewKeys.map(([key, action]) => (
          <div key={action} className="key-row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" autoFocus onClick={onClose}>
        {t('close')}
      </button>
    </dialog>
  );
}
