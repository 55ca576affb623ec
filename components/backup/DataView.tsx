// The "data" section of the options page: row counts, storage, backup, restore and removal.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatSize } from '../../lib/format/size.ts';
import { localDay } from '../../lib/model/days.ts';
import { daysSince, isInFuture } from '../../lib/settings/backup-reminder.ts';
import type { Backup } from '../hooks/backup.ts';
import type { Removal } from '../hooks/removal.ts';
import type { Restore } from '../hooks/restore.ts';
import type { Holdings, UserTableName } from '../hooks/backup-reminder.ts';
import { BackupView } from './BackupView.tsx';
import { RemovalView } from './RemovalView.tsx';
import { RestoreView } from './RestoreView.tsx';
import './DataView.css';

interface DataViewProps {
  holdings: Holdings;
  lastBackupAtMs: number | null;
  nowMs: number;
  backup: Backup;
  restore: Restore;
  removal: Removal;
  /** The list of shadow copies. */
  copies: ReactNode;
  /** The backup reminder. */
  children: ReactNode;
}

export function DataView({
  holdings,
  lastBackupAtMs,
  nowMs,
  backup,
  restore,
  removal,
  copies,
  children,
}: DataViewProps) {
  const t = useTranslations('data');
  const lastBackupText = (atMs: number): string => {
    const date = localDay(new Date(atMs));
    return isInFuture(atMs, nowMs)
      ? t('lastBackupFuture', { date })
      : t('lastBackup', { date, days: daysSince(atMs, nowMs) });
  };
  const tables = Object.entries(holdings.counts) as [UserTableName, number][];
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{t('title')}</h2>
      <p className="explain">{t('explain')}</p>
      {children}
      <dl className="holdings">
        {tables.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`table.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="yj-quiet">
        {t('used', { size: formatSize(holdings.usedBytes) })}
        <span className="line">{holdings.isPersistent ? t('persistent') : t('notPersistent')}</span>
      </p>

      <h3>{t('backupTitle')}</h3>
      <p className="explain">
        {t('backupHint')}
        <span className="line">{lastBackupAtMs === null ? t('neverBackedUp') : lastBackupText(lastBackupAtMs)}</span>
      </p>
      <BackupView backup={backup} />

      <h3 id="copies">{t('copiesTitle')}</h3>
      {copies}

      <h3 id="restore">{t('restoreTitle')}</h3>
      <p className="explain">{t('restoreHint')}</p>
      <RestoreView restore={restore} />

      <h3>{t('removeTitle')}</h3>
      <RemovalView removal={removal} backup={backup} />
    </section>
  );
}
