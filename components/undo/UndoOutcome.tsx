// Outcome of the page's last change: the undo bar, or why the change failed.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { useLibrary } from '../hooks/library.tsx';
import { useUndo, useUndoState, type UndoAction } from '../hooks/use-undo.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Notice } from '../ui/Notice.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';

function useActionText(): (action: UndoAction) => string {
  const t = useTranslations();
  const language = useLanguage();
  return (action) => {
    switch (action.kind) {
      case 'moved':
        return t('watch.moved');
      case 'renamed':
        return t('watch.renamed', { word: action.word });
      case 'tagged':
      case 'untagged':
        return t(`watch.${action.kind}`, { tag: action.tag });
      case 'imported':
        return t('watch.imported', { count: action.count });
      case 'installed':
        return t('watch.installed', { name: inLanguage(action.name, language) });
      case 'described':
        return action.message;
      case 'removed': {
        const [first = '', ...others] = action.names;
        const name = typeof first === 'string' ? first : inLanguage(first, language);
        const count = action.names.length;
        return others.length === 0 ? t('watch.removed', { name }) : t('watch.removedMany', { name, count });
      }
    }
  };
}

/** @param className of the element around it; there is none while there is nothing to show. */
export function UndoOutcome({ className }: { className?: string }) {
  const t = useTranslations('watch');
  const { last, failure } = useUndoState();
  const { hideFailure } = useUndo();
  const library = useLibrary();
  const textOf = useActionText();
  // Settings fail with the library if all databases of the browser do. The notice of the library says it already.
  const isKnown = library.kind === 'closed' && failure?.isOfEdit === false && failure.reason === library.failure.reason;
  if (!last && (!failure || isKnown)) return null;
  return (
    <div className={className}>
      {last ? (
        <UndoBar
          more={last.earlier > 0 ? t('earlier', { count: last.earlier }) : undefined}
          onUndo={last.undo}
          onDismiss={last.dismiss}
        >
          {textOf(last.action)}
        </UndoBar>
      ) : null}
      {failure && !isKnown ? (
        <Notice
          tone="warn"
          title={
            failure.isOfEdit
              ? t('failed', { kind: failure.kind, reason: failure.reason })
              : t('actionFailed', { kind: failure.kind, reason: failure.reason })
          }
        >
          <button type="button" className="quiet" onClick={hideFailure}>
            {t('dismiss')}
          </button>
        </Notice>
      ) : null}
    </div>
  );
}
