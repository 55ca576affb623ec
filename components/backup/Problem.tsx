// Error message of a failed backup, restore or removal; it also says that nothing was changed.
import { useTranslations } from 'use-intl';
import type { BackupProblem } from '../../lib/model/backup.ts';

export function Problem({ problem }: { problem: BackupProblem }) {
  const t = useTranslations('data');
  const { kind, ...details } = problem;
  return (
    <p className="outcome outcome-bad" role="alert">
      {t(`problem.${kind}`, details)}
      <span className="line">{t('unchanged')}</span>
    </p>
  );
}
