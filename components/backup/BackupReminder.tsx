// One-line reminder when a backup is due. Dismissing it postpones it for a month.
import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import { useReminder, type Reminder } from '../hooks/backup-reminder.ts';
import { useDataLoss } from '../hooks/data-loss.ts';
import { useLibrary } from '../hooks/library.tsx';
import { useUndo } from '../hooks/use-undo.tsx';
import './BackupReminder.css';

interface BackupReminderProps {
  /** Omits the link to the options page. */
  isInOptions?: boolean;
}

/** Nothing while the library is closed or has lost data: a notice says what to do then, and a backup would lack the data. */
export function BackupReminder(props: BackupReminderProps) {
  const reminder = useReminder();
  const library = useLibrary();
  return reminder && library.kind === 'open' ? <DueReminder {...props} reminder={reminder} /> : null;
}

function DueReminder({ isInOptions = false, reminder }: BackupReminderProps & { reminder: Reminder }) {
  const t = useTranslations('data');
  const { attempt } = useUndo();
  const { days, putOff } = reminder;
  if (useDataLoss()) return null;
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
