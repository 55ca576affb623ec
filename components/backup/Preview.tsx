// Preview of a staged backup: differences by table, and the effect of merging or replacing. Nothing is written yet.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RestoreMode, TableDifference } from '../../lib/model/backup.ts';
import type { Staged } from '../hooks/restore.ts';
import type { UserTableName } from '../hooks/backup-reminder.ts';
import './Preview.css';

const modes: readonly RestoreMode[] = ['merge', 'replace'];

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

function DifferenceTable({ rows }: { rows: readonly (readonly [UserTableName, TableDifference])[] }) {
  const t = useTranslations('data');
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{t('column.table')}</th>
          <th scope="col">{t('column.added')}</th>
          <th scope="col">{t('column.different')}</th>
          <th scope="col">{t('column.same')}</th>
          <th scope="col">{t('column.absent')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { added, different, same, absent }]) => (
          <tr key={name}>
            <th scope="row">{t(`table.${name}`)}</th>
            <td>{added}</td>
            <td>{different}</td>
            <td>{same}</td>
            <td>{absent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PreviewProps {
  staged: Staged;
  onRestore: (mode: RestoreMode) => void;
  onCancel: () => void;
}

export function Preview({ staged: { header, differences }, onRestore, onCancel }: PreviewProps) {
  const t = useTranslations('data');
  const [mode, setMode] = useState<RestoreMode>('merge');
  const title = useRef<HTMLHeadingElement>(null);
  // The pressed button was unmounted, so move focus to the heading of the result.
  useEffect(() => title.current?.focus(), []);
  const rows = Object.entries(differences) as [UserTableName, TableDifference][];
  const effect = effectOf(
    mode,
    rows.map(([, difference]) => difference),
  );
  const written = new Date(header.createdAtMs).toLocaleString('sv-SE').slice(0, 16);
  return (
    <div className="preview">
      <h4 ref={title} tabIndex={-1}>
        {t('previewTitle', { written, version: header.extensionVersion })}
      </h4>
      <DifferenceTable rows={rows} />
      <fieldset>
        <legend className="yj-hidden">{t('how')}</legend>
        {modes.map((one) => (
          <label key={one} className="mode">
            <input type="radio" name="restore-mode" checked={mode === one} onChange={() => setMode(one)} />
            <span className="mode-name">{t(`mode.${one}`)}</span>
            <span className="yj-quiet">{t(`modeHint.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <p role="status">{t('effect', { ...effect })}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => onRestore(mode)}>
          {t(`confirm.${mode}`)}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
