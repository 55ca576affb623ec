// The "links" part of the options page: chosen links and custom links.
import { useTranslations } from 'use-intl';
import { ChosenLinks } from './ChosenLinks.tsx';
import { OwnLinks } from './OwnLinks.tsx';
import { useSitesEdits } from './sites-edits.ts';
import './LinkSettings.css';

export function LinkSettings() {
  const t = useTranslations('links');
  const { sites, save } = useSitesEdits();
  return (
    <section aria-labelledby="links-title" className="links">
      <h2 id="links-title">{t('title')}</h2>
      <p className="explain">{t('explain')}</p>
      <ChosenLinks sites={sites} onSave={save} />
      <OwnLinks sites={sites} onSave={save} />
    </section>
  );
}
