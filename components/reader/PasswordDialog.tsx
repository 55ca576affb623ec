// Asks for the password of a PDF. It is given to pdf.js and kept nowhere.
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PasswordQuestion } from './use-pdf-view.ts';
import './reader-dialog.css';

export function PasswordDialog({ isRetry, answer }: PasswordQuestion) {
  const t = useTranslations('reader');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="reader-dialog" aria-labelledby={id} onCancel={() => answer(undefined)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(password);
        }}
      >
        <h2 id={id}>{t('password')}</h2>
        <input
          type="password"
          autoComplete="off"
          aria-label={t('passwordLabel')}
          aria-invalid={isRetry}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <p className={isRetry ? 'reader-wrong' : 'yj-quiet'} role={isRetry ? 'alert' : undefined}>
          {isRetry ? t('passwordWrong') : t('passwordNotKept')}
        </p>
        <div className="actions">
          <button type="submit" className="button" disabled={password === ''}>
            {t('openFile')}
          </button>
          <button type="button" className="quiet" onClick={() => answer(undefined)}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
