// The page that sets companies side by side: the table, its output, and adding and removing companies.
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { openPanelTab } from '../../lib/browser/panel.ts';
import { countRows, mostCompared, sharedOnly, type Comparison } from '../../lib/dossier/compare.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { useComparison } from '../hooks/comparison.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { today } from '../ui/today.ts';
import { AddCompany } from './AddCompany.tsx';
import { CompareOutput } from './CompareOutput.tsx';
import { CompareTable } from './CompareTable.tsx';
import './ComparePage.css';

interface ComparePageProps {
  /** Shown if the library is closed or data was lost. */
  notice: ReactNode;
  undo: ReactNode;
}

interface BodyProps {
  comparison: Comparison;
  onRemove: (companyId: string) => void;
}

/** What only one company has is left out at first, if anything is shared. */
function Body({ comparison, onRemove }: BodyProps) {
  const t = useTranslations('compare');
  const { attempt } = useUndo();
  const shared = sharedOnly(comparison);
  const [isLimited, setLimited] = useState(true);
  const [total, sharedCount] = [countRows(comparison), countRows(shared)];
  const canLimit = sharedCount > 0 && sharedCount < total;
  const shown = canLimit && isLimited ? shared : comparison;
  return (
    <>
      <div className="compare-tools">
        {canLimit ? (
          <label>
            <input type="checkbox" checked={isLimited} onChange={({ target }) => setLimited(target.checked)} />
            {t('shared', { count: total - sharedCount })}
          </label>
        ) : null}
        <CompareOutput comparison={shown} />
      </div>
      <CompareTable
        comparison={shown}
        today={today()}
        onRemove={onRemove}
        onOpen={(companyId) => attempt(() => openPanelTab({ kind: 'company', companyId }, true))}
      />
    </>
  );
}

export function ComparePage({ notice, undo }: ComparePageProps) {
  const t = useTranslations('compare');
  const language = useLanguage();
  const { comparison, groupNames, choose } = useComparison();
  const ids = comparison?.columns.map(({ company }) => company.id) ?? [];
  return (
    <main className="compare">
      <header className="compare-head">
        <h1>{groupNames ? t('of', { name: inLanguage(groupNames, language) }) : t('title')}</h1>
        {ids.length > 0 ? <span className="yj-quiet">{t('companies', { count: ids.length })}</span> : null}
        {groupNames ? null : (
          <AddCompany isFull={ids.length >= mostCompared} taken={ids} onAdd={(id) => choose([...ids, id])} />
        )}
      </header>
      {notice}
      {comparison && ids.length === 0 ? <Notice title={t('empty')}>{t('emptyHint')}</Notice> : null}
      {comparison && ids.length > 0 ? (
        <Body comparison={comparison} onRemove={(removed) => choose(ids.filter((id) => id !== removed))} />
      ) : null}
      {undo}
    </main>
  );
}
