// The directory of listed companies in the options: how old it is, refresh from a file, back to the packaged one.
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ageOf } from '../../lib/comparison/staleness.ts';
import {
  useDirectory,
  type DirectoryControl,
  type DirectoryState,
  type ListPreview,
  type RefreshState,
} from '../hooks/directory.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { today } from '../ui/today.ts';
import { ListReview } from './ListReview.tsx';
import './Directory.css';

const extensions = '.tnf,.txt,.xlsx,.xls,.csv,.tsv';

/** Then about 2 % of the companies are missing and 2 % have another name. */
const oldAfterDays = 270;

const markets = {
  mainland: ['SSE', 'SZSE', 'BSE'],
  hongKong: ['HKEX'],
  american: ['NASDAQ', 'NYSE'],
} as const;

function Age({ state }: { state: DirectoryState & { asOf: string } }) {
  const t = useTranslations('directory');
  const tAll = useTranslations();
  const { asOf, companies, lists, own } = state;
  const sum = (of: readonly string[]): number => of.reduce((total, exchange) => total + (companies[exchange] ?? 0), 0);
  const [mainland, hongKong, american] = [sum(markets.mainland), sum(markets.hongKong), sum(markets.american)];
  const isOld = lists.length === 0 && ageOf(asOf, today()).days > oldAfterDays;
  return (
    <>
      <ul className="sources">
        <li>
          <span>
            <strong>{t('packaged')}</strong> <span className="yj-quiet">{t('asOf', { date: asOf })}</span>
            <br />
            <span className="yj-quiet">{t('counts', { mainland, hongKong, american })}</span>
          </span>
        </li>
        {lists.map((list) => (
          <li key={list.id}>
            <span>
              <strong>{tAll(`exchange.${list.id}`)}</strong>{' '}
              <span className="yj-quiet">
                {t('list', { name: list.fileName, date: list.asOf, count: list.count })}
                {list.isWhole ? '' : t('partial')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {own.names + own.gone > 0 ? <p className="yj-quiet directory-own">{t('own', own)}</p> : null}
      {isOld ? <p className="outcome outcome-bad">{t('old')}</p> : null}
    </>
  );
}

function Outcome({ refresh }: { refresh: RefreshState }) {
  const t = useTranslations('directory');
  switch (refresh.kind) {
    case 'reading':
      return <p role="status">{t('reading')}</p>;
    case 'failed':
      return (
        <p className="outcome outcome-bad" role="alert">
          {t('failed', { ...refresh.failure })}
        </p>
      );
    case 'refused': {
      const { refusal } = refresh;
      return (
        <p className="outcome outcome-bad" role="alert">
          {refusal.failure === 'older'
            ? t('older', { date: refusal.asOf, present: refusal.directoryAsOf })
            : t(`failure.${refusal.failure}`)}
        </p>
      );
    }
    default:
      return null;
  }
}

function Refresh({ control }: { control: DirectoryControl }) {
  const t = useTranslations('directory');
  const { state, refresh, read, reset } = control;
  const hasOwn = state !== undefined && state.lists.length + state.own.names + state.own.gone > 0;
  return (
    <>
      <FileDrop id="directory-file" label={t('choose')} accept={extensions} onFile={read}>
        {t('drop')}
      </FileDrop>
      <Outcome refresh={refresh} />
      {hasOwn ? (
        <button type="button" className="quiet directory-reset" onClick={() => reset(t('wasReset'))}>
          {t('reset')}
        </button>
      ) : null}
    </>
  );
}

export function Directory() {
  const t = useTranslations('directory');
  const control = useDirectory();
  const form = useRef<HTMLDivElement>(null);
  const isReviewing = control?.refresh.kind === 'read';
  const wasReviewing = useRef(isReviewing);
  useEffect(() => {
    // The pressed button went with the review.
    if (wasReviewing.current && !isReviewing) form.current?.focus();
    wasReviewing.current = isReviewing;
  }, [isReviewing]);
  if (!control?.state) return null;
  const { state, refresh } = control;
  const messageOf = ({ changes: { added, renamed, gone } }: ListPreview): string =>
    t('applied', { added: added.length, renamed: renamed.length, gone: gone.length });
  return (
    <section aria-labelledby="directory-title">
      <h2 id="directory-title">{t('title')}</h2>
      <p className="explain">
        {t('explain')}
        <span className="line">{t('formats')}</span>
      </p>
      {state.asOf === null ? <p>{t('missing')}</p> : <Age state={{ ...state, asOf: state.asOf }} />}
      {refresh.kind === 'read' ? (
        <ListReview
          preview={refresh.preview}
          isBusy={refresh.isApplying}
          failure={refresh.failure}
          onConfirm={() => control.apply(refresh.preview, messageOf(refresh.preview))}
          onCancel={control.cancel}
        />
      ) : (
        <div ref={form} tabIndex={-1}>
          <Refresh control={control} />
        </div>
      )}
    </section>
  );
}
