// The "links" section of the options page: chosen links, custom links, the strip, and custom broker sites.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SiteSettings } from '../../lib/settings/sites.ts';
import { saveSites, useSites, type SaveSites } from '../hooks/sites.ts';
import { Notice } from '../ui/Notice.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';
import { ChosenLinks } from './ChosenLinks.tsx';
import { OwnLinks } from './OwnLinks.tsx';
import { OwnSites } from './OwnSites.tsx';
import { StripSettings } from './StripSettings.tsx';
import './LinkSettings.css';

export function LinkSettings() {
  const t = useTranslations('links');
  const tWatch = useTranslations('watch');
  const sites = useSites();
  const [removed, setRemoved] = useState<{ name: string; before: Partial<SiteSettings> } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save: SaveSites = (change, name) => {
    const keys = Object.keys(change) as (keyof SiteSettings)[];
    const before = Object.fromEntries(keys.map((key) => [key, sites[key]]));
    saveSites(change).then(
      () => {
        setFailure(null);
        setRemoved(name === undefined ? null : { name, before });
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
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
      {removed ? (
        <UndoBar onUndo={() => save(removed.before)}>{tWatch('removed', { name: removed.name })}</UndoBar>
      ) : null}
      {failure === null ? null : <Notice tone="warn" title={t('failed', { reason: failure })} />}
    </section>
  );
}
