// The card: what the reports say of one company. Report facts only, for a page can in part read it.
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { outboundLinks } from '../../lib/sites/outbound.ts';
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
import type { CardContent, MuteScope } from './port.ts';

interface CardViewProps extends CardHeadProps {
  word: CardContent['word'];
  /** YYYY-MM-DD, from which ages are counted. */
  today: string;
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
  isPinned,
  onClose,
  onOpenDossier,
  onCopy,
}: Pick<CardViewProps, 'dossier' | 'isPinned' | 'onClose' | 'onOpenDossier'> & { onCopy: Copying }) {
  const t = useTranslations('card');
  const language = useLanguage();
  const listing = dossier.company.listings[0];
  const links = listing ? outboundLinks(listing, linksShown[language]) : [];
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

/**
 * Going on to another company replaces the card's content, the focused button with it. The box around it stays, so it
 * holds the focus meanwhile, and the new content takes it over.
 */
function useFocusOverGoing(card: RefObject<HTMLElement | null>): () => void {
  useEffect(() => {
    const box = card.current?.parentElement;
    const isHeld = box && (box.getRootNode() as ShadowRoot).activeElement === box;
    if (isHeld) card.current?.focus({ preventScroll: true });
  }, [card]);
  return () => {
    const box = card.current?.parentElement;
    if (!box) return;
    box.tabIndex = -1;
    box.focus({ preventScroll: true });
  };
}

export function CardView(props: CardViewProps) {
  const { dossier, word, today, onWatch, onMute, isPinned, onPin, canGoBack, onBack, onGo } = props;
  const t = useTranslations('card');
  const label = t('label', { name: inLanguage(dossier.company.names, useLanguage()) });
  const card = useRef<HTMLElement>(null);
  const [outcome, copy] = useCopying(dossier, card);
  const holdFocus = useFocusOverGoing(card);
  const go = (companyId: string): void => {
    holdFocus();
    onGo(companyId);
  };
  const back = (): void => {
    holdFocus();
    onBack();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, nativeEvent } = event;
    if (!nativeEvent.isTrusted || altKey || ctrlKey || metaKey || nativeEvent.repeat) return;
    if (key.toLowerCase() === 'p') onPin(!isPinned);
    if (key.toLowerCase() === 'c') copy('text');
  };
  const isEmpty = dossier.views.length === 0 && dossier.figures.length === 0;
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={label}
      className={isPinned ? 'card-whole card-pinned' : 'card-whole'}
      onKeyDown={onKeyDown}
    >
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
          {canGoBack ? null : <CardWord word={word} onMute={onMute} />}
        </div>
        <Foot {...props} onCopy={copy} />
        <CopyTold outcome={outcome} />
      </CardDetail>
    </article>
  );
}
