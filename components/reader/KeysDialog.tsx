// The list of the reader's keys.
import { useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { readerKeys } from './reader-keys.ts';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('reader');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="reader-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{t('keysTitle')}</h2>
      <dl className="reader-keys">
        {readerKeys.map(([[key], action]) => (
          <div key={action}>
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
