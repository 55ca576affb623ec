// The open document with its bar, find bar and outline, and the keys of all of them.
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { openLibrary } from '../../lib/browser/library-page.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { FindBar } from './FindBar.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Outline } from './Outline.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import type { ReaderAction } from './reader-keys.ts';
import { usePrinting } from './use-printing.tsx';
import { useReaderActions } from './use-reader-actions.ts';
import { useViewState } from './use-view-state.ts';

interface OpenDocumentProps {
  title: string;
  kind: 'pdf' | 'text';
  /** Whether pages are dark at first. */
  isDark: boolean;
  /** null while it opens. */
  view: ReaderView | null;
  /** Adds the file to the library; null if it is there or cannot be added. */
  keep: ((onDone: (isKept: boolean) => void) => void) | null;
  outcome: ReactNode;
  /** null if there is nothing beside the document. */
  side: ReactNode;
  /** The pages. */
  children: ReactNode;
}

export function OpenDocument({ title, kind, isDark, view, keep, outcome, side, children }: OpenDocumentProps) {
  const t = useTranslations('reader');
  const state = useViewState(view);
  const { attempt } = useUndo();
  const printing = usePrinting(view);
  const [kept, setKept] = useState<'kept' | 'no-space' | null>(null);
  const { shown, run, press, closeFind, closeKeys, focusDocument } = useReaderActions({
    view,
    isDark,
    onPrint: printing.start,
    onKeep: () => keep?.((isKept) => setKept(isKept ? 'kept' : 'no-space')),
  });
  const hidden = new Set<ReaderAction>([
    ...(side === null ? (['side'] as const) : []),
    ...(keep === null || kept === 'kept' ? (['keep'] as const) : []),
    ...(kind === 'text' ? (['outline', 'rotate', 'dark'] as const) : []),
  ]);
  return (
    <div className="reader-frame" data-dark={shown.has('dark') && kind === 'pdf'}>
      <ReaderBar
        title={title}
        kind={kind}
        state={state}
        pressed={shown}
        hidden={hidden}
        run={press}
        onPage={(page) => view?.goTo({ page })}
        onLeave={focusDocument}
      />
      {view && state && shown.has('find') ? <FindBar view={view} find={state.find} onClose={closeFind} /> : null}
      {kept === null ? null : (
        <p className="reader-kept" role="status">
          {kept === 'kept' ? t('kept') : t('noSpace')}{' '}
          {kept === 'kept' ? (
            <button type="button" className="quiet" onClick={() => attempt(() => openLibrary())}>
              {t('library')}
            </button>
          ) : null}
        </p>
      )}
      {printing.message === null ? null : (
        <p className="reader-kept" role="status">
          {printing.message}{' '}
          <button type="button" className="quiet" onClick={printing.stop}>
            {t('close')}
          </button>
        </p>
      )}
      <div className="reader-columns">
        {view && shown.has('outline') && kind === 'pdf' ? <Outline view={view} onClose={() => run('outline')} /> : null}
        <main className="reader-document">{children}</main>
        {side !== null && shown.has('side') ? <aside className="reader-side">{side}</aside> : null}
      </div>
      {outcome}
      {shown.has('keys') ? <KeysDialog hidden={hidden} onClose={closeKeys} /> : null}
    </div>
  );
}
