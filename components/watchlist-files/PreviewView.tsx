// Review of a watchlist import: companies with and without coverage, companies already watched, and skipped entries with
// the reason.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { rowLimits } from '../../lib/model/limits.ts';
import type { Failure, FileRead } from '../hooks/watchlist-files.ts';
import { ReviewGroup, type ReviewRow } from '../review/ReviewGroup.tsx';
import { ReviewPanel } from '../review/ReviewPanel.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { writtenCode } from '../../lib/listings/exchanges.ts';

interface PreviewViewProps {
  file: FileRead;
  isBusy: boolean;
  /** Why the last attempt to import failed. */
  failure: Failure | null;
  onConfirm: (withGroups: boolean) => void;
  onCancel: () => void;
}

export function PreviewView({ file, isBusy, failure, onConfirm, onCancel }: PreviewViewProps) {
  const t = useTranslations('files');
  const tWatch = useTranslations('watch');
  const language = useLanguage();
  const [withGroups, setWithGroups] = useState(true);
  const { matched, unmatched, skipped, groups, warnings, excess } = file;
  const fresh = matched.filter(({ isWatched }) => !isWatched);
  const rowOf = ({ company: { names, listings } }: FileRead['matched'][number]): ReviewRow => {
    const name = inLanguage(names, language);
    return {
      content: (
        <>
          {name === listings[0]?.code ? null : `${name} `}
          {listings[0] ? <span className="yj-code">{writtenCode(listings[0])}</span> : null}
        </>
      ),
    };
  };
  const skippedRows = skipped.map(({ text, reason, line }): ReviewRow => ({
    content: (
      <>
        {line === undefined ? null : <span className="yj-quiet">{t('line', { line })} </span>}
        {text}
      </>
    ),
    reason: t(`reason.${reason}`),
  }));
  const rowsOf = (found: FileRead['matched']): ReviewRow[] => found.map((row) => rowOf(row));
  const reviewed = [
    { title: t('reported'), state: 'added', rows: rowsOf(fresh.filter(({ isReported }) => isReported)) },
    { title: t('unreported'), state: 'added', rows: rowsOf(fresh.filter(({ isReported }) => !isReported)) },
    { title: t('already'), state: 'same', rows: rowsOf(matched.filter(({ isWatched }) => isWatched)) },
    { title: t('unmatched'), state: 'skipped', rows: unmatched.map((name): ReviewRow => ({ content: name })) },
    { title: t('skipped'), state: 'skipped', rows: skippedRows },
  ] as const;
  const firstFilled = reviewed.findIndex(({ rows }) => rows.length > 0);
  // Only where the text may have been read in the wrong encoding: else it tells the user nothing.
  const isEncodingDoubtful = file.encoding !== 'binary' && warnings.includes('damaged-text');
  return (
    <ReviewPanel
      label={t('preview')}
      title={
        <>
          {file.fileName || t('pasted')}{' '}
          <span className="yj-quiet">
            {t(`format.${file.format}`)}
            {isEncodingDoubtful ? ` · ${file.encoding.toUpperCase()}` : ''}
          </span>
        </>
      }
      headingLevel={3}
      warnings={warnings.map((warning) => t(`warning.${warning}`))}
      problem={
        failure || excess > 0 ? (
          <p className="outcome outcome-bad" role="alert">
            {failure ? tWatch('failed', { ...failure }) : t('excess', { limit: rowLimits.watches, excess })}
          </p>
        ) : null
      }
      confirmLabel={t('confirm', { count: fresh.length })}
      cancelLabel={t('cancel')}
      canConfirm={matched.length > 0 && excess === 0}
      isBusy={isBusy}
      onConfirm={() => onConfirm(withGroups)}
      onCancel={onCancel}
    >
      {reviewed.map((group, at) => (
        <ReviewGroup key={group.title} isOpen={at === firstFilled} {...group} />
      ))}
      {groups.length > 0 ? (
        <div className="review-options">
          <label>
            <input type="checkbox" checked={withGroups} onChange={(event) => setWithGroups(event.target.checked)} />
            {t('groups', { names: groups.map(({ name, count }) => `${name} ${count}`).join(' · ') })}
          </label>
        </div>
      ) : null}
      {matched.length === 0 ? <p className="outcome outcome-bad">{t('nothing')}</p> : null}
    </ReviewPanel>
  );
}
