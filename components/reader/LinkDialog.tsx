// Shows the address of a link of the document before it is opened.
import { useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import './reader-dialog.css';

interface LinkDialogProps {
  address: string;
  onClose: () => void;
}

/** Only web pages and mail: other schemes start programs. */
const isSafe = (address: string): boolean =>
  URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);

export function LinkDialog({ address, onClose }: LinkDialogProps) {
  const t = useTranslations('reader');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // A second Enter must not open what the user has not read.
    cancel.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="reader-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{isSafe(address) ? t('link') : t('linkUnsafe')}</h2>
      <p className="reader-address">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <div className="actions">
        {isSafe(address) ? (
          <a className="button" href={address} target="_blank" rel="noopener noreferrer" onClick={onClose}>
            {t('linkOpen')}
          </a>
        ) : null}
        <button ref={cancel} type="button" className="quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </dialog>
  );
}
