// What is new for watched companies, collapsed into one line: re-check dates that have come, and new reports. Absent if there
// is nothing.
import { useTranslations } from 'use-intl';
import { houseName } from '../../lib/format/glossary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { useWhatsNew } from '../hooks/whats-new.ts';
import { useLanguage } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';
import './WhatsNew.css';

export function WhatsNew({ onOpen }: { onOpen: (subject: PanelSubject) => void }) {
  const t = useTranslations('whatsNew');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const { due, news, notice, dismiss } = useWhatsNew(today());
  const count = due.length + news.length;
  if (count === 0) return null;
  return (
    <details
      className="whats-new"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) notice();
      }}
    >
      <summary>{t('title', { count })}</summary>
      <ul>
        {due.map(({ company, recheckOn }) => (
          <li key={company.id}>
            <button type="button" onClick={() => onOpen({ kind: 'company', companyId: company.id })}>
              {inLanguage(company.names, language)}
            </button>{' '}
            <span className="yj-quiet">{t('recheck', { date: recheckOn })}</span>
          </li>
        ))}
        {news.map(({ report, companyIds }) => (
          <li key={report.id}>
            <button type="button" onClick={() => onOpen({ kind: 'report', reportId: report.id })}>
              {inLanguage(report.title, language)}
            </button>{' '}
            <span className="yj-quiet">
              {houseName(report, language) ?? tReport('unsigned')} · {report.asOf} ·{' '}
              {t('covers', { count: companyIds.length })}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className="whats-new-seen" onClick={dismiss}>
        {t('seen')}
      </button>
    </details>
  );
}
