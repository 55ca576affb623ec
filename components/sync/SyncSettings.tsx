// The "sync" section of the options page: switch, what is synced, status, and clearing synced data.
import { useTranslations } from 'use-intl';
import { removalLivesDays } from '../../lib/sync/entry.ts';
import { useSyncing, type Syncing } from '../hooks/sync.ts';
import { ClearSynced } from './ClearSynced.tsx';
import { SyncStatus } from './SyncStatus.tsx';
import './SyncSettings.css';
import '../ui/switch.css';

export function SyncView({ isOn, state, turn, again, forget, isForgotten, failure }: Syncing) {
  const t = useTranslations('sync');
  return (
    <section aria-labelledby="sync-title">
      <h2 id="sync-title">{t('title')}</h2>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className="switch-label sync-switch"
        onClick={() => turn(!isOn)}
      >
        <span className="switch" aria-hidden="true" />
        <span>{t('switch')}</span>
      </button>
      <p className="explain">{t('explain')}</p>
      <dl className="sync-what">
        <dt>{t('sent')}</dt>
        <dd>{t('sentWhat')}</dd>
        <dt>{t('kept')}</dt>
        <dd>{t('keptWhat')}</dd>
      </dl>
      <p className="yj-quiet">{t('rule', { days: removalLivesDays })}</p>
      {isOn ? <SyncStatus state={state} onAgain={again} /> : null}
      {!isOn && state.isCleared ? (
        <div className="outcome outcome-bad" role="alert">
          <strong>{t('cleared')}</strong>
          <p>{t('clearedHint')}</p>
        </div>
      ) : null}
      {failure ? (
        <p className="outcome outcome-bad" role="alert">
          {t('failed', { reason: failure.reason })}
        </p>
      ) : null}
      <ClearSynced onForget={forget} isForgotten={isForgotten} />
    </section>
  );
}

export function SyncSettings() {
  const syncing = useSyncing();
  return syncing ? <SyncView {...syncing} /> : null;
}
