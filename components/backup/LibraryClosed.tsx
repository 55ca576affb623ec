// Notice of a library that cannot be opened. A new library is offered only if the present one is damaged, after its rows can
// be saved.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatSize } from '../../lib/format/size.ts';
import type { OpenFailure } from '../hooks/library.tsx';
import type { Rescue } from '../hooks/rescue.ts';
import { Notice } from '../ui/Notice.tsx';
import { Problem } from './Problem.tsx';
import { RowProblemsNotice } from './RowProblemsNotice.tsx';
import { TwoStepButton } from './TwoStepButton.tsx';

interface LibraryClosedProps {
  failure: OpenFailure;
  /** Shows the actions; other pages link to the options page instead. */
  isInOptions: boolean;
  rescue: Rescue;
  /** Offers the newest copy outside of the library. */
  copy: ReactNode;
  rebuild: () => void;
  /** Why the rebuild failed; null if it did not. */
  rebuildReason: string | null;
  onRetry: () => void;
  onOpenOptions: () => void;
}

function Damaged({ isInOptions, rescue, copy, rebuild, onOpenOptions }: LibraryClosedProps) {
  const t = useTranslations('data');
  if (!isInOptions) {
    return (
      <span className="notice-actions">
        <button type="button" className="notice-action" onClick={onOpenOptions}>
          {t('whatToDo')}
        </button>
      </span>
    );
  }
  return (
    <>
      {copy}
      <span className="line">{t('rebuildHint')}</span>
      <span className="notice-actions">
        <button
          type="button"
          className="notice-action"
          disabled={rescue.state.kind === 'running'}
          onClick={rescue.start}
        >
          {t('rescue')}
        </button>
        <TwoStepButton ask={t('rebuild')} confirm={t('rebuildConfirm')} onConfirm={rebuild} />
      </span>
    </>
  );
}

function RescueOutcome({ state }: Pick<Rescue, 'state'>) {
  const t = useTranslations('data');
  if (state.kind === 'failed') return <Problem problem={state.problem} completed={state.completed} />;
  if (state.kind !== 'done') return null;
  const { name, bytes, problems } = state.value;
  return (
    <>
      <p className="outcome outcome-good" role="status">
        {t('backedUp', { name, size: formatSize(bytes) })}
      </p>
      <RowProblemsNotice problems={problems} of="backup" />
    </>
  );
}

export function LibraryClosed(props: LibraryClosedProps) {
  const { failure, rebuildReason, onRetry, rescue } = props;
  const { kind, reason } = failure;
  const t = useTranslations('popup');
  const tData = useTranslations('data');
  if (kind === 'newer') return <Notice tone="warn" title={t('storeNewer')} />;
  return (
    <>
      <Notice tone="warn" title={t('storeClosed')}>
        {t(`storeClosedHint.${kind}`, { reason })}
        {kind === 'damaged' ? <Damaged {...props} /> : null}
        {kind === 'quota' || kind === 'transient' ? (
          <span className="notice-actions">
            <button type="button" className="notice-action" onClick={onRetry}>
              {t('storeRetry')}
            </button>
          </span>
        ) : null}
      </Notice>
      <RescueOutcome state={rescue.state} />
      {rebuildReason === null ? null : (
        <Notice tone="warn" title={tData('rebuildFailed')}>
          {tData('rebuildFailedHint', { reason: rebuildReason })}
        </Notice>
      )}
    </>
  );
}
