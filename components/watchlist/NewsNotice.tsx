// Reports that are new since the last visit, with a button that marks them as seen.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import type { News } from '../hooks/watchlist.ts';
import { useLanguage } from '../ui/intl.tsx';
import './NewsNotice.css';

export function NewsNotice({ news, onDismiss }: { news: readonly News[]; onDismiss: () => void }) {
  const t = useTranslations('watch');
  const tReport = useTranslations('report');
  const language = useLanguage();
  return (
    <div className="watch-news">
      <ul>
        {news.map(({ report, companyIds }) => (
          <li key={report.id}>
            <b>{inLanguage(report.title, language)}</b>{' '}
            <span className="yj-quiet">
              {houseName(report, language) ?? tReport('unsigned')} · {tReport('asOf', { date: report.asOf })} ·{' '}
              {t('touches', { count: companyIds.length })}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onDismiss}>
        {t('seen')}
      </button>
    </div>
  );
}
