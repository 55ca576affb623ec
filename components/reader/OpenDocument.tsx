// The open document with its bar, find bar and outline, and the keys of all of them.
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { openLibrary } from '../../lib/browser/library-page.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import type { DocumentAnnotations } from '../hooks/annotations.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { FindBar } from './FindBar.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Outline } from './Outline.tsx';
import { QuoteBar } from './QuoteBar.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderSide } from './ReaderSide.tsx';
import { quoteActions, type ReaderAction } from './reader-keys.ts';
import { useAnnotating } from './use-annotating.ts';
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
  /** The facts of the report; null if the document is no report of the library. */
  facts: ReactNode;
  /** null until they are read, and if nothing may be remembered of the document. */
  notes: DocumentAnnotations | null;
  /** The pages. */
  children: ReactNode;
}

export function OpenDocument({ title, kind, isDark, view, keep, outcome, facts, notes, children }: OpenDocumentProps) {
  const t = useTranslations('reader');
  const state = useViewState(view);
  const { attempt } = useUndo();
  const printing = usePrinting(view);
  const [kept, setKept] = useState<'kept' | 'no-space' | null>(null);
  const { shown, run, press, closeFind, closeKeys, focusDocument, openSide } = useReaderActions({
    view,
    isDark,
    hasSide: facts !== null || (notes?.annotations.length ?? 0) > 0,
    onNote: (action) => (action === 'notes' ? annotating.setTab('notes') : annotating.run(action)),
    onPrint: printing.start,
    onKeep: () => keep?.((isKept) => setKept(isKept ? 'kept' : 'no-space')),
  });
  const annotating = useAnnotating(view, notes, openSide);
  const hidden = new Set<ReaderAction>([
    ...(facts === null && notes === null ? (['side'] as const) : []),
    ...(notes === null ? (['notes'] as const) : []),
    ...(notes?.edits ? [] : quoteActions.filter((action) => action !== 'copy')),
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
        <main className="reader-document">
          {children}
          {view ? <QuoteBar view={view} canKeep={Boolean(notes?.edits)} run={annotating.run} /> : null}
        </main>
        {!hidden.has('side') && shown.has('side') ? (
          <aside className="reader-side">
            <ReaderSide facts={facts} annotating={annotating} />
          </aside>
        ) : null}
      </div>
      {outcome}
      {shown.has('keys') ? <KeysDialog hidden={hidden} onClose={closeKeys} /> : null}
    </div>
  );
}
