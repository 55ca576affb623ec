// The card of one company. Shows only facts from reports and no user data, because pages can read parts of it.
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { chosenLinks, type LinkChoice } from '../../lib/sites/chosen.ts';
import { EvidenceProvider } from '../ui/EvidenceLink.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Star } from '../ui/Star.tsx';
import { CardAnnouncement } from './CardAnnouncement.tsx';
import { CardChanges, CardConflicts } from './CardChanges.tsx';
import { CardCopy, CopyStatus, useCopyCard, type CopyCard } from './CardCopy.tsx';
import { CardDetail } from './CardDetail.tsx';
import { CardFigures } from './CardFigures.tsx';
import { CardHead, type CardHeadProps } from './CardHead.tsx';
import { CardKeys, useCardKeys } from './CardKeys.tsx';
import { CardPeers } from './CardPeers.tsx';
import { CardReasons, CardViews } from './CardViews.tsx';
import { CardWord } from './CardWord.tsx';
import { holdFocusInBox, moveFocusToContent } from './focus-handover.ts';
import type { CardContent, MuteScope } from '../../lib/messages/card-port.ts';

interface CardViewProps extends CardHeadProps {
  word: CardContent['word'];
  step?: CardContent['step'];
  /** YYYY-MM-DD; report ages are relative to it. */
  today: string;
  /** The sites that the user selected for external links. */
  links: LinkChoice;
  onMute: (scope: MuteScope) => void;
  /** Navigates to a peer or unit within the card. */
  onGo: (companyId: string) => void;
  onOpenDossier: (companyId: string) => void;
  /** Without it, the menu offers no picture. */
  onOpenPicture?: ((companyId: string) => void) | undefined;
  /** Without it, facts have no button for their evidence. */
  onOpenEvidence?: ((factId: string) => void) | undefined;
  /** Without it, the titles of reports are text. */
  onOpenReport?: ((reportId: string) => void) | undefined;
}

/** Handled in pinned-position.ts. */
const moveKeys = 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown';

/** Keeps the footer on one line: English names are longer. */
const linksShown = { 'zh-CN': 3, en: 2 } as const;

interface NoFactsProps extends Pick<CardViewProps, 'dossier' | 'onWatch' | 'toggleRef'> {
  isPrivate: boolean;
  hasStar: boolean;
}

/** One quiet line for a company without coverage, which can still be watched. */
function NoFacts({ dossier, isPrivate, onWatch, toggleRef, hasStar }: NoFactsProps) {
  const t = useTranslations('report');
  return (
    <section className="card-empty">
      {hasStar ? (
        <Star isNamed isWatched={dossier.isWatched} isPrivate={isPrivate} onToggle={onWatch} toggleRef={toggleRef} />
      ) : null}
      <span className="yj-quiet">{t('unreported')}</span>
    </section>
  );
}

function Foot({
  dossier,
  links: choice,
  isPinned,
  onClose,
  onOpenDossier,
  onOpenPicture,
  onCopy,
}: Pick<CardViewProps, 'dossier' | 'links' | 'isPinned' | 'onClose' | 'onOpenDossier' | 'onOpenPicture'> & {
  onCopy: CopyCard;
}) {
  const t = useTranslations('card');
  const language = useLanguage();
  const { id, listings, names } = dossier.company;
  const isEmpty = dossier.views.length === 0 && dossier.figures.length === 0;
  const links = chosenLinks(listings[0], inLanguage(names, language), choice, linksShown[language], language);
  return (
    <footer className="card-foot">
      <button
        type="button"
        className="card-open"
        aria-keyshortcuts="D"
        onClick={() => onOpenDossier(dossier.company.id)}
      >
        {t('openDossier')}
      </button>
      {links.map((link) => (
        <a key={link.siteId} href={link.href} target="_blank" rel="noopener noreferrer">
          {inLanguage(link.name, language)}
        </a>
      ))}
      <CardCopy onCopy={onCopy} onPicture={isEmpty ? undefined : onOpenPicture && (() => onOpenPicture(id))} />
      {isPinned ? null : (
        <button type="button" className="card-close" onClick={onClose}>
          <kbd>Esc</kbd> {t('close')}
        </button>
      )}
    </footer>
  );
}

export function CardView(props: CardViewProps) {
  const { dossier, word, today, isPrivate = false, onMute, isPinned, onPin, canGoBack, onBack, onGo, step } = props;
  const t = useTranslations('card');
  const label = t('label', { name: inLanguage(dossier.company.names, useLanguage()) });
  const card = useRef<HTMLElement>(null);
  const [outcome, copy] = useCopyCard(dossier, card);
  const toggleWatch = useRef<() => void>(null);
  const isHelpOpen = useCardKeys(card, {
    onPin: () => onPin(!isPinned),
    onCopy: () => copy('text'),
    onWatch: () => toggleWatch.current?.(),
    onOpenDossier: () => props.onOpenDossier(dossier.company.id),
  });
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
  // Then the star is beside the sentence, and not in the header too.
  const hasNamedStar = isEmpty && dossier.origin === 'store';
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={label}
      aria-keyshortcuts={isPinned ? moveKeys : undefined}
      className={isPinned ? 'card-whole card-pinned' : 'card-whole'}
    >
      <CardDetail dossier={dossier}>
        <CardHead {...props} onBack={back} hasStar={!hasNamedStar} toggleRef={toggleWatch} />
        <div className="card-body">
          {dossier.origin === 'packaged' ? <Notice tone="warn" title={t('packaged')} /> : null}
          {dossier.origin === 'newer' ? <Notice tone="warn" title={t('newer')} /> : null}
          {isEmpty ? <NoFacts {...props} isPrivate={isPrivate} hasStar={hasNamedStar} toggleRef={toggleWatch} /> : null}
          <EvidenceProvider value={props.onOpenEvidence}>
            <CardViews dossier={dossier} today={today} onOpenReport={props.onOpenReport} />
            <CardConflicts dossier={dossier} today={today} />
            <CardChanges dossier={dossier} />
            <CardFigures dossier={dossier} today={today} />
          </EvidenceProvider>
          <CardReasons dossier={dossier} />
          <CardPeers dossier={dossier} today={today} onGo={go} />
          {/* The word on the page means the first company, not those that the user navigated to. */}
          {word && !canGoBack ? <CardWord word={word} isPrivate={isPrivate} onMute={onMute} /> : null}
        </div>
        <Foot {...props} onCopy={copy} />
        <CopyStatus outcome={outcome} />
        {step ? <CardAnnouncement dossier={dossier} today={today} step={step} /> : null}
        {isHelpOpen ? <CardKeys /> : null}
      </CardDetail>
    </article>
  );
}
