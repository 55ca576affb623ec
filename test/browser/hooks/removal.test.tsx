// Deleting all data, backup and restore when browser storage refuses in the middle.
import { fake, refuse } from './fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useBackup } from '../../../components/hooks/backup.ts';
import { Library, libraryOpened } from '../../../components/hooks/library.tsx';
import { useRemoval } from '../../../components/hooks/removal.ts';
import { useUndo, useUndoState } from '../../../components/hooks/use-undo.tsx';
import { readSync, switchSync } from '../../../lib/browser/sync-storage.ts';
import { createDatabase } from '../../../lib/store/database.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { refusePrivate } from '../support/private-values.ts';
import { renderHookInPage } from './page.tsx';
import { settle, watchUnhandled } from './render.tsx';
import { eventually } from '../../support/waiting.ts';

const db = createDatabase();
const inLibrary = (inner: React.ReactNode) => <Library>{inner}</Library>;

beforeEach(async () => {
  await libraryOpened;
  await db.watches.clear();
  await addWatch(db, '688256.SSE', 1);
  await switchSync(true);
});

describe('useRemoval', () => {
  it('deletes the rows, and what could be undone before', async () => {
    const hook = await renderHookInPage(
      () => ({ removal: useRemoval(), undo: useUndo(), undoState: useUndoState() }),
      inLibrary,
    );
    await eventually(() => expect(hook.current.removal).not.toBeNull());
    await settle(() => hook.current.undo.push({ action: { kind: 'moved' }, undo: () => Promise.resolve() }));

    await settle(() => hook.current.removal!.removeAll());

    await eventually(() => expect(hook.current.removal!.state.kind).toBe('done'));
    expect(await db.watches.count()).toBe(0);
    expect(hook.current.undoState.last).toBeNull();
  });

  it('says that nothing was changed if sync cannot be turned off first', async () => {
    const unhandled = watchUnhandled();
    const hook = await renderHookInPage(useRemoval, inLibrary);
    await eventually(() => expect(hook.current).not.toBeNull());
    refusePrivate('set', 'no storage');

    await settle(() => hook.current!.removeAll());

    await eventually(() => expect(hook.current!.state).toMatchObject({ kind: 'failed', completed: null }));
    expect(await db.watches.count()).toBe(1);
    expect(unhandled).toEqual([]);
  });

  it('turns sync on again if the rows cannot be deleted', async () => {
    const hook = await renderHookInPage(useRemoval, inLibrary);
    await eventually(() => expect(hook.current).not.toBeNull());
    const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

    await settle(() => hook.current!.removeAll());

    await eventually(() => expect(hook.current!.state).toMatchObject({ kind: 'failed', completed: null }));
    clear.mockRestore();
    await eventually(async () => expect(await readSync()).toMatchObject({ isOn: true }));
    expect(await db.watches.count()).toBe(1);
  });

  it('says that the rows are deleted if the settings cannot be reset', async () => {
    const hook = await renderHookInPage(useRemoval, inLibrary);
    await eventually(() => expect(hook.current).not.toBeNull());
    fake('scripting', 'getRegisteredContentScripts', refuse('no scripts'));
    fake('runtime', 'sendMessage', refuse('no worker'));
    refusePrivate('set', 'no storage', (keys) => keys.includes('sync'));

    await settle(() => hook.current!.removeAll());

    await eventually(() => expect(hook.current!.state).toMatchObject({ kind: 'failed', completed: 'removal' }));
    expect(await db.watches.count()).toBe(0);
  });
});

describe('useBackup', () => {
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  beforeEach(() => void saved.mockClear());

  it('fails without a file if the settings cannot be read', async () => {
    const unhandled = watchUnhandled();
    const hook = await renderHookInPage(useBackup, inLibrary);
    await eventually(() => expect(hook.current).not.toBeNull());
    refusePrivate('get', 'no storage');

    await settle(() => hook.current!.start());

    await eventually(() => expect(hook.current!.state).toMatchObject({ kind: 'failed', completed: null }));
    expect(saved).not.toHaveBeenCalled();
    expect(unhandled).toEqual([]);
  });

  it('says that the file was saved if only its time cannot be recorded', async () => {
    const hook = await renderHookInPage(useBackup, inLibrary);
    await eventually(() => expect(hook.current).not.toBeNull());
    refusePrivate('set', 'no storage');

    await settle(() => hook.current!.start());

    await eventually(() => expect(hook.current!.state).toMatchObject({ kind: 'failed', completed: 'backup' }));
    expect(saved).toHaveBeenCalledOnce();
  });
});
