// Site settings, live. Saving custom sites also registers the strip's content script for them.
import { registerStrip, startStripInTabs } from '../../lib/browser/strip-script.ts';
import { defaultSites, type SiteSettings } from '../../lib/settings/sites.ts';
import {
  readSites,
  watchSites,
  writeSites,
  type SitesChange,
  type WrittenSites,
} from '../../lib/settings/sites-storage.ts';
import { customSites } from '../../lib/sites/chosen.ts';
import { undoRemoval } from '../../lib/settings/undo-removal.ts';
import { defaultLinkIds } from '../../lib/sites/outbound.ts';
import { matchesOfOwn, matchesOfSites } from '../../lib/sites/hosts.ts';
import { useStoredValue } from './use-stored-value.ts';
import type { UndoAction } from './use-undo.tsx';

/** null until read. */
export function useStoredSites(): SiteSettings | null {
  return useStoredValue(readSites, watchSites) ?? null;
}

export const useSites = (): SiteSettings => useStoredSites() ?? defaultSites;

/** Registers the strip for custom sites. */
export async function registerOwnSites(ownSites: readonly string[]): Promise<void> {
  const own = customSites(ownSites);
  const matches = { known: matchesOfSites(), own: matchesOfOwn(own) };
  await registerStrip(matches);
  // Open pages of built-in sites already run the strip.
  await startStripInTabs({ ...matches, known: [] });
}

/** @throws if the browser rejects the write. */
export async function saveSites(change: SitesChange): Promise<WrittenSites> {
  const written = await writeSites(change);
  if (written.change.ownSites) await registerOwnSites(written.change.ownSites);
  return written;
}

/** Undoes a removal and keeps what was changed since. @throws if the browser rejects the write. */
export async function undoSiteRemoval({ before, change }: WrittenSites): Promise<void> {
  await saveSites((now) => undoRemoval(before, change, now, defaultLinkIds));
}

/**
 * Saves a change. A change of a list must be a function: the settings on screen are older than those of a change that is
 * being saved. @param action describes a removal or reset, which can then be undone.
 */
export type SaveSites = (change: SitesChange, action?: UndoAction) => void;
