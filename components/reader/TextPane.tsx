// A document as text, a section for each page.
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { sectionsOf } from '../../lib/reader/text-sections.ts';
import { TextView } from '../../lib/reader/text-view.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import type { ReadableDocument } from '../hooks/reader.ts';
import './reader-document.css';

interface TextPaneProps {
  document: ReadableDocument;
  onView: (view: ReaderView | null, fingerprint: string | null) => void;
}

export function TextPane({ document: { id, text, pages }, onView }: TextPaneProps) {
  const t = useTranslations('reader');
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const sections = useMemo(() => sectionsOf(text, pages), [text, pages]);
  useEffect(() => {
    if (!scroller.current || !root.current) return;
    const view = new TextView(scroller.current, root.current, text);
    onView(view, id);
    return () => {
      onView(null, null);
      view.close();
    };
  }, [id, text, onView]);
  return (
    // The browser scrolls with the keys what has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="reader-scroller" tabIndex={0} role="region" aria-label={t('document')}>
      <article ref={root} className="reader-text">
        {sections.map(({ page, start, paragraphs }, at) => (
          <section
            key={start}
            data-page-number={page}
            aria-label={sections[at - 1]?.page === page ? undefined : t('page', { number: page })}
          >
            {paragraphs.map((span) => (
              <p key={span.start} data-start={span.start}>
                {text.slice(span.start, span.end)}
              </p>
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}
