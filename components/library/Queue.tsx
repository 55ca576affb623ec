// Files that are waiting, being read, or need the user: each with its progress or one sentence, and what can be done.
import { useTranslations } from 'use-intl';
import { isRetriable } from '../../lib/model/library-item.ts';
import type { QueueRow, QueueState } from './queue-row.ts';
import './Queue.css';

interface QueueProps {
  rows: readonly QueueRow[];
  onReview: (id: string) => void;
  onCancel: (id: string) => void;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
  /** Saves the sure facts of these drafts. */
  onSaveSure: (ids: readonly string[]) => void;
  /** Removes the rows that failed or are duplicates. */
  onClear: (ids: readonly string[]) => void;
}

function StateText({ state }: { state: QueueState }) {
  const t = useTranslations('library');
  switch (state.kind) {
    case 'waiting':
      return t('waiting');
    case 'reading':
      return state.total > 0 ? t('reading', { done: state.done, total: state.total }) : t('opening');
    case 'draft':
      return (
        <>
          {state.total === 0 ? t('draftEmpty') : t('draft', { total: state.total, sure: state.sure })}
          {state.copy ? (
            <span className="queue-copy">
              {state.copy.kind === 'saved' ? t('copyOfSaved') : t('copyOfDraft', { name: state.copy.name })}
            </span>
          ) : null}
        </>
      );
    case 'duplicate':
      return state.of === null ? t('duplicateOfUnknown') : t('duplicate', { title: state.of });
    case 'failed':
      return t(`reason.${state.reason}`);
  }
}

function Row({ row, queue }: { row: QueueRow; queue: QueueProps }) {
  const t = useTranslations('library');
  const { id, title, from, state } = row;
  const isActive = state.kind === 'waiting' || state.kind === 'reading';
  return (
    <li className="queue-row" data-state={state.kind} data-item={id}>
      <div className="queue-main">
        <p className="queue-title">{title}</p>
        <p className="queue-state">
          <StateText state={state} />
        </p>
        {from === null ? null : <p className="yj-quiet queue-from">{from}</p>}
        {state.kind === 'reading' ? (
          <progress
            aria-label={t('progressOf', { title })}
            value={state.total > 0 ? state.done : undefined}
            max={state.total > 0 ? state.total : undefined}
          />
        ) : null}
      </div>
      <div className="actions">
        {state.kind === 'draft' ? (
          <>
            <button type="button" className="button" onClick={() => queue.onReview(id)}>
              {t('review')}
              <span className="yj-hidden"> {title}</span>
            </button>
            {state.sure > 0 ? (
              <button type="button" className="quiet" onClick={() => queue.onSaveSure([id])}>
                {t('saveSure', { count: state.sure })}
                <span className="yj-hidden"> {title}</span>
              </button>
            ) : null}
          </>
        ) : null}
        {state.kind === 'failed' && isRetriable(state.reason) ? (
          <button type="button" className="quiet" onClick={() => queue.onRetry(id)}>
            {t('retry')}
            <span className="yj-hidden"> {title}</span>
          </button>
        ) : null}
        <button type="button" className="quiet" onClick={() => (isActive ? queue.onCancel : queue.onRemove)(id)}>
          {isActive ? t('cancel') : t('remove')}
          <span className="yj-hidden"> {title}</span>
        </button>
      </div>
    </li>
  );
}

const idsOf = (rows: readonly QueueRow[], ...kinds: QueueState['kind'][]): string[] =>
  rows.filter(({ state }) => kinds.includes(state.kind)).map(({ id }) => id);

export function Queue(props: QueueProps) {
  const t = useTranslations('library');
  const { rows, onSaveSure, onClear } = props;
  if (rows.length === 0) return null;
  const unread = idsOf(rows, 'waiting', 'reading');
  const drafts = idsOf(rows, 'draft');
  // A copy may replace what was checked before, so it is saved one at a time only.
  const withSure = rows.flatMap(({ id, state }) =>
    state.kind === 'draft' && state.sure > 0 && !state.copy ? [id] : [],
  );
  const failed = idsOf(rows, 'failed');
  const duplicates = idsOf(rows, 'duplicate');
  const ended = [...failed, ...duplicates];
  return (
    <section aria-labelledby="queue-title">
      <div className="library-heading">
        <h2 id="queue-title">{t('queue')}</h2>
        <p className="yj-quiet" role="status">
          {unread.length > 0
            ? t('queueReading', { done: rows.length - unread.length, total: rows.length })
            : [
                ...(drafts.length > 0 ? [t('draftCount', { count: drafts.length })] : []),
                ...(failed.length > 0 ? [t('failedCount', { count: failed.length })] : []),
                ...(duplicates.length > 0 ? [t('duplicateCount', { count: duplicates.length })] : []),
              ].join(' · ')}
        </p>
        <div className="actions">
          {withSure.length > 1 ? (
            <button type="button" className="button" onClick={() => onSaveSure(withSure)}>
              {t('saveAllSure', { count: withSure.length })}
            </button>
          ) : null}
          {ended.length > 1 ? (
            <button type="button" className="quiet" onClick={() => onClear(ended)}>
              {t('clearEnded', { count: ended.length })}
            </button>
          ) : null}
        </div>
      </div>
      <ul className="library-box">
        {rows.map((row) => (
          <Row key={row.id} row={row} queue={props} />
        ))}
      </ul>
    </section>
  );
}
