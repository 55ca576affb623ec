// Whether the browser lets Yanjing read pages, and the way to let it. Asked for on a click only, as browsers want it.
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { hasAccess, requestAccess, watchAccess } from '../../lib/browser/access.ts';

function useAccess(): boolean | null {
  const [isGranted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const read = (): void => void hasAccess().then(setGranted);
    read();
    return watchAccess(read);
  }, []);
  return isGranted;
}

/** @param granted stands where there is nothing to ask for. */
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
