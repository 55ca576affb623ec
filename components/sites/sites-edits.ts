// Hook that saves site settings and offers to undo removals and resets.
import { saveSites, undoSiteRemoval, useSites, type SaveSites } from '../hooks/sites.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import type { SiteSettings } from '../../lib/settings/sites.ts';

export function useSitesEdits(): { sites: SiteSettings; save: SaveSites } {
  const sites = useSites();
  const { edit } = useUndo();
  const save: SaveSites = (change, action) => {
    edit(async () => {
      const written = await saveSites(change);
      return action ? { action, undo: () => undoSiteRemoval(written) } : null;
    });
  };
  return { sites, save };
}
