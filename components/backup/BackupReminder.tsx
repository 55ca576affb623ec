// One-line reminder when a backup is due. Dismissing it postpones it for a month.
import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import { useReminder } from '../hooks/backup-reminder.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import './BackupReminder.css';

/** @param isInOptions omits the link to the options page. */
export function BackupReminder({ isInOptions = false }: { isInOptions?: boolean }) {
  const t = useTranslations('data');
  const reminder = useReminder();
  const { attempt } = useUndo();
  if (!reminder) return null;
  const { days, putOff } = reminder;
  return (
    <p className="reminder">
      <span>{days === null ? t('dueFirst') : days === 'future' ? t('dueFuture') : t('due', { days })}</span>
      {isInOptions ? null : (
        <button type="button" onClick={() => attempt(() => openOptions('data'))}>
          {t('goToBackup')}
        </button>
      )}
      <button type="button" onClick={putOff}>
        {t('putOff')}
      </button>
    </p>
  );
}
