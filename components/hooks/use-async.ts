// Runs an async action for a component: its status, result, failure and progress.
import { useCallback, useEffect, useRef, useState } from 'react';
import { isNamed, type Failure } from '../../lib/store/errors.ts';
import { explainFailure } from '../../lib/store/free-space.ts';

/** Given to an action. Matches `Work` of the store's long operations. */
export interface AsyncTask {
  /** Aborted by `cancel`, and by a newer run. */
  signal: AbortSignal;
  /** @param done from 0 to 1. */
  onProgress: (done: number) => void;
}

interface AsyncState<T> {
  status: 'idle' | 'running' | 'done' | 'failed';
  /** Result of the last successful run. It stays while a newer run is in progress, and if that one fails. */
  value: T | undefined;
  /** Why the newest run failed; null in every other status. */
  failure: Failure | null;
  /** Progress of the newest run, from 0 to 1. */
  progress: number;
}

export interface Async<T> extends AsyncState<T> {
  /** Starts the action. Its result is ignored after a newer run, `reset` or unmount. */
  run: (action: (task: AsyncTask) => Promise<T>) => void;
  /** Aborts the newest run. If it then rejects, the status is `idle`, not `failed`. */
  cancel: () => void;
  /** Back to `idle`, without a value. A run in progress continues, and its result is ignored. */
  reset: () => void;
}

const idle = { status: 'idle', value: undefined, failure: null, progress: 0 } as const;

/** `run`, `cancel` and `reset` never change, so effects may depend on them. */
export function useAsync<T>(): Async<T> {
  const [state, setState] = useState<AsyncState<T>>(idle);
  const newest = useRef<AbortController>(null);
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const run = useCallback((action: (task: AsyncTask) => Promise<T>): void => {
    newest.current?.abort();
    const abort = new AbortController();
    newest.current = abort;
    const isCurrent = (): boolean => isMounted.current && newest.current === abort;
    setState(({ value }) => ({ status: 'running', value, failure: null, progress: 0 }));
    const onProgress = (progress: number): void => {
      if (isCurrent()) setState((now) => ({ ...now, progress }));
    };
    // The async function turns an exception of the action itself into a rejection.
    const work = async (): Promise<T> => action({ signal: abort.signal, onProgress });
    void work().then(
      (value) => {
        if (isCurrent()) setState({ status: 'done', value, failure: null, progress: 1 });
      },
      async (error: unknown) => {
        const failure = await explainFailure(error);
        if (isCurrent()) {
          setState(({ value, progress }) =>
            abort.signal.aborted ? { ...idle, value } : { status: 'failed', value, failure, progress },
          );
        } else if (!isNamed(error, 'AbortError')) {
          // No component shows it any more, but it is kept for the diagnostics.
          reportError(error);
        }
      },
    );
  }, []);
  const cancel = useCallback((): void => newest.current?.abort(), []);
  const reset = useCallback((): void => {
    newest.current = null;
    setState(idle);
  }, []);
  return { ...state, run, cancel, reset };
}
