// The outline of the document.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { logError } from '../../lib/browser/log.ts';
import type { OutlineEntry, ReaderView } from '../../lib/reader/view.ts';

interface OutlineProps {
  view: ReaderView;
  onClose: () => void;
}

/** In narrow windows, the outline covers the document. The width is that of the style sheet. */
const coversDocument = (): boolean => matchMedia('(width <= 720px)').matches;

export function Outline({ view, onClose }: OutlineProps) {
  const t = useTranslations('reader');
  const list = useRef<HTMLUListElement>(null);
  const [entries, setEntries] = useState<readonly OutlineEntry[] | null>(null);
  useEffect(() => {
    let isGone = false;
    view.readOutline().then(
      (read) => isGone || setEntries(read),
      (error: unknown) => {
        void logError('reader', error);
        if (!isGone) setEntries([]);
      },
    );
    return () => {
      isGone = true;
    };
  }, [view]);
  useEffect(() => {
    if (entries) list.current?.querySelector('button')?.focus();
  }, [entries]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it, wherever in it the focus is
    <nav
      className="reader-outline"
      aria-label={t('outline')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      {entries?.length === 0 ? <p className="yj-quiet">{t('noOutline')}</p> : null}
      <ul ref={list}>
        {entries?.map(({ title, level, go }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the outline stays as it is
          <li key={at} style={{ paddingInlineStart: `${(level - 1) * 14}px` }}>
            <button
              type="button"
              disabled={!go}
              onClick={() => {
                go?.();
                if (coversDocument()) onClose();
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
