// In place of the page of a report that the user hides: what that means, and how to get the report back.
import { useTranslations } from 'use-intl';
import { openLibrary } from '../../lib/browser/library-page.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { useReportHiding, type HiddenReport as Hidden } from '../hooks/hidden-reports.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';

export function HiddenReport({ report }: { report: Hidden }) {
  const t = useTranslations('hidden');
  const language = useLanguage();
  const hiding = useReportHiding();
  const { attempt } = useUndo();
  const name = inLanguage(report.title, language);
  return (
    <Notice title={t('isHidden', { name })}>
      {t('means')}{' '}
      {hiding ? (
        <button type="button" className="quiet" onClick={() => hiding.show(report.id, t('shown', { name }))}>
          {t('show')}
        </button>
      ) : null}{' '}
      <button type="button" className="quiet" onClick={() => attempt(() => openLibrary())}>
        {t('openLibrary')}
      </button>
    </Notice>
  );
}
