// One quiet line where a backup is due; gone for a month when it is waved away.
import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import { useReminder } from '../hooks/backup-reminder.ts';

/** @param isInOptions where a backup is made; elsewhere there is the way to it. */
export function BackupReminder({ isInOptions = false }: { isInOptions?: boolean }) {
  const t = useTranslations('data');
  const reminder = useReminder();
  if (!reminder) return null;
  const { days, putOff } = reminder;
  return (
    <p className="reminder">
      <span>{days === null ? t('dueFirst') : t('due', { days })}</span>
      {isInOptions ? null : (
        <button type="button" onClick={() => void openOptions()}>
          {t('goToBackup')}
        </button>
      )}
      <button type="button" onClick={putOff}>
        {t('putOff')}
      </button>
    </p>
  );
}
