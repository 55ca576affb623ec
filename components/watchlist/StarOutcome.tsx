// What came of the last change of the watchlist: something that can be undone, or a failure that is told.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import type { Deed, Starring } from '../hooks/starring.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';

function useDeedWords(): (deed: Deed) => string {
  const t = useTranslations();
  const language = useLanguage();
  return (deed) => {
    if (deed.kind === 'moved') return t('watch.moved');
    if (deed.kind !== 'removed') return t(`watch.${deed.kind}`, { tag: deed.tag });
    const [first, ...others] = deed.names;
    const name = first ? inLanguage(first, language) : '';
    const count = deed.names.length;
    return others.length === 0 ? t('watch.removed', { name }) : t('watch.removedMany', { name, count });
  };
}

export function StarOutcome({ stars: { done, failure } }: { stars: Starring }) {
  const t = useTranslations('watch');
  const words = useDeedWords();
  return (
    <>
      {done ? (
        <UndoBar onUndo={done.undo} onDismiss={done.dismiss}>
          {words(done.deed)}
        </UndoBar>
      ) : null}
      {failure === null ? null : <Notice tone="warn" title={t('failed', { ...failure })} />}
    </>
  );
}
