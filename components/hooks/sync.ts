// Syncing through the browser: whether it is on, how it stands, and what the user may do about it.
import { useEffect, useState } from 'react';
import { ask } from '../../lib/messages/ask.ts';
import { readSync, switchSync, watchSync } from '../../lib/browser/sync-storage.ts';
import type { SyncState } from '../../lib/sync/state.ts';

export interface Syncing {
  isOn: boolean;
  state: SyncState;
  turn: (isOn: boolean) => void;
  /** At once, whatever it waits for. */
  again: () => void;
  /** Clears it from the browser's account, and is off from then on. */
  forget: () => void;
  /** What the last wish came to; null before any. */
  outcome: { ok: true; wish: 'again' | 'forget' } | { ok: false; reason: string } | null;
}

/** undefined until known. */
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
  const wish = (of: 'again' | 'forget'): void =>
    void ask('sync', { wish: of }).then((answer) => setOutcome(answer.ok ? { ok: true, wish: of } : answer));
  return (
    found && {
      ...found,
      outcome,
      turn(isOn) {
        setOutcome(null);
        void switchSync(isOn);
      },
      again: () => wish('again'),
      forget: () => wish('forget'),
    }
  );
}
