// In the notice of a library that cannot be opened: saves the newest shadow copy, which is apart from the library, as a file.
import { useTranslations } from 'use-intl';
import { useCopies, useCopyFile } from '../hooks/copies.ts';
import { useCopyText } from './copy-text.ts';

export function SaveCopy() {
  const t = useTranslations('data');
  const textOf = useCopyText();
  const { state, save } = useCopyFile();
  const [newest] = useCopies() ?? [];
  if (!newest) return null;
  return (
    <>
      <span className="line">
        {t('lostCopy', textOf(newest))}
        {t('copyToFileHint')}
      </span>
      <span className="notice-actions">
        <button type="button" className="button" disabled={state.kind === 'running'} onClick={() => save(newest)}>
          {t('copyToFile')}
        </button>
      </span>
      {state.kind === 'done' ? (
        <span className="line" role="status">
          {t('copySaved', { name: state.value })}
        </span>
      ) : null}
      {/* The copy was replaced or damaged meanwhile. */}
      {state.kind === 'failed' ? <span className="line">{t('problem.unreadable')}</span> : null}
    </>
  );
}
