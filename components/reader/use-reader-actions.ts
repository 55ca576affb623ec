// What the keys and buttons of the reader do, and which of its panels are open.
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReaderView } from '../../lib/reader/view.ts';
import { actionOf, isQuoteAction, type QuoteAction, type ReaderAction } from './reader-keys.ts';

type Panel = 'find' | 'outline' | 'keys' | 'dark' | 'side';

export interface ReaderActions {
  /** Open panels, and `dark` for dark pages. */
  shown: ReadonlySet<Panel>;
  run: (action: ReaderAction) => void;
  closeFind: () => void;
  closeKeys: () => void;
  openSide: () => void;
  /** A button of the bar: also closes the find bar, which a key only focuses. */
  press: (action: ReaderAction) => void;
  /** Gives the keys to the document. */
  focusDocument: () => void;
}

interface Options {
  view: ReaderView | null;
  /** Whether pages are dark at first. */
  isDark: boolean;
  /** Whether the column beside the document has something to show. Without, it opens only when it is asked for. */
  hasSide: boolean;
  /** What is done with the selected text, or `notes` to show the notes. */
  onNote: (action: QuoteAction | 'notes') => void;
  onPrint: () => void;
  onKeep: () => void;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;

const focusById = (id: string): void => document.getElementById(id)?.focus();

function turnPage(view: ReaderView, by: 1 | -1): void {
  view.goTo({ page: Math.min(Math.max(view.state.page + by, 1), view.state.pageCount) });
}

/** In a narrow window, the column would cover the document: see reader.css. */
const isWide = (): boolean => !matchMedia('(width <= 720px)').matches;

/** @returns whether the column beside the document is open, until the user opens or closes it: whether it has something. */
function useSide(hasSide: boolean): [isOpen: boolean, set: (isOpen: boolean) => void] {
  const [canOpen] = useState(isWide);
  const [chosen, setChosen] = useState<boolean | null>(null);
  return [chosen ?? (canOpen && hasSide), setChosen];
}

export function useReaderActions({ view, isDark, hasSide, onNote, onPrint, onKeep }: Options): ReaderActions {
  const [panels, setPanels] = useState<ReadonlySet<Panel>>(() => new Set<Panel>(isDark ? ['dark'] : []));
  const [isSideOpen, setSideOpen] = useSide(hasSide);
  const shown = new Set<Panel>([...panels, ...(isSideOpen ? (['side'] as const) : [])]);
  const hasDarkPages = shown.has('dark');
  useEffect(() => view?.setDark(hasDarkPages), [view, hasDarkPages]);
  // Arrow keys, Space and Page Down scroll what has the focus, and nothing has it when a document opens.
  useEffect(() => {
    if (view && document.activeElement === document.body)
      view.scroller.focus({ preventScroll: true, focusVisible: false });
  }, [view]);
  const toggle = (panel: Panel, isOn = !shown.has(panel)): void => {
    if (panel === 'side') return setSideOpen(isOn);
    const next = new Set(panels);
    if (isOn) next.add(panel);
    else next.delete(panel);
    setPanels(next);
  };
  const focusDocument = (): void => view?.scroller.focus({ preventScroll: true });
  const run = (action: ReaderAction): void => {
    if (!view) return;
    if (isQuoteAction(action)) return onNote(action);
    switch (action) {
      case 'find':
        return shown.has('find') ? focusById('reader-find') : toggle('find');
      case 'findNext':
        return view.find(view.state.find.query, 1);
      case 'findPrevious':
        return view.find(view.state.find.query, -1);
      case 'outline':
        // Otherwise, the focus would be lost with it, and arrow keys would scroll nothing.
        if (shown.has('outline')) focusDocument();
        return toggle('outline');
      case 'page':
        return focusById('reader-page');
      case 'nextPage':
        return turnPage(view, 1);
      case 'previousPage':
        return turnPage(view, -1);
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
        return onPrint();
      case 'keep':
        return onKeep();
      case 'notes':
        setSideOpen(true);
        return onNote('notes');
      default:
        return toggle(action);
    }
  };
  const closeFind = (): void => {
    view?.endFind();
    toggle('find', false);
    focusDocument();
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
  return {
    shown,
    run,
    press: (action) => (action === 'find' && shown.has('find') ? closeFind() : run(action)),
    closeFind,
    closeKeys: () => toggle('keys', false),
    openSide: () => setSideOpen(true),
    focusDocument,
  };
}
