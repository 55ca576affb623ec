import { useBackup } from '../live/backup.ts';
import { useRemoval } from '../live/removal.ts';
import { useRestore } from '../live/restore.ts';
import { useHoldings, useSafekeeping } from '../live/safekeeping.ts';
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
