// Live queries of the store in an extension page.
import './fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { Library, libraryOpened, useRead } from '../../../components/hooks/library.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { UndoOutcome } from '../../../components/undo/UndoOutcome.tsx';
import { settingsMessages } from '../../../locales/settings.ts';
import { render, watchUnhandled } from './render.tsx';
import { eventually } from '../../support/waiting.ts';

function Rows({ isBroken }: { isBroken: boolean }) {
  const count = useRead(
    (db) => (isBroken ? Promise.reject(new Error('the store was closed')) : db.companies.count()),
    [isBroken],
  );
  return <p id="rows">{count ?? 'loading'}</p>;
}

const page = (isBroken: boolean) => (
  <I18nProvider language="en" messages={settingsMessages}>
    <Library>
      <h1>Popup</h1>
      <Rows isBroken={isBroken} />
      <UndoOutcome />
    </Library>
  </I18nProvider>
);

describe('useRead', () => {
  it('shows why a query failed, and the rest of the page stays', async () => {
    const unhandled = watchUnhandled();
    await libraryOpened;
    const { container } = await render(page(true));

    await eventually(() =>
      expect(container.querySelector('[role=alert]')?.textContent).toContain('the store was closed'),
    );
    expect(container.querySelector('h1')?.textContent).toBe('Popup');
    expect(container.querySelector('#rows')?.textContent).toBe('loading');
    expect(unhandled).toEqual([]);
  });

  it('shows the rows of a query that works again', async () => {
    const { container, rerender } = await render(page(true));
    await eventually(() => expect(container.querySelector('[role=alert]')).not.toBeNull());

    await rerender(page(false));

    await eventually(() => expect(Number(container.querySelector('#rows')?.textContent)).toBeGreaterThan(10));
  });
});
