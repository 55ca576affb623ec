// Shows whether host access is granted, and requests it. Browsers allow the request only in a user gesture.
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { hasAccess, requestAccess, watchAccess } from '../../lib/browser/access.ts';
import './HostAccess.css';

/** null until read. */
function useAccess(): boolean | null {
  const [isGranted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const read = (): void => void hasAccess().then(setGranted);
    read();
    return watchAccess(read);
  }, []);
  return isGranted;
}

/** @param granted rendered if access is granted. */
export function HostAccess({ granted }: { granted: ReactNode }) {
  const t = useTranslations('access');
  const isGranted = useAccess();
  if (isGranted === null) return null;
  if (isGranted) return granted;
  return (
    <div className="access">
      <p>
        <strong>{t('missing')}</strong>
      </p>
      <p>{t('why')}</p>
      <button type="button" className="button" onClick={() => void requestAccess()}>
        {t('request')}
      </button>
    </div>
  );
}
