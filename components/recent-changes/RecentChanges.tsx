// The changes that were made from web pages, collapsed into one line. Absent if there are none.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { usePageChanges } from '../hooks/page-changes.ts';
import { useLanguage } from '../ui/intl.tsx';
import './RecentChanges.css';

const timeOf = (ms: number): string => new Date(ms).toLocaleString('sv-SE').slice(0, 16);

export function RecentChanges() {
  const t = useTranslations('recent');
  const language = useLanguage();
  const { changes, undo, forget } = usePageChanges();
  if (changes.length === 0) return null;
  return (
    <details className="recent">
      <summary>{t('title', { count: changes.length })}</summary>
      <p className="yj-quiet">
        {t('hint')}{' '}
        <button type="button" onClick={forget}>
          {t('clear')}
        </button>
      </p>
      <ul>
        {changes.map(({ change, names }) => {
          const { action, atMs, host } = change;
          const name = names ? inLanguage(names, language) : '';
          const word = action.kind === 'muted' ? action.word : '';
          const kind = action.kind === 'muted' && action.mutedOn === '' ? 'muted-everywhere' : action.kind;
          const said = t(`action.${kind}`, { name, word });
          return (
            <li key={change.id}>
              <span>
                {said}
                <span className="yj-quiet recent-when">
                  {timeOf(atMs)}
                  {host ? ` · ${host}` : null}
                </span>
              </span>
              <button type="button" aria-label={t('undoOf', { change: said })} onClick={() => undo(change)}>
                {t('undo')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
