// The "links" section of the options page: chosen links, custom links, the strip, and custom broker sites.
import { useTranslations } from 'use-intl';
import { saveSites, undoSiteRemoval, useSites, type SaveSites } from '../hooks/sites.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { ChosenLinks } from './ChosenLinks.tsx';
import { OwnLinks } from './OwnLinks.tsx';
import { OwnSites } from './OwnSites.tsx';
import { StripSettings } from './StripSettings.tsx';

export function LinkSettings() {
  const t = useTranslations('links');
  const sites = useSites();
  const { edit } = useUndo();
  const save: SaveSites = (change, action) => {
    edit(async () => {
      await saveSites(change);
      return action ? { action, undo: () => undoSiteRemoval(sites, change) } : null;
    });
  };
  return (
    <section aria-labelledby="links-title" className="links">
      <h2 id="links-title">{t('title')}</h2>
      <p className="explain">{t('explain')}</p>
      <ChosenLinks sites={sites} onSave={save} />
      <OwnLinks sites={sites} onSave={save} />
      <h3>{t('sitesTitle')}</h3>
      <StripSettings sites={sites} onSave={save} />
      <OwnSites sites={sites} onSave={save} />
    </section>
  );
}
