import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';

/** Said where the browser does not let the store open: what still works, what does not, what to do. */
export function ClosedLibrary({ reason }: { reason: string }) {
  const t = useTranslations('popup');
  return (
    <Notice tone="warn" title={t('storeClosed')}>
      {t('storeClosedHint', { reason })}
    </Notice>
  );
}
