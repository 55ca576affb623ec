// Import and export of the watchlist when the store or the export fails.
import './fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library, libraryOpened } from '../../../components/hooks/library.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { UndoOutcome } from '../../../components/undo/UndoOutcome.tsx';
import { WatchlistFiles } from '../../../components/watchlist-files/WatchlistFiles.tsx';
import { createDatabase } from '../../../lib/store/database.ts';
import { settingsMessages } from '../../../locales/settings.ts';
import { render, settle } from './render.tsx';
import { eventually, waitUntil } from '../../support/waiting.ts';

const db = createDatabase();
beforeEach(async () => {
  await libraryOpened;
  await db.watches.clear();
});

async function newSection() {
  const { container } = await render(
    <I18nProvider language="en" messages={settingsMessages}>
      <Library>
        <WatchlistFiles />
        <UndoOutcome />
      </Library>
    </I18nProvider>,
  );
  const button = async (label: RegExp): Promise<HTMLButtonElement> =>
    waitUntil(() => [...container.querySelectorAll('button')].find((one) => label.test(one.textContent ?? '')));
  const press = async (label: RegExp): Promise<void> => {
    const pressed = await button(label);
    await settle(() => pressed.click());
  };
  const review = (): Element | null => container.querySelector('[role=region]');
  async function paste(text: string): Promise<void> {
    const area = await waitUntil(() => container.querySelector('textarea'));
    await settle(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(area, text);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(/^Read text$/);
    await waitUntil(review);
  }
  return { container, press, paste, review, text: () => container.textContent ?? '' };
}

describe('WatchlistFiles', () => {
  it('keeps the review open after a failed import, and imports when there is room again', async () => {
    const section = await newSection();
    await section.paste('300308 688256');
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

    await section.press(/^Add 2$/);
    await eventually(() => expect(section.review()?.textContent).toContain('the disk is full'));
    expect(await db.watches.count()).toBe(0);

    add.mockRestore();
    await section.press(/^Add 2$/);
    await eventually(() => expect(section.text()).toContain('Added 2 companies.'));
    expect(section.review()).toBeNull();
    expect(await db.watches.count()).toBe(2);
  });

  it('undoes an import from the page’s undo bar', async () => {
    const section = await newSection();
    await section.paste('300308 688256');
    await section.press(/^Add 2$/);

    await section.press(/^Undo$/);

    await eventually(() => expect(section.text()).toContain('Your watchlist and tags are as before.'));
    expect(await db.watches.count()).toBe(0);
  });

  it('shows a failed export and leaves the review open', async () => {
    await db.watches.put({ companyId: '688256.SSE', addedAtMs: 1, order: 1, changedAtMs: 1 });
    const section = await newSection();
    await section.paste('300308');
    vi.spyOn(URL, 'createObjectURL').mockImplementationOnce(() => {
      throw new Error('no downloads');
    });

    await section.press(/^Export 1$/);

    await eventually(() => expect(section.text()).toContain('no downloads'));
    expect(section.review()).not.toBeNull();
  });

  it('moves the focus to the heading of the review, and back to the form after it', async () => {
    const section = await newSection();
    await section.paste('300308');
    await eventually(() => expect(document.activeElement?.tagName).toBe('H3'));

    await section.press(/^Cancel$/);

    await eventually(() => expect(document.activeElement?.querySelector('textarea')).not.toBeNull());
    expect(document.activeElement).not.toBe(document.body);
  });
});
