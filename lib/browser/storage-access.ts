// Decides which areas of browser.storage content scripts may use. See docs/decisions/0015-private-storage.md.
import { browser } from './namespace.ts';
import { removeMovedValues } from './private-area.ts';
import { removeStored } from './storage-area.ts';
import { storageKeys } from './storage-keys.ts';

/** Not in Firefox. */
interface RestrictableArea {
  setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' | 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Chromium keeps the access levels over restarts. Called at every start of the worker all the same. */
export async function restrictStorage(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { local, sync, session } = browser.storage as Record<'local' | 'sync' | 'session', RestrictableArea>;
  await Promise.all([
    local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }),
    sync.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }),
    session.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }),
  ]);
}

/** The lexicon, which pages read from storage before it was packaged.. */
const formerKeys = ['prefilter', 'lexicon', 'lexiconOf'];

/** Removes what older versions kept where content scripts can read it in Firefox, and what a web page planted there. */
export async function removeObsoleteValues(): Promise<void> {
  await removeMovedValues();
  await browser.storage.local.remove(formerKeys);
  // In Firefox, the page area is storage.local itself.
  if (!import.meta.env.FIREFOX) await browser.storage.local.remove([...storageKeys.page]);
}

/** Call it when the browser starts: Chromium has these values in `storage.local`, which outlives the session. */
export const clearTrustedArea = (): Promise<void> => removeStored('trusted', storageKeys.trusted);
