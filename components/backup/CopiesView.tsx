// The list of shadow copies on the options page. A restore can be undone in the restore section below.
import { useTranslations } from 'use-intl';
import type { BackupStatus } from '../../lib/browser/data-loss-marker.ts';
import { mostCopies, useCopies, useCopyRestore } from '../hooks/copies.ts';
import { useCopyText } from './copy-text.ts';
import { Problem } from './Problem.tsx';
import './CopiesView.css';

/** Copies are written a few seconds after a change, or when the worker starts again. */
const tooLateMs = 24 * 60 * 60 * 1000;

export function CopiesView({ status }: { status: BackupStatus & { readAtMs: number } }) {
  const t = useTranslations('data');
  const copies = useCopies();
  const textOf = useCopyText();
  const restoring = useCopyRestore();
  if (!copies || !restoring) return null;
  const { state, restore } = restoring;
  const changedAtMs = status.marker?.changedAtMs ?? 0;
  const [newest] = copies;
  const isBehind = newest && newest.createdAtMs < changedAtMs && status.readAtMs - changedAtMs > tooLateMs;
  return (
    <>
      <p className="explain">{t('copiesHint', { count: mostCopies })}</p>
      {newest ? null : <p className="yj-quiet">{t('noCopies')}</p>}
      {isBehind ? <p className="outcome outcome-bad">{t('copyBehind')}</p> : null}
      <ul className="copies">
        {copies.map((copy) => {
          const { when, had } = textOf(copy);
          return (
            <li key={copy.name}>
              <span className="copies-time">{when}</span>
              <span className="copies-content">{had}</span>
              <button
                type="button"
                className="quiet"
                aria-label={t('restoreCopyOf', { when })}
                disabled={state.kind === 'running'}
                onClick={() => restore(copy)}
              >
                {t('restoreCopy')}
              </button>
            </li>
          );
        })}
      </ul>
      {state.kind === 'failed' ? <Problem problem={state.problem} completed={state.completed} /> : null}
    </>
  );
}
