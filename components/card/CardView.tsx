// The card: what the reports say of one company. Report facts only, for a page can in part read it.
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { chosenLinks, type LinkChoice } from '../../lib/sites/chosen.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Star } from '../ui/Star.tsx';
import { CardChanges, CardConflicts } from './CardChanges.tsx';
import { CardCopy, CopyTold, useCopying, type Copying } from './CardCopy.tsx';
import { CardDetail } from './CardDetail.tsx';
import { CardFigures } from './CardFigures.tsx';
import { CardHead, type CardHeadProps } from './CardHead.tsx';
import { CardPeers } from './CardPeers.tsx';
import { CardViews } from './CardViews.tsx';
import { CardWord } from './CardWord.tsx';
import { holdFocusInBox, moveFocusToContent } from './focus-handover.ts';
import type { CardContent, MuteScope } from './port.ts';

interface CardViewProps extends CardHeadProps {
  word: CardContent['word'];
  /** YYYY-MM-DD, from which ages are counted. */
  today: string;
  /** Which sites the user wants links to. */
  links: LinkChoice;
  onMute: (scope: MuteScope) => void;
  /** Goes on to a peer or a unit. */
  onGo: (companyId: string) => void;
  onOpenDossier: (companyId: string) => void;
}

/** As many as leave the foot on one line: English names are longer. */
const linksShown = { 'zh-CN': 3, en: 2 } as const;

/** A company that no report speaks of can still be watched. */
function NoFacts({ dossier, onWatch }: Pick<CardViewProps, 'dossier' | 'onWatch'>) {
  const t = useTranslations('card');
  return (
    <section className="card-empty">
      <p className="yj-quiet">{t('noFacts')}</p>
      {dossier.origin === 'store' ? <Star isNamed isWatched={dossier.isWatched} onToggle={onWatch} /> : null}
    </section>
  );
}

function Foot({
  dossier,
  links: choice,
  isPinned,
  onClose,
  onOpenDossier,
  onCopy,
}: Pick<CardViewProps, 'dossier' | 'links' | 'isPinned' | 'onClose' | 'onOpenDossier'> & { onCopy: Copying }) {
  const t = useTranslations('card');
  const language = useLanguage();
  const { listings, names } = dossier.company;
  const links = chosenLinks(listings[0], inLanguage(names, language), choice, linksShown[language]);
  return (
    <footer className="card-foot">
      <button type="button" className="card-open" onClick={() => onOpenDossier(dossier.company.id)}>
        {t('openDossier')}
      </button>
      {links.map((link) => (
        <a key={link.siteId} href={link.href} target="_blank" rel="noopener noreferrer">
          {inLanguage(link.name, language)}
        </a>
      ))}
      <CardCopy onCopy={onCopy} />
      {isPinned ? null : (
        <button type="button" className="card-close" onClick={onClose}>
          <kbd>Esc</kbd> {t('close')}
        </button>
      )}
    </footer>
  );
}

/** P and C, while the card has the focus: the page's own keys are left alone otherwise. */
function useCardKeys(card: RefObject<HTMLElement | null>, keys: { onPin: () => void; onCopy: () => void }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.isTrusted || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'p') keys.onPin();
    if (key === 'c') keys.onCopy();
  });
  useEffect(() => {
    const within = card.current;
    const listen = (event: KeyboardEvent): void => onKey(event);
    within?.addEventListener('keydown', listen);
    return () => within?.removeEventListener('keydown', listen);
  }, [card]);
}

export function CardView(props: CardViewProps) {
  const { dossier, word, today, onWatch, onMute, isPinned, onPin, canGoBack, onBack, onGo } = props;
  const t = useTranslations('card');
  const label = t('label', { name: inLanguage(dossier.company.names, useLanguage()) });
  const card = useRef<HTMLElement>(null);
  const [outcome, copy] = useCopying(dossier, card);
  useCardKeys(card, { onPin: () => onPin(!isPinned), onCopy: () => copy('text') });
  useEffect(() => {
    if (card.current) moveFocusToContent(card.current);
  }, []);
  const go = (companyId: string): void => {
    holdFocusInBox(card.current);
    onGo(companyId);
  };
  const back = (): void => {
    holdFocusInBox(card.current);
    onBack();
  };
  const isEmpty = dossier.views.length === 0 && dossier.figures.length === 0;
  return (
    <article ref={card} tabIndex={-1} aria-label={label} className={isPinned ? 'card-whole card-pinned' : 'card-whole'}>
      <CardDetail dossier={dossier}>
        <CardHead {...props} onBack={back} />
        <div className="card-body">
          {dossier.origin === 'packaged' ? <Notice tone="warn" title={t('packaged')} /> : null}
          {isEmpty ? <NoFacts dossier={dossier} onWatch={onWatch} /> : null}
          <CardViews dossier={dossier} today={today} />
          <CardConflicts dossier={dossier} />
          <CardChanges dossier={dossier} />
          <CardFigures dossier={dossier} today={today} />
          <CardPeers dossier={dossier} onGo={go} />
          {/* The word on the page stands for the first company, not for those the user went on to. */}
          {word && !canGoBack ? <CardWord word={word} onMute={onMute} /> : null}
        </div>
        <Foot {...props} onCopy={copy} />
        <CopyTold outcome={outcome} />
      </CardDetail>
    </article>
  );
}
