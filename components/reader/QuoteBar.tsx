// The toolbar at the selected text: highlight, note, copy.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readQuote, selectedRange } from '../../lib/reader/quote.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import { ColorButtons } from './ColorButtons.tsx';
import { keyOf, type QuoteAction } from './reader-keys.ts';
import '../ui/annotation-colors.css';
import './QuoteBar.css';

interface QuoteBarProps {
  view: ReaderView;
  /** Whether highlights and notes can be kept. */
  canKeep: boolean;
  run: (action: QuoteAction) => void;
}

interface Selected {
  /** Of the window. */
  left: number;
  top: number;
  bottom: number;
  /** Whether it can be annotated. */
  isFit: boolean;
}

/** null if nothing is selected, or nothing of it is in view. */
function readSelected(view: ReaderView): Selected | null {
  const range = selectedRange(view);
  if (!range) return null;
  const frame = view.scroller.getBoundingClientRect();
  const seen = [...range.getClientRects()].filter(
    ({ width, height, top, bottom }) => width > 0 && height > 0 && bottom > frame.top && top < frame.bottom,
  );
  if (seen.length === 0) return null;
  const first = seen.reduce((a, b) => (b.top < a.top ? b : a));
  return {
    left: first.left,
    top: Math.max(first.top, frame.top),
    bottom: Math.min(Math.max(...seen.map(({ bottom }) => bottom)), frame.bottom),
    isFit: readQuote(view) !== null,
  };
}

function useSelected(view: ReaderView): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    let isPressed = false;
    const read = (): void => {
      // While the pointer selects, the bar would be in its way.
      if (!isPressed) setSelected(readSelected(view));
    };
    document.addEventListener('selectionchange', read, { signal });
    view.scroller.addEventListener('pointerdown', ({ button }) => (isPressed = button === 0), { signal });
    for (const name of ['pointerup', 'pointercancel'])
      addEventListener(
        name,
        () => {
          isPressed = false;
          // The click that follows may end the selection.
          setTimeout(read);
        },
        { signal },
      );
    view.scroller.addEventListener('scroll', read, { signal, passive: true });
    addEventListener('resize', read, { signal });
    return () => closing.abort();
  }, [view]);
  return selected;
}

export function QuoteBar({ view, canKeep, run }: QuoteBarProps) {
  const t = useTranslations('reader');
  const selected = useSelected(view);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bar.current;
    const host = element?.offsetParent;
    if (!selected || !(host instanceof HTMLElement)) return;
    const frame = host.getBoundingClientRect();
    // The text size setting zooms the page.
    const zoom = frame.width / Math.max(host.offsetWidth, 1);
    const gap = 6 * zoom;
    const { width, height } = element!.getBoundingClientRect();
    const above = selected.top - height - gap;
    const top = above > frame.top ? above : Math.min(selected.bottom + gap, frame.bottom - height - gap);
    const left = Math.max(frame.left + gap, Math.min(selected.left, frame.right - width - gap));
    element!.style.translate = `${(left - frame.left) / zoom}px ${(top - frame.top) / zoom}px`;
  }, [selected]);
  if (!selected) return null;
  const canAnnotate = canKeep && selected.isFit;
  const button = (action: 'note' | 'copy') => (
    <button
      type="button"
      className="reader-button"
      title={`${t(`keys.${action}`)} (${keyOf(action)})`}
      aria-keyshortcuts={keyOf(action)}
      onClick={() => run(action)}
    >
      {t(`quote.${action}`)}
    </button>
  );
  return (
    <div
      ref={bar}
      className="quote-bar"
      role="toolbar"
      aria-label={t('quote.bar')}
      // Otherwise, a press would end the selection.
      onPointerDown={(event) => event.preventDefault()}
    >
      {canAnnotate ? <ColorButtons selected={null} onPick={run} /> : null}
      {canAnnotate ? button('note') : null}
      {canKeep && !selected.isFit ? <span className="yj-quiet">{t('quote.tooLong')}</span> : null}
      {button('copy')}
    </div>
  );
}
