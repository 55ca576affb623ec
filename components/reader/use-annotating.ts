// UI state of the highlights and notes in the open document: the selected one, the one being edited, and the side panel's tab.
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { AnnotationColor } from '../../lib/model/annotation.ts';
import { AnnotationLayer } from '../../lib/reader/annotation-layer.ts';
import { readQuote, selectedRange } from '../../lib/reader/quote.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import type { DocumentAnnotations } from '../hooks/annotations.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import type { QuoteAction } from './reader-keys.ts';

export type SideTab = 'facts' | 'notes';

export interface Annotating {
  /** null until they are read, and if nothing may be remembered of the document. */
  notes: DocumentAnnotations | null;
  /** Ids of annotations whose quote is not on its page any more. */
  lost: ReadonlySet<string>;
  activeId: string | null;
  /** The one whose text is being written. */
  writtenId: string | null;
  /** Shows an annotation in the document. */
  show: (id: string) => void;
  /** Emphasizes one in the document while the pointer is over its row; null for none. */
  point: (id: string | null) => void;
  write: (id: string | null) => void;
  run: (action: QuoteAction) => void;
  tab: SideTab;
  setTab: (tab: SideTab) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** @param onOpen opens the column beside the document. */
export function useAnnotating(
  view: ReaderView | null,
  notes: DocumentAnnotations | null,
  onOpen: () => void,
): Annotating {
  const layer = useMemo(() => (view ? new AnnotationLayer(view) : null), [view]);
  const [lost, setLost] = useState(nothing);
  const [activeId, setActive] = useState<string | null>(null);
  const [pointedId, setPointed] = useState<string | null>(null);
  const [writtenId, setWritten] = useState<string | null>(null);
  const [tab, setTab] = useState<SideTab>('facts');
  const { attempt } = useUndo();
  const annotations = notes?.annotations;

  const openNotes = useEffectEvent((id: string): void => {
    onOpen();
    setTab('notes');
    setActive(id);
  });
  useEffect(() => {
    if (!view || !layer) return undefined;
    layer.open(setLost);
    const click = ({ clientX, clientY }: MouseEvent): void => {
      const id = selectedRange(view) ? null : layer.at(clientX, clientY);
      if (id !== null) openNotes(id);
    };
    view.scroller.addEventListener('click', click);
    return () => {
      view.scroller.removeEventListener('click', click);
      layer.close();
      setLost(nothing);
    };
  }, [view, layer]);
  useEffect(() => {
    if (annotations) layer?.set(annotations);
  }, [layer, annotations]);
  const outstanding = pointedId ?? activeId;
  useEffect(() => layer?.setActive(outstanding), [layer, outstanding]);

  const add = (color: AnnotationColor, isNote: boolean): void => {
    const quote = view && readQuote(view);
    if (!quote || !notes?.edits) return;
    const id = notes.edits.add({ ...quote, color });
    getSelection()?.removeAllRanges();
    setActive(id);
    if (!isNote) return;
    onOpen();
    setTab('notes');
    setWritten(id);
  };
  return {
    notes,
    lost,
    activeId,
    writtenId,
    show: useCallback(
      (id) => {
        setActive(id);
        layer?.show(id);
      },
      [layer],
    ),
    point: setPointed,
    write: setWritten,
    run(action) {
      const text = action === 'copy' ? (view?.selectedText() ?? '') : '';
      if (text !== '') attempt(() => navigator.clipboard.writeText(text));
      if (action !== 'copy') add(action === 'note' ? 'yellow' : action, action === 'note');
    },
    tab,
    setTab,
  };
}
