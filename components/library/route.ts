// Address of the library page: its list (with the reason why a tab could not be read), or the review of one draft.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { libraryAddress, type LibraryPlace, type UnreadTabReason } from '../../lib/browser/library-page.ts';

const subscribe = (onChange: () => void): (() => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

const unreadReasons: readonly UnreadTabReason[] = ['not-kept', 'not-allowed', 'needs-file', 'too-large', 'no-space'];

interface Route {
  /** The item that is reviewed; null for the list. */
  itemId: string | null;
  /** Why the tab that the user wanted to add could not be read. */
  unread: UnreadTabReason | null;
  go: (place: LibraryPlace) => void;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback((place: LibraryPlace): void => {
    location.hash = libraryAddress(place).split('#')[1] ?? '';
  }, []);
  return useMemo(() => {
    const parameters = new URLSearchParams(hash.slice(1));
    const reason = parameters.get('unread');
    return {
      itemId: parameters.get('review'),
      unread: unreadReasons.find((one) => one === reason) ?? null,
      go,
    };
  }, [hash, go]);
}
