// Says why the tab that the user wanted to add could not be read, and what to do instead.
import { useTranslations } from 'use-intl';
import type { UnreadTabReason } from '../../lib/browser/library-page.ts';
import { Notice } from '../ui/Notice.tsx';

interface UnreadTabProps {
  reason: UnreadTabReason;
  onDismiss: () => void;
}

export function UnreadTab({ reason, onDismiss }: UnreadTabProps) {
  const t = useTranslations('library');
  return (
    <Notice tone="warn" title={t(`unread.${reason}.title`)}>
      {t(`unread.${reason}.remedy`)}{' '}
      <button type="button" className="quiet" onClick={onDismiss}>
        {t('close')}
      </button>
    </Notice>
  );
}
