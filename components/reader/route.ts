// Address of the reader page, and the file that the user gave to it, which no address can hold.
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { readerAddress, readerRoute, type ReaderRoute } from '../../lib/browser/reader-page.ts';

const subscribe = (onChange: () => void): (() => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

export interface OpenRoute extends ReaderRoute {
  /** null if the address names another file, or after a reload. */
  given: File | null;
  give: (file: File) => void;
}

export function useReaderRoute(): OpenRoute {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [given, setGiven] = useState<{ file: File; hash: string } | null>(null);
  const give = useCallback((file: File): void => {
    const { source, place } = readerRoute(location.hash);
    // The file that the address asks for starts at the address's place.
    const isAwaited = source?.kind === 'file' && source.name === file.name;
    location.hash = readerAddress({ kind: 'file', name: file.name }, isAwaited ? place : null).split('#')[1] ?? '';
    setGiven({ file, hash: location.hash });
  }, []);
  return useMemo(
    () => ({ ...readerRoute(hash), given: given?.hash === hash ? given.file : null, give }),
    [hash, given, give],
  );
}
