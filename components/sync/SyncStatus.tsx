// Sync status while sync is on: last sync, quota use, data over quota, and errors.
import { useTranslations } from 'use-intl';
import { mostBytes } from '../../lib/sync/buckets.ts';
import type { SyncState } from '../../lib/sync/state.ts';
import './SyncStatus.css';

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);
const total = kilobytes(mostBytes);

/** "2026-11-21 12:03", in local time. */
const timeOf = (ms: number): string => new Date(ms).toLocaleString('sv-SE').slice(0, 16);

export function SyncStatus({ state, onAgain }: { state: SyncState; onAgain: () => void }) {
  const t = useTranslations('sync');
  const { syncedAtMs, counts, usedBytes, held, neededBytes, problem } = state;
  return (
    <div className="sync-standing">
      <p role="status">
        {syncedAtMs === null ? t('waiting') : t('synced', { when: timeOf(syncedAtMs) })}
        {syncedAtMs === null ? null : <span className="line">{t('holds', counts)}</span>}
      </p>
      <div className="sync-room">
        <span className="sync-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(100, (usedBytes / mostBytes) * 100)}%` }} />
        </span>
        <span className="yj-quiet">{t('room', { used: kilobytes(usedBytes), total })}</span>
      </div>
      {held.length > 0 ? (
        <div className="outcome outcome-bad" role="alert">
          <strong>{t('held', { kinds: held.map((kind) => t(`kind.${kind}`)).join(t('listEnd')) })}</strong>
          <p>{t('heldHint', { needed: kilobytes(neededBytes), total })}</p>
        </div>
      ) : null}
      {problem ? (
        <div className="outcome outcome-bad" role="alert">
          <p>{t(`problem.${problem.kind}`, { reason: problem.reason })}</p>
          {problem.kind === 'newer' ? null : (
            <button type="button" className="notice-action" onClick={onAgain}>
              {t('again')}
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}
