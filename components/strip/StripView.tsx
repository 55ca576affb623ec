// The strip on quote pages: a summary of the company's reports. Folded, it shows the age and the house of the leading view.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { pageSummaryOf } from '../../lib/dossier/page-summary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { isReported, type QuotePage } from '../../lib/dossier/quote-page.ts';
import { Age } from '../ui/Age.tsx';
import { Icon } from '../ui/Icon.tsx';
import { EvidenceLink, EvidenceProvider } from '../ui/EvidenceLink.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import { RowStance } from '../ui/RowStance.tsx';
import { Star, type StarProps } from '../ui/Star.tsx';
import { StripRows } from './StripRows.tsx';

interface StripViewProps extends QuotePage {
  dossier: Dossier;
  /** YYYY-MM-DD; report ages are relative to it. */
  today: string;
  isFolded: boolean;
  /** In a private window, nothing is saved about the site. */
  isPrivate?: boolean;
  /** Whether a click shows the facts of the user's own reports too. */
  canReveal: boolean;
  onReveal: () => void;
  onFold: (isFolded: boolean) => void;
  onWatch: StarProps['onToggle'];
  onOpenDossier: () => void;
  onOpenEvidence: (factId: string) => void;
  onDismiss: () => void;
  onTurnOff: () => void;
  /** Any key pressed on the grip. */
  onMove: (key: string) => void;
}

const marketOf = { SSE: 'a', SZSE: 'a', BSE: 'a', HKEX: 'hk', NASDAQ: 'us', NYSE: 'us' } as const;

function Signs({ dossier, isPrivate = false, onWatch, onFold, onDismiss }: StripViewProps) {
  const t = useTranslations('strip');
  return (
    <div className="strip-signs">
      <Star
        isWatched={dossier.isWatched}
        isDisabled={dossier.origin !== 'store'}
        isPrivate={isPrivate}
        onToggle={onWatch}
      />
      <button
        type="button"
        className="strip-sign strip-fold"
        aria-label={t('fold')}
        title={t('foldHint')}
        onClick={() => onFold(true)}
      >
        <Icon name="fold" />
      </button>
      <button
        type="button"
        className="strip-sign strip-dismiss"
        aria-label={t('dismiss')}
        title={t('dismissHint')}
        onClick={onDismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Names the page's listing if it is not the company's first one, which the header shows. */
function Listed({ listing, dossier }: QuotePage) {
  const t = useTranslations('strip');
  const [first] = dossier.company.listings;
  if (!first || (first.code === listing.code && first.exchange === listing.exchange)) return null;
  const market = listing.exchange in marketOf ? marketOf[listing.exchange as keyof typeof marketOf] : 'other';
  return <p className="yj-quiet strip-listed">{t(`listed.${market}`, { code: writtenCode(listing) })}</p>;
}

/** Without the rating, which would pass for advice without its date and house. */
function Chip({ dossier, today, onFold }: StripViewProps) {
  const t = useTranslations('strip');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const name = inLanguage(dossier.company.names, language);
  const { report } = pageSummaryOf(dossier);
  return (
    <button
      type="button"
      className="strip-chip"
      aria-expanded={false}
      title={t('unfold', { name })}
      onClick={() => onFold(false)}
    >
      <span className="yj-hidden">{name} </span>
      <span className="yj-stance yj-stance-quiet">
        {report ? (
          <span>
            {houseName(report, language) ?? t('unsigned')} · <Age asOf={report.asOf} today={today} />
          </span>
        ) : (
          tReport('unreported')
        )}
      </span>
    </button>
  );
}

/** Says nothing of the company, but opens the strip. It is the same whether the user's own reports cover the company or not. */
function NeutralChip({ onReveal }: StripViewProps) {
  const t = useTranslations('strip');
  return (
    <button type="button" className="strip-chip" aria-expanded={false} title={t('reveal')} onClick={onReveal}>
      <span className="yj-stance yj-stance-outlook">{t('neutral')}</span>
    </button>
  );
}

export function StripView(props: StripViewProps) {
  const { listing, dossier, today, isFolded, isPrivate = false } = props;
  const { canReveal, onReveal, onOpenDossier, onTurnOff, onMove } = props;
  const t = useTranslations('strip');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const { company } = dossier;
  const name = inLanguage(company.names, language);
  const { view, disputing, report } = pageSummaryOf(dossier);
  const code = writtenCode(company.listings[0] ?? listing);
  if (canReveal && !isReported(dossier)) return <NeutralChip {...props} />;
  if (isFolded) return <Chip {...props} />;
  return (
    <EvidenceProvider value={props.onOpenEvidence}>
      <section className="strip-whole" aria-label={t('label', { name })}>
        <header className="strip-head">
          <button
            type="button"
            className="strip-sign strip-grip"
            aria-label={t('move')}
            title={t('moveHint')}
            onKeyDown={({ key }) => onMove(key)}
          >
            <Icon name="grip" />
          </button>
          <h2>
            {name} {name === code || name === listing.code ? null : <span className="yj-code">{code}</span>}
          </h2>
          <Signs {...props} />
        </header>
        <Listed listing={listing} dossier={dossier} />
        <p className="strip-stance">
          <RowStance summary={{ view, disputing, report }} today={today} />
          {view ? <EvidenceLink fact={view} report={report ?? undefined} /> : null}
          {report ? (
            <span className="strip-source" title={inLanguage(report.title, language)}>
              {houseName(report, language) ?? tReport('unsigned')} · {tReport('asOf', { date: report.asOf })}
            </span>
          ) : null}
        </p>
        <StripRows dossier={dossier} />
        <footer className="strip-foot">
          <button type="button" className="strip-open" onClick={onOpenDossier}>
            {t('openDossier')}
          </button>
          {canReveal ? (
            <button type="button" className="strip-open strip-reveal" onClick={onReveal}>
              {t('all')}
            </button>
          ) : null}
          <button type="button" className="strip-off" title={isPrivate ? t('unsaved') : undefined} onClick={onTurnOff}>
            {isPrivate ? t('turnOffPage') : t('turnOff')}
          </button>
        </footer>
      </section>
    </EvidenceProvider>
  );
}
