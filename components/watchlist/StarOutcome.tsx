// What came of the last star: a removal that can be undone, or a failure that is told.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import type { Starring } from '../live/starring.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';

export function StarOutcome({ stars: { removed, failure } }: { stars: Starring }) {
  const t = useTranslations('watch');
  const language = useLanguage();
  return (
    <>
      {removed ? <UndoBar name={inLanguage(removed.company.names, language)} onUndo={removed.undo} /> : null}
      {failure === null ? null : <Notice tone="warn" title={t('failed', { reason: failure })} />}
    </>
  );
}
