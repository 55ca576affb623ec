// The page's undo stack and its bar.
import './fake-browser.ts';
import { useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { UndoProvider, useUndo, useUndoState, type Undo, type UndoEntry } from '../../../components/hooks/use-undo.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { settingsMessages } from '../../../locales/settings.ts';
import { UndoOutcome } from '../../../components/undo/UndoOutcome.tsx';
import { render, renderHook, settle, watchUnhandled } from './render.tsx';

const removed = (name: string, undo: () => Promise<unknown> = () => Promise.resolve()): UndoEntry => ({
  action: { kind: 'removed', names: [name] },
  undo,
});

/** Renders the bar, and a hook that edits. */
async function newPage() {
  let container: HTMLElement | undefined;
  const hook = await renderHook(useUndo, (probe) => (
    <I18nProvider language="en" messages={settingsMessages}>
      <UndoProvider>
        {probe}
        <div ref={(element) => void (container = element ?? container)}>
          <UndoOutcome />
        </div>
      </UndoProvider>
    </I18nProvider>
  ));
  const button = (label: string): HTMLButtonElement | undefined =>
    [...container!.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === label);
  return {
    edit: (...given: Parameters<Undo['edit']>) => settle(() => hook.current.edit(...given)),
    undo: () => settle(() => button('Undo')!.click()),
    dismiss: () => settle(() => button('Dismiss')!.click()),
    clear: () => settle(() => hook.current.clear()),
    bar: () => container!.querySelector('[role=status]')?.firstElementChild?.textContent ?? null,
    alert: () => container!.querySelector('[role=alert]')?.textContent ?? null,
  };
}

describe('useUndo', () => {
  it('keeps the undo of a first removal after a second one', async () => {
    const page = await newPage();
    const undone: string[] = [];
    for (const name of ['Cambricon', 'Amazon']) {
      await page.edit(() => Promise.resolve(removed(name, () => Promise.resolve(undone.push(name)))));
    }

    expect(page.bar()).toBe('Removed Amazon 1 earlier change can be undone');
    await page.undo();
    expect(page.bar()).toBe('Removed Cambricon');
    await page.undo();

    expect(page.bar()).toBeNull();
    expect(undone).toEqual(['Amazon', 'Cambricon']);
  });

  it('shows the first removal again when the second is dismissed', async () => {
    const page = await newPage();
    for (const name of ['Cambricon', 'Amazon']) await page.edit(() => Promise.resolve(removed(name)));

    await page.dismiss();

    expect(page.bar()).toBe('Removed Cambricon');
  });

  it('offers undo after the section that made the change has gone', async () => {
    const undo = vi.fn(() => Promise.resolve());
    function Section({ onEnd }: { onEnd: () => void }) {
      const { edit } = useUndo();
      return (
        <button
          type="button"
          id="remove"
          onClick={() => {
            edit(() => Promise.resolve(removed('a tag', undo)));
            onEnd();
          }}
        >
          remove
        </button>
      );
    }
    function Page() {
      const [isOpen, setOpen] = useState(true);
      return (
        <I18nProvider language="en" messages={settingsMessages}>
          <UndoProvider>
            {isOpen ? <Section onEnd={() => setOpen(false)} /> : null}
            <UndoOutcome />
          </UndoProvider>
        </I18nProvider>
      );
    }
    const { container } = await render(<Page />);

    await settle(() => container.querySelector<HTMLElement>('#remove')!.click());
    expect(container.querySelector('#remove')).toBeNull();
    await settle(() => container.querySelector<HTMLElement>('[role=status] button')!.click());

    expect(undo).toHaveBeenCalledOnce();
  });

  it('shows why a change failed until the next one succeeds', async () => {
    const unhandled = watchUnhandled();
    const page = await newPage();

    await page.edit(() => Promise.reject(new Error('disk gone')));
    expect(page.alert()).toContain('disk gone');
    await page.edit(() => Promise.resolve(null));

    expect(page.alert()).toBeNull();
    expect(unhandled).toEqual([]);
  });

  it('shows a failure although another change succeeds after it', async () => {
    const page = await newPage();
    const [first, second] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    await page.edit(() => first.promise);
    await page.edit(() => second.promise);

    await settle(() => first.reject(new Error('not written')));
    await settle(() => second.resolve(null));

    expect(page.alert()).toContain('not written');
  });

  it('hides a failure that the user dismisses', async () => {
    const page = await newPage();
    await page.edit(() => Promise.reject(new Error('disk gone')));

    await page.dismiss();

    expect(page.alert()).toBeNull();
  });

  it('still offers an undo that failed', async () => {
    const page = await newPage();
    let isFull = true;
    await page.edit(() =>
      Promise.resolve(
        removed('Amazon', () =>
          isFull ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : Promise.resolve(),
        ),
      ),
    );

    await page.undo();
    expect(page.bar()).toBe('Removed Amazon');
    expect(page.alert()).toContain('disk is full');

    isFull = false;
    await page.undo();
    expect(page.bar()).toBeNull();
    expect(page.alert()).toBeNull();
  });

  it('does not render the components again that only make changes', async () => {
    let renders = 0;
    const hook = await renderHook(
      () => {
        const { edit } = useUndo();
        useEffect(() => {
          renders += 1;
        });
        return edit;
      },
      (probe) => <UndoProvider>{probe}</UndoProvider>,
    );
    const before = renders;

    await settle(() => hook.current(() => Promise.resolve(removed('Amazon'))));
    await settle(() => hook.current(() => Promise.reject(new Error('no'))));

    expect(renders).toBe(before);
  });

  it('undoes once when the button is pressed twice', async () => {
    const hook = await renderHook(
      () => ({ ...useUndo(), ...useUndoState() }),
      (probe) => <UndoProvider>{probe}</UndoProvider>,
    );
    const pending = Promise.withResolvers<void>();
    const undo = vi.fn(() => pending.promise);
    await settle(() => hook.current.edit(() => Promise.resolve(removed('Amazon', undo))));

    await settle(() => hook.current.last!.undo());
    await settle(() => hook.current.last?.undo());

    expect(undo).toHaveBeenCalledOnce();
  });

  it('publishes after the change and after its undo', async () => {
    const page = await newPage();
    const log: string[] = [];
    const write = (text: string) => () => Promise.resolve(log.push(text));

    await page.edit(async () => {
      await write('removed')();
      return removed('Amazon', write('restored'));
    }, write('published'));
    await page.undo();

    expect(log).toEqual(['removed', 'published', 'restored', 'published']);
  });

  it('offers undo although publishing failed', async () => {
    const page = await newPage();

    await page.edit(
      () => Promise.resolve(removed('Amazon')),
      () => Promise.reject(new Error('no reply')),
    );

    expect(page.bar()).toBe('Removed Amazon');
    expect(page.alert()).toContain('no reply');
  });

  it('offers nothing after all data was deleted', async () => {
    const page = await newPage();
    await page.edit(() => Promise.resolve(removed('Amazon')));

    await page.clear();

    expect(page.bar()).toBeNull();
  });
});
