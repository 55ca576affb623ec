// A collapsed menu that copies or saves a list as a table.
import { useTranslations } from 'use-intl';
import { tableFormats, type TableFormat, type TableWords } from '../../lib/dossier/tables.ts';
import { useLanguage } from './intl.tsx';
import './TableMenu.css';

function useTableWords(): TableWords {
  const t = useTranslations('table');
  const tReport = useTranslations('report');
  return {
    language: useLanguage(),
    columns: {
      code: t('column.code'),
      name: t('column.name'),
      rating: t('column.rating'),
      date: t('column.date'),
      house: t('column.house'),
      change: t('column.change'),
    },
    unreported: tReport('unreported'),
    noRating: tReport('noRating'),
    outlookOnly: tReport('outlookOnly'),
    unsigned: tReport('unsigned'),
  };
}

interface TableMenuProps {
  label: string;
  /** null if nothing can be written. */
  onWrite: ((format: TableFormat, words: TableWords) => void) | null;
  done: { format: TableFormat; count: number } | undefined;
  failure: { reason: string } | null;
}

export function TableMenu({ label, onWrite, done, failure }: TableMenuProps) {
  const t = useTranslations('table');
  const words = useTableWords();
  const count = done?.count ?? 0;
  const outcome = done?.format === 'csv' ? t('saved', { count }) : t('copied', { count });
  return (
    <details className="table-menu">
      <summary>{label}</summary>
      <span className="table-formats">
        {tableFormats.map((format) => (
          <button key={format} type="button" disabled={onWrite === null} onClick={() => onWrite?.(format, words)}>
            {t(`format.${format}`)}
          </button>
        ))}
        <span role="status" className="yj-quiet">
          {failure ? t('failed', { reason: failure.reason }) : done ? outcome : ''}
        </span>
      </span>
    </details>
  );
}
