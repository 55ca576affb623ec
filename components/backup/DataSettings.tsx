import { useBackup } from '../hooks/backup.ts';
import { useRemoval } from '../hooks/removal.ts';
import { useRestore } from '../hooks/restore.ts';
import { useHoldings, useSafekeeping } from '../hooks/backup-reminder.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { DataView } from './DataView.tsx';

/** Nothing where the library is closed: what can be done then is said by LibraryNotice. */
export function DataSettings() {
  const holdings = useHoldings();
  const safekeeping = useSafekeeping();
  const [backup, restore, removal] = [useBackup(), useRestore(), useRemoval()];
  if (!holdings || !safekeeping || !backup || !restore || !removal) return null;
  return (
    <DataView
      holdings={holdings}
      lastBackupAtMs={safekeeping.lastBackupAtMs}
      nowMs={safekeeping.readAtMs}
      backup={backup}
      restore={restore}
      removal={removal}
    >
      <BackupReminder isInOptions />
    </DataView>
  );
}
