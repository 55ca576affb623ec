// Opens a page whose browser lost the user's database.
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { fakeBrowser } from './fake-browser.ts';
import { openPage } from './page.ts';

/** The marker in browser.storage names a database that is not there any more. */
export async function openLostData(name: 'options' | 'popup', colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await openPage(name, { colorScheme, ...(name === 'options' ? { part: 'data' } : {}) });
  const ready =
    name === 'options' ? page.getByRole('button', { name: '备份到文件' }) : page.getByText('暂无自选', { exact: true });
  await expect.element(ready).toBeVisible();
  const marker = { databaseId: 'lost', counts: { watches: 2, notes: 1 }, changedAtMs: Date.UTC(2026, 10, 1) };
  // Repeated, because the page may still be about to write the marker of the database that it opened.
  await expect
    .poll(async () => {
      await fakeBrowser.storage.local.set({ marker });
      return page.getByRole('alert').query();
    })
    .not.toBeNull();
}
