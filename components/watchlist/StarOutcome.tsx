// Outcome of the last watchlist change: an undo bar or an error notice.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import type { WatchAction, Starring } from '../hooks/starring.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';

function useActionText(): (action: WatchAction) => string {
  const t = useTranslations();
  const language = useLanguage();
  return (action) => {
    if (action.kind === 'moved') return t('watch.moved');
    if (action.kind !== 'removed') return t(`watch.${action.kind}`, { tag: action.tag });
    const [first, ...others] = action.names;
    const name = first ? inLanguage(first, language) : '';
    const count = action.names.length;
    return others.length === 0 ? t('watch.removed', { name }) : t('watch.removedMany', { name, count });
  };
}

export function StarOutcome({ stars: { done, failure } }: { stars: Starring }) {
  const t = useTranslations('watch');
  const textOf = useActionText();
  return (
    <>
      {done ? (
        <UndoBar onUndo={done.undo} onDismiss={done.dismiss}>
          {textOf(done.action)}
        </UndoBar>
      ) : null}
      {failure === null ? null : <Notice tone="warn" title={t('failed', { ...failure })} />}
    </>
  );
}
