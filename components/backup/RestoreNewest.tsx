// In the notice of lost data: restores the newest shadow copy in one press.
import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import type { BackupProblem } from '../../lib/model/backup.ts';
import type { Completed } from '../hooks/backup-step.ts';
import { useCopies, useCopyRestore } from '../hooks/copies.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { useCopyText } from './copy-text.ts';

/** On the options page: the restore section, which offers to undo the last restore, and the list of copies. */
const restoreAddress = '#restore';
const copiesAddress = '#copies';

export function RestoreNewest({ isInOptions }: { isInOptions: boolean }) {
  const t = useTranslations('data');
  const copies = useCopies();
  const textOf = useCopyText();
  const { attempt } = useUndo();
  const describe = (done: { restoredAtMs: number; added: number; changed: number; removed: number }): string => {
    const { added, changed, removed, restoredAtMs } = done;
    const when = new Date(restoredAtMs).toLocaleString('sv-SE').slice(0, 16);
    return t('restored', { when, added, changed, removed });
  };
  // Not a `Problem`, because this is inside the paragraph of a notice.
  const problemText = ({ problem, completed }: { problem: BackupProblem; completed: Completed | null }): string => {
    const { kind, ...details } = problem;
    return `${t(`problem.${kind}`, details)} ${completed === null ? t('unchanged') : t(`completed.${completed}`)}`;
  };
  const restoring = useCopyRestore(isInOptions ? undefined : describe);
  const [newest, ...older] = copies ?? [];
  if (!newest || !restoring) return null;
  const { state, restore } = restoring;
  const { when } = textOf(newest);
  return (
    <>
      <span className="line">{t('lostCopy', textOf(newest))}</span>
      <span className="notice-actions">
        <button
          type="button"
          className="button"
          disabled={state.kind === 'running'}
          onClick={() => {
            if (isInOptions) location.hash = restoreAddress;
            restore(newest);
          }}
        >
          {state.kind === 'running' ? t('restoringCopy') : t('restoreCopyOf', { when })}
        </button>
        {older.length > 0 ? (
          <button
            type="button"
            className="notice-action"
            onClick={() => {
              if (isInOptions) location.hash = copiesAddress;
              else attempt(() => openOptions('copies'));
            }}
          >
            {t('olderCopies')}
          </button>
        ) : null}
      </span>
      {state.kind === 'failed' ? <span className="line">{problemText(state)}</span> : null}
    </>
  );
}
