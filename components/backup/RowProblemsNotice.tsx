// Tells which rows a backup has lost, or a restore will leave out.
import { useTranslations } from 'use-intl';
import type { RowProblems } from '../../lib/model/backup.ts';
import type { UserTableName } from '../hooks/backup-reminder.ts';

/** Not imported from the store: this component takes props only. */
const tables: Readonly<Record<UserTableName, true>> = {
  watches: true,
  notes: true,
  annotations: true,
  mutes: true,
  ownAliases: true,
  ownListings: true,
  packs: true,
  packReports: true,
  documents: true,
  drafts: true,
  corrections: true,
  sources: true,
};
const isKnown = (table: string): table is UserTableName => Object.hasOwn(tables, table);

export function RowProblemsNotice({ problems, of }: { problems: RowProblems; of: 'backup' | 'restore' }) {
  const t = useTranslations('data');
  const { unreadable, trimmed, examples } = problems;
  const nameOf = (table: string): string => (isKnown(table) ? t(`table.${table}`) : t('otherRows'));
  const rows = Object.entries(unreadable).map(([table, count]) => t('had', { what: nameOf(table), count }));
  if (rows.length === 0 && trimmed === 0) return null;
  return (
    <div className="outcome outcome-bad" role="alert">
      {rows.length > 0 ? <p>{t(`rowsLost.${of}`, { rows: rows.join(t('listSeparator')) })}</p> : null}
      {trimmed > 0 ? <p>{t('rowsTrimmed', { count: trimmed })}</p> : null}
      <ul>
        {examples.map(({ line, table, issue }, at) => (
          <li key={at}>{t('rowProblem', { line: String(line), what: nameOf(table), issue })}</li>
        ))}
      </ul>
    </div>
  );
}
