// The list of the reader's keys.
import { useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { nameOfKey, readerKeys, type ReaderAction } from './reader-keys.ts';
import './reader-dialog.css';

interface KeysDialogProps {
  /** Actions that the document does not offer. */
  hidden: ReadonlySet<ReaderAction>;
  onClose: () => void;
}

export function KeysDialog({ hidden, onClose }: KeysDialogProps) {
  const t = useTranslations('reader');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="reader-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{t('keysTitle')}</h2>
      <dl className="reader-keys">
        {readerKeys
          .filter(([, action]) => !hidden.has(action))
          .map(([[key], action]) => (
            <div key={action}>
              <dt>
                <kbd>{nameOfKey(key)}</kbd>
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
