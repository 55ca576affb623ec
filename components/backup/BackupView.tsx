// Button, progress and outcome of writing a backup file.
import { useTranslations } from 'use-intl';
import { formatSize } from '../../lib/format/size.ts';
import type { Backup } from '../hooks/backup.ts';
import { Problem } from './Problem.tsx';
import { RowProblemsNotice } from './RowProblemsNotice.tsx';
import { Progress } from './Progress.tsx';

export function BackupView({ backup: { state, start, cancel } }: { backup: Backup }) {
  const t = useTranslations('data');
  if (state.kind === 'running') return <Progress label={t('backingUp')} done={state.done} onCancel={cancel} />;
  return (
    <>
      <button type="button" className="button" onClick={start}>
        {t('backUp')}
      </button>
      {state.kind === 'done' ? (
        <>
          <p className="outcome outcome-good" role="status">
            {t('backedUp', { name: state.value.name, size: formatSize(state.value.bytes) })}
          </p>
          <RowProblemsNotice problems={state.value.problems} of="backup" />
        </>
      ) : null}
      {state.kind === 'failed' ? <Problem problem={state.problem} completed={state.completed} /> : null}
    </>
  );
}
