// Shows whether host access is granted, and requests it. Browsers allow the request only in a user gesture.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { hasAccess, requestAccess, watchAccess } from '../../lib/browser/access.ts';
import { useStoredValue } from '../hooks/use-stored-value.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import './HostAccess.css';

/** null until read. */
function useAccess(): boolean | null {
  return useStoredValue(hasAccess, watchAccess) ?? null;
}

/** @param granted rendered if access is granted. */
export function HostAccess({ granted }: { granted: ReactNode }) {
  const t = useTranslations('access');
  const isGranted = useAccess();
  const { attempt } = useUndo();
  if (isGranted === null) return null;
  if (isGranted) return granted;
  return (
    <div className="access">
      <p>
        <strong>{t('missing')}</strong>
      </p>
      <p>{t('why')}</p>
      <button type="button" className="button" onClick={() => attempt(requestAccess)}>
        {t('request')}
      </button>
    </div>
  );
}
