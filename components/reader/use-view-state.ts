// The state of a view, live.
import { useSyncExternalStore } from 'react';
import type { ReaderState, ReaderView } from '../../lib/reader/view.ts';

const none = (): void => {};

export const useViewState = (view: ReaderView | null): ReaderState | null =>
  useSyncExternalStore(view ? view.onState : () => none, () => view?.state ?? null);
