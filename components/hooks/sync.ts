// Browser sync: its state, the on/off switch, and the user's actions.
import { useEffect, useState } from 'react';
import { ask } from '../../lib/messages/ask.ts';
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
  /** Outcome of the last action; null before any. */
  outcome: { ok: true; wish: 'again' | 'forget' } | { ok: false; reason: string } | null;
}

/** undefined until read. */
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
  const run = (wish: 'again' | 'forget'): void =>
    void ask('sync', { wish }).then((answer) => setOutcome(answer.ok ? { ok: true, wish } : answer));
  return (
    found && {
      ...found,
      outcome,
      turn(isOn) {
        setOutcome(null);
        void switchSync(isOn);
      },
      again: () => run('again'),
      forget: () => run('forget'),
    }
  );
}
