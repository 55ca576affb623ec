// The open document with its bar, find bar and outline, and the keys of all of them.
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { openLibrary } from '../../lib/browser/library-page.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { FindBar } from './FindBar.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Outline } from './Outline.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { actionOf, type ReaderAction } from './reader-keys.ts';
import { usePrinting } from './use-printing.ts';
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

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;

type Panel = 'find' | 'outline' | 'keys' | 'dark' | 'side';

export function OpenDocument({ title, kind, isDark, view, keep, outcome, side, children }: OpenDocumentProps) {
  const t = useTranslations('reader');
  const state = useViewState(view);
  const { attempt } = useUndo();
  const [shown, setShown] = useState<ReadonlySet<Panel>>(new Set<Panel>(isDark ? ['side', 'dark'] : ['side']));
  const printing = usePrinting(view);
  const [kept, setKept] = useState<'kept' | 'no-space' | null>(null);
  const hasDarkPages = shown.has('dark');
  useEffect(() => view?.setDark(hasDarkPages), [view, hasDarkPages]);
  const toggle = (panel: Panel, isOn = !shown.has(panel)): void => {
    const next = new Set(shown);
    if (isOn) next.add(panel);
    else next.delete(panel);
    setShown(next);
  };
  const focusDocument = (): void => view?.scroller.focus({ preventScroll: true });
  const closeFind = (): void => {
    view?.endFind();
    toggle('find', false);
    focusDocument();
  };
  const turn = (by: 1 | -1): void => {
    if (view) view.goTo({ page: Math.min(Math.max(view.state.page + by, 1), view.state.pageCount) });
  };

  const run = (action: ReaderAction): void => {
    if (!view) return;
    switch (action) {
      case 'find':
        if (shown.has('find')) document.getElementById('reader-find')?.focus();
        else toggle('find');
        return;
      case 'findNext':
        return view.find(view.state.find.query, 1);
      case 'findPrevious':
        return view.find(view.state.find.query, -1);
      case 'page':
        return document.getElementById('reader-page')?.focus();
      case 'nextPage':
        return turn(1);
      case 'previousPage':
        return turn(-1);
      case 'enlarge':
        return view.zoomBy(1);
      case 'reduce':
        return view.zoomBy(-1);
      case 'fitWidth':
        return view.fitWidth();
      case 'actualSize':
        return view.actualSize();
      case 'rotate':
        return view.rotate();
      case 'print':
        return printing.start();
      case 'keep':
        return keep?.((isKept) => setKept(isKept ? 'kept' : 'no-space'));
      default:
        return toggle(action);
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const action = actionOf(event);
    if (event.defaultPrevented || !action || (isField(event.target) && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    run(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const hidden = new Set<ReaderAction>([
    ...(side === null ? (['side'] as const) : []),
    ...(keep === null || kept === 'kept' ? (['keep'] as const) : []),
    ...(kind === 'text' ? (['outline', 'rotate', 'dark'] as const) : []),
  ]);
  return (
    <div className="reader-frame" data-dark={hasDarkPages && kind === 'pdf'}>
      <ReaderBar
        title={title}
        kind={kind}
        state={state}
        pressed={shown}
        hidden={hidden}
        run={run}
        onPage={(page) => view?.goTo({ page })}
        onLeave={focusDocument}
      />
      {view && state && shown.has('find') ? <FindBar view={view} find={state.find} onClose={closeFind} /> : null}
      {kept === null ? null : (
        <p className="reader-kept" role="status">
          {t(kept === 'kept' ? 'kept' : 'noSpace')}{' '}
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
        {view && shown.has('outline') && kind === 'pdf' ? <Outline view={view} /> : null}
        <main className="reader-document">{children}</main>
        {side !== null && shown.has('side') ? <aside className="reader-side">{side}</aside> : null}
      </div>
      {outcome}
      {shown.has('keys') ? <KeysDialog onClose={() => toggle('keys', false)} /> : null}
    </div>
  );
}
