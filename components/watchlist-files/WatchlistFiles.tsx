// Watchlist (自选股) import from files and pasted text, with a preview, and export.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWatched } from '../hooks/library.tsx';
import { useWatchlistFiles, type ImportState, type WatchlistFiles as Files } from '../hooks/watchlist-files.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { ExportView } from './ExportView.tsx';
import { ImportTags } from './ImportTags.tsx';
import { PreviewView } from './PreviewView.tsx';
import './watchlist-files.css';

const extensions = '.blk,.ebk,.sel,.ini,.json,.csv,.tsv,.txt,.xls';

function Outcome({ state }: { state: ImportState }) {
  const t = useTranslations('files');
  const tWatch = useTranslations('watch');
  switch (state.kind) {
    case 'undone':
      return (
        <p className="outcome outcome-good" role="status">
          {t('undone')}
        </p>
      );
    case 'refused':
      return (
        <p className="outcome outcome-bad" role="alert">
          {t(`failure.${state.failure}`)}
        </p>
      );
    case 'failed':
      return (
        <p className="outcome outcome-bad" role="alert">
          {tWatch('failed', { ...state.failure })}
        </p>
      );
    default:
      return null;
  }
}

function ImportForm({ files: { state, read } }: { files: Files }) {
  const t = useTranslations('files');
  const [pasted, setPasted] = useState('');
  return (
    <>
      <FileDrop label={t('choose')} accept={extensions} onFile={read}>
        {t('orDrop')}
      </FileDrop>
      <label className="paste">
        <span className="yj-quiet">{t('paste')}</span>
        <textarea rows={3} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </label>
      <button
        type="button"
        className="button"
        disabled={pasted.trim() === '' || state.kind === 'reading'}
        onClick={() => read(pasted)}
      >
        {t('readPaste')}
      </button>
      <Outcome state={state} />
    </>
  );
}

export function WatchlistFiles() {
  const t = useTranslations('files');
  const files = useWatchlistFiles();
  const watched = useWatched();
  const form = useRef<HTMLDivElement>(null);
  const isReviewing = files?.state.kind === 'read';
  const wasReviewing = useRef(isReviewing);
  useEffect(() => {
    // The pressed button went with the review.
    if (wasReviewing.current && !isReviewing) form.current?.focus();
    wasReviewing.current = isReviewing;
  }, [isReviewing]);
  if (!files || !watched?.isWhole) return null;
  const { state } = files;
  return (
    <section aria-labelledby="watchlist-title">
      <h2 id="watchlist-title">{t('title')}</h2>
      <p className="explain">{t('explain')}</p>
      {state.kind === 'read' ? (
        <PreviewView
          file={state.file}
          isBusy={state.isImporting}
          failure={state.failure}
          onConfirm={(withGroups) => files.confirm(state.file, withGroups)}
          onCancel={files.reset}
        />
      ) : (
        <div ref={form} tabIndex={-1}>
          {state.kind === 'imported' ? <ImportTags companyIds={state.companyIds} onDone={files.reset} /> : null}
          <ImportForm files={files} />
        </div>
      )}
      <h3>{t('exportTitle')}</h3>
      <ExportView
        count={watched.watches.length}
        written={files.written}
        failure={files.writeFailure}
        onWrite={files.write}
      />
    </section>
  );
}
