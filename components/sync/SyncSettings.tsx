import { useSyncing } from '../hooks/sync.ts';
import { SyncView } from './SyncView.tsx';

export function SyncSettings() {
  const syncing = useSyncing();
  return syncing ? <SyncView {...syncing} /> : null;
}
