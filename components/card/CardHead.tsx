// The card's header: company identity and the back, watch, pin and close buttons.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { headingOf } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { translateTerm } from '../../lib/format/glossary.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Star, type StarProps } from '../ui/Star.tsx';

export interface CardHeadProps {
  dossier: Dossier;
  /** Whether the page is in a private window. */
  isPrivate?: boolean;
  onWatch: StarProps['onToggle'];
  toggleRef?: StarProps['toggleRef'];
  onClose: () => void;
  isPinned: boolean;
  onPin: (isPinned: boolean) => void;
  /** The card shows a peer or unit that was opened from another dossier. */
  canGoBack: boolean;
  onBack: () => void;
}

const codesShown = 3;

function Identity({ dossier }: { dossier: Dossier }) {
  const t = useTranslations();
  const language = useLanguage();
  const { company, parent } = dossier;
  const { name, codes: allCodes } = headingOf(company, language);
  const otherName = language === 'en' ? company.names.zh : company.names.en;
  const codes = allCodes.slice(0, codesShown);
  const exchanges = [...new Set(company.listings.map((listing) => t(`exchange.${listing.exchange}`)))];
  const groups = new Set(
    dossier.views.flatMap((view) => view.groups.map((group) => translateTerm(group, view, language))),
  );
  const standing =
    exchanges.length > 0
      ? exchanges.join(' / ')
      : t(`status.${company.status}`, { parent: parent ? inLanguage(parent.names, language) : '' });
  const tags = [
    standing,
    otherName === inLanguage(company.names, language) ? null : otherName,
    ...[...groups].slice(0, 2),
  ].filter((tag) => tag !== null);
  return (
    <div className="card-identity">
      <h1>
        {name} {codes.length > 0 ? <span className="yj-code">{codes.join(' · ')}</span> : null}
      </h1>
      <p className="yj-quiet">{tags.join(' · ')}</p>
    </div>
  );
}

/** @param hasStar whether the header has the watch button. */
export function CardHead(props: CardHeadProps & { hasStar: boolean }) {
  const {
    dossier,
    isPrivate = false,
    onWatch,
    onClose,
    isPinned,
    onPin,
    canGoBack,
    onBack,
    hasStar,
    toggleRef,
  } = props;
  const t = useTranslations('card');
  return (
    <header className="card-head" title={isPinned ? t('moveHint') : undefined}>
      {canGoBack ? (
        <button type="button" className="card-sign card-back" aria-label={t('back')} title={t('back')} onClick={onBack}>
          <Icon name="back" />
        </button>
      ) : null}
      <Identity dossier={dossier} />
      <div className="card-signs">
        {hasStar ? (
          <Star
            isWatched={dossier.isWatched}
            isDisabled={dossier.origin !== 'store'}
            isPrivate={isPrivate}
            onToggle={onWatch}
            toggleRef={toggleRef}
          />
        ) : null}
        <button
          type="button"
          className="card-sign card-pin"
          aria-label={t('pin')}
          aria-pressed={isPinned}
          aria-keyshortcuts="P"
          title={isPinned ? t('unpinHint') : t('pinHint')}
          onClick={() => onPin(!isPinned)}
        >
          <Icon name="pin" />
        </button>
        {isPinned ? (
          <button
            type="button"
            className="card-sign card-shut"
            aria-label={t('close')}
            title={t('close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        ) : null}
      </div>
    </header>
  );
}
