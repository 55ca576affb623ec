// The "quotes" part of the options page: the strip on quote pages, and custom quote sites.
import { useTranslations } from 'use-intl';
import { OwnSites } from './OwnSites.tsx';
import { useSitesEdits } from './sites-edits.ts';
import { StripSettings } from './StripSettings.tsx';
import './LinkSettings.css';

export function QuoteSiteSettings() {
  const t = useTranslations('links');
  const tOptions = useTranslations('options');
  const { sites, save } = useSitesEdits();
  return (
    <section aria-labelledby="quotes-title" className="links">
      <h2 id="quotes-title">{tOptions('parts.quotes')}</h2>
      <p className="explain">{t('quotesExplain')}</p>
      <StripSettings sites={sites} onSave={save} />
      <OwnSites sites={sites} onSave={save} />
    </section>
  );
}
