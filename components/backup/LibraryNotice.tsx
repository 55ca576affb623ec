// Notice on every extension page if the store cannot be opened, or if the browser evicted the user's data.
import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import { localDay } from '../../lib/model/days.ts';
import { useLibrary, type OpenFailure } from '../hooks/library.tsx';
import { useAcceptDataLoss, useDataLoss } from '../hooks/data-loss.ts';
import { useRebuild } from '../hooks/removal.ts';
import { useRescue } from '../hooks/rescue.ts';
import { useBackupStatus } from '../hooks/backup-reminder.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LibraryClosed } from './LibraryClosed.tsx';
import { RestoreNewest } from './RestoreNewest.tsx';
import { SaveCopy } from './SaveCopy.tsx';
import { TwoStepButton } from './TwoStepButton.tsx';
import './LibraryNotice.css';

/** On the options page: the input for a backup file. */
const restoreAddress = '#restore-file';

function ClosedLibrary({ failure, isInOptions }: { failure: OpenFailure; isInOptions: boolean }) {
  const { rebuild, failure: rebuildFailure } = useRebuild();
  const rescue = useRescue();
  const { attempt } = useUndo();
  return (
    <LibraryClosed
      failure={failure}
      isInOptions={isInOptions}
      rescue={rescue}
      copy={<SaveCopy />}
      rebuild={rebuild}
      rebuildReason={rebuildFailure?.reason ?? null}
      onRetry={() => location.reload()}
      onOpenOptions={() => attempt(() => openOptions('data'))}
    />
  );
}

function DataLost({ isInOptions }: { isInOptions: boolean }) {
  const t = useTranslations('data');
  const loss = useDataLoss();
  const accept = useAcceptDataLoss();
  const backupStatus = useBackupStatus();
  const { attempt } = useUndo();
  if (!loss || !accept) return null;
  const lostRows = loss.had
    .map(([name, count]) => t('had', { what: t(`table.${name}`), count }))
    .join(t('listSeparator'));
  const lastBackupAtMs = backupStatus?.lastBackupAtMs ?? null;
  const dateOf = (atMs: number): string => localDay(new Date(atMs));
  return (
    <Notice tone="warn" title={t('lost')}>
      {t('lostHint', { had: lostRows, date: dateOf(loss.changedAtMs) })}
      <RestoreNewest isInOptions={isInOptions} />
      <span className="line">
        {lastBackupAtMs === null ? t('lostNoBackup') : t('lostBackup', { date: dateOf(lastBackupAtMs) })}
      </span>
      <span className="notice-actions">
        {isInOptions ? (
          <>
            <button
              type="button"
              className="notice-action"
              onClick={() => {
                // The address shows the page with the file input and focuses it, but only if it changes.
                if (location.hash === restoreAddress) document.getElementById('restore-file')?.focus();
                else location.hash = restoreAddress;
              }}
            >
              {t('toRestore')}
            </button>
            <TwoStepButton ask={t('startOver')} confirm={t('startOverConfirm')} onConfirm={accept} />
          </>
        ) : (
          <button type="button" className="notice-action" onClick={() => attempt(() => openOptions('restore-file'))}>
            {t('toRestore')}
          </button>
        )}
      </span>
    </Notice>
  );
}

/** @param isInOptions shows the actions; other pages link to the options page instead. */
export function LibraryNotice({ isInOptions = false }: { isInOptions?: boolean }) {
  const library = useLibrary();
  const t = useTranslations('popup');
  return (
    <div className="library-notice">
      {library.kind === 'closed' ? <ClosedLibrary failure={library.failure} isInOptions={isInOptions} /> : null}
      {library.kind === 'open' && library.isReadOnly ? <Notice tone="warn" title={t('storeNewer')} /> : null}
      {library.kind === 'open' ? <DataLost isInOptions={isInOptions} /> : null}
    </div>
  );
}
