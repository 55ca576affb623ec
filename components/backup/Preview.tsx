// Review of a staged backup: differences by table, and the effect of merging or replacing.
import { useTranslations } from 'use-intl';
import type { BackupProblem, RestoreMode, TableDifference } from '../../lib/model/backup.ts';
import type { Staged } from '../hooks/restore.ts';
import type { UserTableName } from '../hooks/backup-reminder.ts';
import { parseSites } from '../../lib/settings/sites.ts';
import { ReviewCounts } from '../review/ReviewCounts.tsx';
import { ReviewPanel } from '../review/ReviewPanel.tsx';
import { Problem } from './Problem.tsx';
import { RowProblemsNotice } from './RowProblemsNotice.tsx';
import './Preview.css';

const modes: readonly RestoreMode[] = ['merge', 'replace'];
const columns = ['added', 'different', 'same', 'absent'] as const;

interface Effect {
  added: number;
  changed: number;
  removed: number;
}

function effectOf(mode: RestoreMode, differences: readonly TableDifference[]): Effect {
  const sum = (count: (of: TableDifference) => number): number =>
    differences.reduce((total, difference) => total + count(difference), 0);
  return {
    added: sum(({ added }) => added),
    changed: sum(({ later, different }) => (mode === 'merge' ? later : different)),
    removed: mode === 'merge' ? 0 : sum(({ absent }) => absent),
  };
}

/** Shown before they are restored, because the file may have been altered, and cards will offer them by these names. */
function Links({ settings }: { settings: unknown }) {
  const t = useTranslations('data');
  const { sites } = (settings ?? {}) as { sites?: unknown };
  const { ownLinks } = parseSites(sites);
  if (ownLinks.length === 0) return null;
  return (
    <div className="review-options">
      <p>{t('ownLinks')}</p>
      <ul>
        {ownLinks.map(({ name, template }) => (
          <li key={template}>
            {name} <span className="yj-quiet">{template}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  staged: Staged;
  /** Why the last attempt to restore failed. */
  problem: BackupProblem | null;
  mode: RestoreMode;
  onMode: (mode: RestoreMode) => void;
  onRestore: (mode: RestoreMode) => void;
  onCancel: () => void;
}

export function Preview({ staged, problem, mode, onMode, onRestore, onCancel }: PreviewProps) {
  const t = useTranslations('data');
  const { header, differences } = staged;
  const tables = Object.entries(differences) as [UserTableName, TableDifference][];
  const effect = effectOf(
    mode,
    tables.map(([, difference]) => difference),
  );
  const written = new Date(header.createdAtMs).toLocaleString('sv-SE').slice(0, 16);
  return (
    <ReviewPanel
      label={t('restoreTitle')}
      title={t('previewTitle', { written, version: header.extensionVersion })}
      headingLevel={4}
      summary={t('effect', { ...effect })}
      problem={problem ? <Problem problem={problem} completed={null} /> : null}
      confirmLabel={t(`confirm.${mode}`)}
      cancelLabel={t('cancel')}
      onConfirm={() => onRestore(mode)}
      onCancel={onCancel}
    >
      <RowProblemsNotice problems={staged.problems} of="restore" />
      <ReviewCounts
        columns={[t('column.table'), ...columns.map((column) => t(`column.${column}`))]}
        rows={tables.map(([name, difference]) => ({
          key: name,
          title: t(`table.${name}`),
          counts: columns.map((column) => difference[column]),
        }))}
      />
      {mode === 'replace' ? <Links settings={staged.settings} /> : null}
      <fieldset className="review-options">
        <legend className="yj-hidden">{t('how')}</legend>
        {modes.map((one) => (
          <label key={one} className="mode">
            <input type="radio" name="restore-mode" checked={mode === one} onChange={() => onMode(one)} />
            <span className="mode-name">{t(`mode.${one}`)}</span>
            <span className="yj-quiet">{t(`modeHint.${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </ReviewPanel>
  );
}
