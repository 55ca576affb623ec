// Identity of the company: names, codes, exchanges and parent, with the star and links to broker sites.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { chosenLinks, type LinkChoice } from '../../lib/sites/chosen.ts';
import { useLanguage } from '../ui/intl.tsx';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import { Star } from '../ui/Star.tsx';
import './Identity.css';

const linksShown = 8;
const namesShown = 4;

interface IdentityProps {
  dossier: Dossier;
  /** The sites that the user selected for external links. */
  links: LinkChoice;
  /** null if the watchlist cannot be written. */
  onWatch: ((isWatched: boolean) => void) | null;
  onOpenParent: () => void;
}

export function Identity({ dossier, links: choice, onWatch, onOpenParent }: IdentityProps) {
  const t = useTranslations();
  const language = useLanguage();
  const { company, parent } = dossier;
  const name = inLanguage(company.names, language);
  const others = [company.names.zh, company.names.en, ...company.aliases.map(({ text }) => text)];
  const otherNames = [...new Set(others)].filter((other) => other !== name).slice(0, namesShown);
  const links = chosenLinks(company.listings[0], name, choice, linksShown, language);
  return (
    <header className="dossier-head">
      <div>
        <h2 tabIndex={-1}>{name}</h2>
        <p className="dossier-codes">
          {company.listings.map((listing) => (
            <span key={writtenCode(listing)}>
              {writtenCode(listing)} {t(`exchange.${listing.exchange}`)}
            </span>
          ))}
          {parent ? (
            <button type="button" onClick={onOpenParent}>
              {t('status.unit', { parent: inLanguage(parent.names, language) })}
            </button>
          ) : company.listings.length === 0 ? (
            <span>{t(`status.${company.status}`, { parent: '' })}</span>
          ) : null}
        </p>
        {otherNames.length > 0 ? <p className="yj-quiet dossier-names">{otherNames.join(' · ')}</p> : null}
        {links.length > 0 ? (
          <p className="dossier-links">
            {links.map((link) => (
              <a key={link.siteId} href={link.href} target="_blank" rel="noopener noreferrer">
                {inLanguage(link.name, language)}
              </a>
            ))}
          </p>
        ) : null}
      </div>
      <Star isWatched={dossier.isWatched} isDisabled={onWatch === null} onToggle={(next) => onWatch?.(next)} />
    </header>
  );
}
