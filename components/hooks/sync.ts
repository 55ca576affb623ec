// Browser sync: its state, the switch, and the user's actions.
import { sendMessage } from '../../lib/messages/send-message.ts';
import { readSync, switchSync, watchSync } from '../../lib/browser/sync-storage.ts';
import type { Failure } from '../../lib/store/errors.ts';
import type { SyncState } from '../../lib/sync/state.ts';
import { useAsync } from './use-async.ts';
import { useStoredValue } from './use-stored-value.ts';

export interface Syncing {
  isOn: boolean;
  state: SyncState;
  turn: (isOn: boolean) => void;
  /** Syncs now, ignoring any retry delay. */
  again: () => void;
  /** Clears the synced data from the browser account and turns sync off. */
  forget: () => void;
  /** Whether the last action cleared the synced data. */
  isForgotten: boolean;
  /** Why the last action failed. */
  failure: Failure | null;
}

/** `undefined` until read. */
export function useSyncing(): Syncing | undefined {
  const found = useStoredValue(readSync, watchSync);
  const { status, value, failure, run } = useAsync<'now' | 'forget' | 'switched'>();
  const send = (action: 'now' | 'forget'): void =>
    run(async () => {
      const reply = await sendMessage('sync', { action });
      if (!reply.ok) throw new Error(reply.reason);
      return action;
    });
  return (
    found && {
      ...found,
      isForgotten: status === 'done' && value === 'forget',
      failure,
      turn: (isOn) => run(() => switchSync(isOn).then(() => 'switched')),
      again: () => send('now'),
      forget: () => send('forget'),
    }
  );
}
