// Error message of a failed backup, restore or removal; it also says whether anything was changed.
import { useTranslations } from 'use-intl';
import type { BackupProblem } from '../../lib/model/backup.ts';
import type { Completed } from '../hooks/backup-step.ts';

interface ProblemProps {
  problem: BackupProblem;
  /** What was done before the failure; null if nothing was. */
  completed: Completed | null;
}

export function Problem({ problem, completed }: ProblemProps) {
  const t = useTranslations('data');
  const { kind, ...details } = problem;
  return (
    <p className="outcome outcome-bad" role="alert">
      {t(`problem.${kind}`, details)}
      <span className="line">{completed === null ? t('unchanged') : t(`completed.${completed}`)}</span>
    </p>
  );
}
