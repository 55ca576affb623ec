// Publishes to all pages the settings that they may know. Hosts never leave the private area: pages get an id that changes
// with them, and then ask again what concerns their own site.
import { readPageStart, writePageSettings } from '../browser/page-storage.ts';
import { storageItem } from '../browser/storage-item.ts';
import { publicSettings } from '../settings/page-settings.ts';
import { defaultSettings } from '../settings/settings.ts';
import { sitesItem } from '../settings/sites-storage.ts';
import { settingsItem } from '../settings/storage.ts';
import { usableSettings, usableSites } from './usable-settings.ts';

/** Key of the ids, so that a page cannot guess hosts and compare. */
const saltItem = storageItem<string, 'private'>({
  area: 'private',
  key: 'salt',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
  fallback: '',
});

async function saltOf(): Promise<string> {
  const salt = await saltItem.get();
  if (salt !== '') return salt;
  await saltItem.update((now) => (now === '' ? crypto.randomUUID() : undefined));
  return saltItem.get();
}

/** The same for an equal value, over all starts of the worker: a new id makes every page ask again. */
async function idOf(value: unknown, salt: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(salt), algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, encoder.encode(JSON.stringify(value)));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function publish(): Promise<void> {
  // Without the database, the ids are new at each start, which costs pages a question.
  const salt = await saltOf().catch(() => crypto.randomUUID());
  const [settings, sites] = await Promise.all([usableSettings(), usableSites()]);
  await writePageSettings({
    pageSettings: { settings: publicSettings(settings), offHostsId: await idOf(settings.offHosts.toSorted(), salt) },
    sitesId: await idOf(sites, salt),
  });
}

/**
 * If no database can be opened, as in a damaged profile, cards still show the packaged facts: pages keep the settings that
 * were published before, or get the defaults.
 */
async function publishDefaults(): Promise<void> {
  if ((await readPageStart()).settings !== undefined) return;
  await writePageSettings({
    pageSettings: { settings: publicSettings(defaultSettings), offHostsId: 'unknown' },
    sitesId: 'unknown',
  });
}

/** Must run synchronously at worker start: a change may have started the worker. Also undoes what a page wrote meanwhile. */
export function keepPageSettingsCurrent(onError: (error: unknown) => void): void {
  let publishing = Promise.resolve();
  // One after another, so that an older value never overwrites a newer one.
  const publishAgain = (): void => {
    publishing = publishing
      .then(publish)
      .catch((error: unknown) => {
        onError(error);
        return publishDefaults();
      })
      .catch(onError);
  };
  settingsItem.watch(publishAgain);
  sitesItem.watch(publishAgain);
  publishAgain();
}
