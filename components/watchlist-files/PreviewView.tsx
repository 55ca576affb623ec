// Preview of an import, before anything is written: companies with and without coverage, companies already watched, and
// skipped entries with the reason.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import type { FileRead } from '../hooks/watchlist-files.ts';
import { FewFirst } from '../ui/FewFirst.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { writtenCode } from '../../lib/model/exchanges.ts';

const few = 6;
/** Limits rendering: thousands of names would block the page. */
const maxItems = 500;

function Part<T>({ title, items, children }: { title: string; items: readonly T[]; children: (item: T) => ReactNode }) {
  if (items.length === 0) return null;
  return (
    <details className="file-part">
      <summary>
        {title} <b>{items.length}</b>
      </summary>
      <FewFirst items={items.slice(0, maxItems)} few={few}>
        {(shown) => (
          <ul>
            {shown.map((item, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a file may repeat an entry, and items never reorder
              <li key={at}>{children(item)}</li>
            ))}
          </ul>
        )}
      </FewFirst>
    </details>
  );
}

interface PreviewViewProps {
  file: FileRead;
  onConfirm: (withGroups: boolean) => void;
  onCancel: () => void;
}

export function PreviewView({ file, onConfirm, onCancel }: PreviewViewProps) {
  const t = useTranslations('files');
  const language = useLanguage();
  const [withGroups, setWithGroups] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { matched, unmatched, skipped, groups, warnings } = file;
  const fresh = matched.filter(({ isWatched }) => !isWatched);
  const watched = matched.filter(({ isWatched }) => isWatched);
  const named = ({ company: { names, listings } }: FileRead['matched'][number]): ReactNode => {
    const name = inLanguage(names, language);
    return (
      <>
        {name === listings[0]?.code ? null : `${name} `}
        {listings[0] ? <span className="yj-code">{writtenCode(listings[0])}</span> : null}
      </>
    );
  };
  return (
    <div className="file-preview" role="region" aria-label={t('preview')}>
      <h3 ref={heading} tabIndex={-1}>
        {file.fileName || t('pasted')}{' '}
        <span className="yj-quiet">
          {t(`format.${file.format}`)}
          {file.encoding === 'binary' ? '' : ` · ${file.encoding.toUpperCase()}`}
        </span>
      </h3>
      {warnings.map((warning) => (
        <p key={warning} className="outcome outcome-bad">
          {t(`warning.${warning}`)}
        </p>
      ))}
      <Part title={t('reported')} items={fresh.filter(({ isReported }) => isReported)}>
        {named}
      </Part>
      <Part title={t('unreported')} items={fresh.filter(({ isReported }) => !isReported)}>
        {named}
      </Part>
      <Part title={t('already')} items={watched}>
        {named}
      </Part>
      <Part title={t('unmatched')} items={unmatched}>
        {(name) => name}
      </Part>
      <Part title={t('skipped')} items={skipped}>
        {({ text, reason, line }) => (
          <>
            {line === undefined ? null : <span className="yj-quiet">{t('line', { line })} </span>}
            {text} <span className="yj-quiet">{t(`reason.${reason}`)}</span>
          </>
        )}
      </Part>
      {groups.length > 0 ? (
        <label className="file-groups">
          <input type="checkbox" checked={withGroups} onChange={(event) => setWithGroups(event.target.checked)} />
          {t('groups', { names: groups.map(({ name, count }) => `${name} ${count}`).join(' · ') })}
        </label>
      ) : null}
      {matched.length === 0 ? <p className="outcome outcome-bad">{t('nothing')}</p> : null}
      <div className="file-actions">
        <button type="button" className="button" disabled={matched.length === 0} onClick={() => onConfirm(withGroups)}>
          {t('confirm', { count: fresh.length })}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
