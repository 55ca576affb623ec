import { useTranslations } from 'use-intl';
import { useBackup } from '../hooks/backup.ts';
import { useRemoval } from '../hooks/removal.ts';
import { useRestore } from '../hooks/restore.ts';
import { useHoldings, useBackupStatus } from '../hooks/backup-reminder.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CopiesView } from './CopiesView.tsx';
import { DataView } from './DataView.tsx';

/** Renders nothing if the library is closed; LibraryNotice covers that case. */
export function DataSettings() {
  const t = useTranslations('watch');
  const { value: holdings, failure } = useHoldings();
  const backupStatus = useBackupStatus();
  const [backup, restore, removal] = [useBackup(), useRestore(), useRemoval()];
  if (failure) return <Notice tone="warn" title={t('actionFailed', { kind: failure.kind, reason: failure.reason })} />;
  if (!holdings || !backupStatus || !backup || !restore || !removal) return null;
  return (
    <DataView
      holdings={holdings}
      lastBackupAtMs={backupStatus.lastBackupAtMs}
      nowMs={backupStatus.readAtMs}
      backup={backup}
      restore={restore}
      removal={removal}
      copies={<CopiesView status={backupStatus} />}
    >
      <BackupReminder isInOptions />
    </DataView>
  );
}
