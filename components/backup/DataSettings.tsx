import { useBackup } from '../hooks/backup.ts';
import { useRemoval } from '../hooks/removal.ts';
import { useRestore } from '../hooks/restore.ts';
import { useHoldings, useSafekeeping } from '../hooks/backup-reminder.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { DataView } from './DataView.tsx';

/** Renders nothing if the library is closed; LibraryNotice covers that case. */
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
