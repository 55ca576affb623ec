// The page's undo stack: every change that can be undone is pushed here, and one bar offers to undo the last one. Because
// it belongs to the page, it outlives the section, tab or dossier in which the change was made.
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Bilingual } from '../../lib/model/ids.ts';
import type { Failure } from '../../lib/store/errors.ts';
import { explainFailure } from '../../lib/store/free-space.ts';

/** The change as data, which the bar translates. */
export type UndoAction =
  | { kind: 'removed'; names: readonly (Bilingual | string)[] }
  | { kind: 'tagged' | 'untagged'; tag: string }
  | { kind: 'installed'; name: Bilingual }
  | { kind: 'moved' }
  /** A custom name means another company now. */
  | { kind: 'renamed'; word: string }
  | { kind: 'imported'; count: number }
  /** Already translated. */
  | { kind: 'described'; message: string };

export interface UndoEntry {
  action: UndoAction;
  undo: () => Promise<unknown>;
}

export interface PageFailure extends Failure {
  /** Whether a change was not saved. */
  isOfEdit: boolean;
}

export interface UndoState {
  /** The last change that was not undone yet, and the number of earlier ones; null if there is none. */
  last: { action: UndoAction; earlier: number; undo: () => void; dismiss: () => void } | null;
  /** Why the last change, undo or action failed; null after the next success. */
  failure: PageFailure | null;
}

/** These functions never change. */
export interface Undo {
  hideFailure: () => void;
  /** Offers to undo a change that was made elsewhere. */
  push: (entry: UndoEntry) => void;
  /** Forgets all entries: an undo must not bring back rows of data that the user deleted for good. */
  clear: () => void;
  /**
   * Makes a change, and offers to undo it if it returns an entry. A failure is shown in place of the bar.
   * @param publish runs after the change and after its undo, for example to update open pages.
   */
  edit: (work: () => Promise<UndoEntry | null>, publish?: () => Promise<unknown>) => void;
  /** Runs an action that changes no data, such as opening a page. A failure is shown like that of an edit. */
  attempt: (work: () => Promise<unknown>) => void;
  /** Shows a failure of something that the page did by itself, such as a read. */
  fail: (error: unknown) => void;
}

/** Depth of the undo stack. */
const mostEntries = 20;

// Two contexts, so that a new entry or failure renders only the bar again, not every component that can make a change.
const UndoContext = createContext<Undo | null>(null);
const StateContext = createContext<UndoState>({ last: null, failure: null });

export const useUndoState = (): UndoState => useContext(StateContext);

export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('useUndo needs an UndoProvider');
  return undo;
}

/** Runs work, possibly several at once. A success hides only failures that were visible when the work started. */
function useFailure() {
  const [failure, setFailure] = useState<PageFailure | null>(null);
  const failures = useRef(0);
  const show = useCallback(async (error: unknown, isOfEdit: boolean): Promise<void> => {
    failures.current += 1;
    const explained = await explainFailure(error);
    setFailure({ ...explained, isOfEdit });
  }, []);
  const start = useCallback(
    (work: () => Promise<unknown>, isOfEdit: boolean): void => {
      const known = failures.current;
      // The async function turns an exception of `work` itself into a rejection.
      const run = async (): Promise<unknown> => work();
      run().then(
        () => {
          if (known === failures.current) setFailure(null);
        },
        (error: unknown) => show(error, isOfEdit),
      );
    },
    [show],
  );
  const hide = useCallback((): void => setFailure(null), []);
  return { failure, show, hide, start };
}

export function UndoProvider({ children }: { children: ReactNode }) {
  const [entries, setEntries] = useState<readonly UndoEntry[]>([]);
  const { failure, show, hide, start } = useFailure();
  const push = useCallback(
    (entry: UndoEntry): void => setEntries((before) => [...before, entry].slice(-mostEntries)),
    [],
  );
  const clear = useCallback((): void => setEntries([]), []);
  const edit = useCallback<Undo['edit']>(
    (work, publish) =>
      start(async () => {
        const entry = await work();
        // Pushed before `publish`, because the change was made even if `publish` fails.
        if (entry) {
          push({
            action: entry.action,
            undo: async () => {
              await entry.undo();
              await publish?.();
            },
          });
        }
        await publish?.();
      }, true),
    [start, push],
  );
  const attempt = useCallback<Undo['attempt']>((work) => start(work, false), [start]);
  const fail = useCallback<Undo['fail']>((error) => void show(error, false), [show]);
  const actions = useMemo<Undo>(
    () => ({ hideFailure: hide, push, clear, edit, attempt, fail }),
    [hide, push, clear, edit, attempt, fail],
  );
  const state = useMemo<UndoState>(() => {
    const entry = entries.at(-1);
    if (!entry) return { last: null, failure };
    const dismiss = (): void => setEntries((before) => before.filter((one) => one !== entry));
    const undo = (): void => {
      // Removed at once, so that a second click does not undo it twice.
      dismiss();
      start(async () => {
        try {
          await entry.undo();
        } catch (error) {
          push(entry);
          throw error;
        }
      }, true);
    };
    return { last: { action: entry.action, earlier: entries.length - 1, undo, dismiss }, failure };
  }, [entries, failure, start, push]);
  return (
    <UndoContext value={actions}>
      <StateContext value={state}>{children}</StateContext>
    </UndoContext>
  );
}
