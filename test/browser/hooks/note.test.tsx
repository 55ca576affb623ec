// The note editor when the store refuses to write.
import './fake-browser.ts';
import { describe, expect, it, vi } from 'vitest';
import { Library, libraryOpened } from '../../../components/hooks/library.tsx';
import { useNote } from '../../../components/hooks/notes.ts';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { UndoOutcome } from '../../../components/undo/UndoOutcome.tsx';
import { settingsMessages } from '../../../locales/settings.ts';
import { render, renderHook, settle, watchUnhandled } from './render.tsx';
import { eventually } from '../../support/waiting.ts';

function refuseWrites() {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

const inLibrary = (inner: React.ReactNode) => (
  <I18nProvider language="en" messages={settingsMessages}>
    <Library>
      {inner}
      <UndoOutcome />
    </Library>
  </I18nProvider>
);

describe('useNote', () => {
  it('keeps the text and says that it is not saved', async () => {
    const unhandled = watchUnhandled();
    await libraryOpened;
    const hook = await renderHook(() => useNote('688256.SSE'), inLibrary);
    await eventually(() => expect(hook.current).not.toBeNull());
    const allow = refuseWrites();

    await settle(() => hook.current!.setText('margins'));
    await settle(() => hook.current!.save());

    await eventually(() => expect(hook.current).toMatchObject({ state: 'failed', text: 'margins' }));
    allow();
    expect(unhandled).toEqual([]);
  });

  it('shows on the page that text was lost when the editor closed', async () => {
    await libraryOpened;
    function Editor() {
      const note = useNote('AMZN.NASDAQ');
      return (
        <button type="button" onClick={() => note?.setText('half')}>
          {note ? 'type' : 'loading'}
        </button>
      );
    }
    const { container, rerender } = await render(inLibrary(<Editor />));
    await eventually(() => expect(container.querySelector('button')?.textContent).toBe('type'));
    await settle(() => container.querySelector('button')!.click());
    const allow = refuseWrites();

    await rerender(inLibrary(null));

    await eventually(() => expect(container.querySelector('[role=alert]')?.textContent).toContain('disk is full'));
    allow();
  });
});
