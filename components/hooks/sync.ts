// Browser sync: its state, the switch, and the user's actions.
import { useEffect, useState } from 'react';
import { sendMessage } from '../../lib/messages/send-message.ts';
import { readSync, switchSync, watchSync } from '../../lib/browser/sync-storage.ts';
import type { SyncState } from '../../lib/sync/state.ts';

export interface Syncing {
  isOn: boolean;
  state: SyncState;
  turn: (isOn: boolean) => void;
  /** Syncs now, ignoring any retry delay. */
  again: () => void;
  /** Clears the synced data from the browser account and turns sync off. */
  forget: () => void;
  /** Result of the last action; `null` before any. */
  outcome: { ok: true; action: 'now' | 'forget' } | { ok: false; reason: string } | null;
}

/** `undefined` until read. */
export function useSyncing(): Syncing | undefined {
  const [found, setFound] = useState<Pick<Syncing, 'isOn' | 'state'>>();
  const [outcome, setOutcome] = useState<Syncing['outcome']>(null);
  useEffect(() => {
    let isGone = false;
    const read = (): void => void readSync().then((now) => isGone || setFound(now));
    read();
    const stop = watchSync(read);
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  const run = (action: 'now' | 'forget'): void =>
    void sendMessage('sync', { action }).then((reply) => setOutcome(reply.ok ? { ok: true, action } : reply));
  return (
    found && {
      ...found,
      outcome,
      turn(isOn) {
        setOutcome(null);
        void switchSync(isOn);
      },
      again: () => run('now'),
      forget: () => run('forget'),
    }
  );
}
