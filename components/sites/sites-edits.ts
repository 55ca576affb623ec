// Hook that saves site settings and offers to undo removals.
import { saveSites, undoSiteRemoval, useSites, type SaveSites } from '../hooks/sites.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import type { SiteSettings } from '../../lib/settings/sites.ts';

export function useSitesEdits(): { sites: SiteSettings; save: SaveSites } {
  const sites = useSites();
  const { edit } = useUndo();
  const save: SaveSites = (change, name) => {
    edit(async () => {
      await saveSites(change);
      if (name === undefined) return null;
      return { action: { kind: 'removed', names: [name] }, undo: () => undoSiteRemoval(sites, change) };
    });
  };
  return { sites, save };
}
