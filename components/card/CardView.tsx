// The card: what the reports say of one company. Report facts only, for a page can in part read it.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { outboundLinks } from '../../lib/sites/outbound.ts';
import { useLanguage } from '../ui/intl.tsx';
import { writtenCode } from '../ui/listing.ts';
import { Notice } from '../ui/Notice.tsx';
import { Star } from '../ui/Star.tsx';
import { CardChanges } from './CardChanges.tsx';
import { CardFigures } from './CardFigures.tsx';
import { CardViews } from './CardViews.tsx';
import { CardWord } from './CardWord.tsx';
import type { CardContent, MuteScope } from './port.ts';

interface CardViewProps {
  dossier: Dossier;
  word: CardContent['word'];
  /** YYYY-MM-DD, from which ages are counted. */
  today: string;
  onWatch: (isWatched: boolean) => void;
  onClose: () => void;
  onMute: (scope: MuteScope) => void;
  isPinned: boolean;
  onPin: (isPinned: boolean) => void;
  /** A peer's or a unit's dossier stands in the card, and another under it. */
  canGoBack: boolean;
  onBack: () => void;
  /** Goes on to a peer or a unit. */
  onGo: (companyId: string) => void;
  onOpenDossier: (companyId: string) => void;
}

const linksShown = 4;
const codesShown = 3;
const peersShown = 8;

function Identity({ dossier }: { dossier: Dossier }) {
  const t = useTranslations();
  const language = useLanguage();
  const { company, parent } = dossier;
  const name = inLanguage(company.names, language);
  const otherName = language === 'en' ? company.names.zh : company.names.en;
  const codes = company.listings.slice(0, codesShown).map(writtenCode);
  const exchanges = [...new Set(company.listings.map((listing) => t(`exchange.${listing.exchange}`)))];
  const groups = [...new Set(dossier.views.flatMap((view) => view.groups))];
  const standing =
    exchanges.length > 0
      ? exchanges.join(' / ')
      : t(`status.${company.status}`, { parent: parent ? inLanguage(parent.names, language) : '' });
  const tags = [standing, otherName === name ? null : otherName, ...groups.slice(0, 2)].filter((tag) => tag !== null);
  return (
    <div className="card-identity">
      <h1>
        {name}
        {codes.length > 0 ? <span className="yj-code">{codes.join(' · ')}</span> : null}
      </h1>
      <p className="yj-quiet">{tags.join(' · ')}</p>
    </div>
  );
}

function Peers({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('card');
  const language = useLanguage();
  const group = dossier.peers[0];
  if (!group) return null;
  const names = group.companies.slice(0, peersShown).map((peer) => inLanguage(peer.names, language));
  return (
    <section className="card-peers">
      <span className="yj-quiet">{t('peers', { group: group.name, count: group.companies.length })}</span>
      {names.map((name) => (
        <span key={name}>{name}</span>
      ))}
      {group.companies.length > peersShown ? <span aria-hidden="true">…</span> : null}
    </section>
  );
}

function Links({ dossier, onClose }: Pick<CardViewProps, 'dossier' | 'onClose'>) {
  const t = useTranslations('card');
  const language = useLanguage();
  const listing = dossier.company.listings[0];
  const links = listing ? outboundLinks(listing, linksShown) : [];
  return (
    <footer className="card-foot">
      {links.map((link) => (
        <a key={link.siteId} href={link.href} target="_blank" rel="noopener noreferrer">
          {inLanguage(link.name, language)}
        </a>
      ))}
      <button type="button" className="card-close" onClick={onClose}>
        <kbd>Esc</kbd> {t('close')}
      </button>
    </footer>
  );
}

export function CardView({ dossier, word, today, onWatch, onClose, onMute }: CardViewProps) {
  const t = useTranslations('card');
  const isEmpty = dossier.views.length === 0 && dossier.figures.length === 0;
  return (
    <article aria-label={t('label', { name: inLanguage(dossier.company.names, useLanguage()) })}>
      <header className="card-head">
        <Identity dossier={dossier} />
        <Star isWatched={dossier.isWatched} isDisabled={dossier.origin === 'packaged'} onToggle={onWatch} />
      </header>
      {dossier.origin === 'packaged' ? <Notice tone="warn" title={t('packaged')} /> : null}
      {isEmpty ? <section className="yj-quiet">{t('noFacts')}</section> : null}
      <CardViews dossier={dossier} today={today} />
      <CardChanges dossier={dossier} />
      <CardFigures dossier={dossier} today={today} />
      <Peers dossier={dossier} />
      {word ? <CardWord word={word} onMute={onMute} /> : null}
      <Links dossier={dossier} onClose={onClose} />
    </article>
  );
}
