// Shows whether host access is granted, and requests it. Browsers allow the request only in a user gesture.
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { hasAccess, requestAccess, watchAccess } from '../../lib/browser/access.ts';
import './HostAccess.css';

type Access = { kind: 'unknown' | 'granted' | 'missing' } | { kind: 'unread'; reason: string };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function useAccess(): Access {
  const [access, setAccess] = useState<Access>({ kind: 'unknown' });
  useEffect(() => {
    const read = (): void =>
      void hasAccess().then(
        (isGranted) => setAccess({ kind: isGranted ? 'granted' : 'missing' }),
        (error: unknown) => setAccess({ kind: 'unread', reason: reasonOf(error) }),
      );
    read();
    return watchAccess(read);
  }, []);
  return access;
}

/** @param granted rendered if access is granted. */
export function HostAccess({ granted }: { granted: ReactNode }) {
  const t = useTranslations('access');
  const access = useAccess();
  const [failure, setFailure] = useState<string | null>(null);
  if (access.kind === 'unknown') return null;
  if (access.kind === 'granted') return granted;
  if (access.kind === 'unread') {
    return (
      <p role="alert" className="access">
        {t('unread', { reason: access.reason })}
      </p>
    );
  }
  // A refusal in the browser's dialog is no failure: the request remains on the page.
  const request = (): void => {
    setFailure(null);
    requestAccess().catch((error: unknown) => setFailure(reasonOf(error)));
  };
  return (
    <div className="access">
      <p>
        <strong>{t('missing')}</strong>
      </p>
      <p>{t('why')}</p>
      <button type="button" className="button" onClick={request}>
        {t('request')}
      </button>
      {failure === null ? null : <p role="alert">{t('failed', { reason: failure })}</p>}
    </div>
  );
}
