// Review of a list of securities before the directory is refreshed: new companies, new names, missing ones, rows that were left
// out with the reason.
import { useTranslations } from 'use-intl';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import { parseListingKey } from '../../lib/listings/key.ts';
import type { Failure, ListPreview } from '../hooks/directory.ts';
import { ReviewGroup } from '../review/ReviewGroup.tsx';
import { ReviewPanel } from '../review/ReviewPanel.tsx';

interface ListReviewProps {
  preview: ListPreview;
  isBusy: boolean;
  /** Why the last attempt to apply it failed. */
  failure: Failure | null;
  onConfirm: () => void;
  onCancel: () => void;
}

function Listing({ id, children }: { id: string; children: React.ReactNode }) {
  const listing = parseListingKey(id);
  return (
    <>
      {children} <span className="yj-code">{listing ? writtenCode(listing) : id}</span>
    </>
  );
}

export function ListReview({ preview, isBusy, failure, onConfirm, onCancel }: ListReviewProps) {
  const t = useTranslations('directory');
  const tAll = useTranslations();
  const { fileName, format, asOf, changes, problems, skipped } = preview;
  const { added, renamed, gone, same, unplaced, exchanges } = changes;
  const partial = exchanges.filter(({ isWhole }) => !isWhole).map(({ exchange }) => tAll(`exchange.${exchange}`));
  const count = added.length + renamed.length + gone.length;
  const hasListings = count + same > 0;
  return (
    <ReviewPanel
      label={t('preview')}
      title={
        <>
          {fileName}{' '}
          <span className="yj-quiet">
            {t(`format.${format}`)} · {t('asOfList', { date: asOf })}
          </span>
        </>
      }
      headingLevel={3}
      summary={t('summary', { same, skipped })}
      problem={
        failure ? (
          <p className="outcome outcome-bad" role="alert">
            {t('failed', { ...failure })}
          </p>
        ) : null
      }
      confirmLabel={count > 0 ? t('confirm') : t('confirmDate')}
      cancelLabel={t('cancel')}
      canConfirm={hasListings}
      isBusy={isBusy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <ReviewGroup
        title={t('added')}
        state="added"
        rows={added.map(({ id, name }) => ({ content: <Listing id={id}>{name}</Listing> }))}
      />
      <ReviewGroup
        title={t('renamed')}
        state="changed"
        rows={renamed.map(({ id, name, from }) => ({
          content: (
            <Listing id={id}>
              {from} → {name}
            </Listing>
          ),
        }))}
      />
      <ReviewGroup
        title={t('gone')}
        state="removed"
        rows={gone.map(({ id, name }) => ({ content: <Listing id={id}>{name}</Listing> }))}
      />
      <ReviewGroup
        title={t('unplaced')}
        state="skipped"
        rows={unplaced.map(({ code, name }) => ({ content: `${code} ${name}` }))}
      />
      <ReviewGroup
        title={t('problems')}
        state="skipped"
        rows={problems.map(({ line, text, reason }) => ({
          content: (
            <>
              <span className="yj-quiet">{t('line', { line })}</span> {text}
            </>
          ),
          reason: t(`reason.${reason}`),
        }))}
      />
      {hasListings && partial.length > 0 ? (
        <p className="yj-quiet">{t('partialNote', { exchanges: partial.join(t('listSeparator')) })}</p>
      ) : null}
      {hasListings ? null : <p className="outcome outcome-bad">{t('nothing')}</p>}
    </ReviewPanel>
  );
}
