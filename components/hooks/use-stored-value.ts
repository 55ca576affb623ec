// A value of browser storage, read again whenever it changes.
import { useEffect } from 'react';
import { useAsync } from './use-async.ts';
import { useUndo } from './use-undo.tsx';

/**
 * A failed read is shown on the page, and the last value stays.
 * @param read and `watch` must not change between renders. @param watch returns a function that unsubscribes.
 * @returns undefined until read.
 */
export function useStoredValue<T>(read: () => Promise<T>, watch: (onChange: () => void) => () => void): T | undefined {
  const { value, failure, run } = useAsync<T>();
  const { fail } = useUndo();
  useEffect(() => {
    const load = (): void => run(read);
    load();
    return watch(load);
  }, [run, read, watch]);
  useEffect(() => {
    if (failure) fail(failure.reason);
  }, [failure, fail]);
  return value;
}
