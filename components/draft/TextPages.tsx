// The document as text, a section per page, with the places of facts marked.
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Document } from '../../lib/model/document.ts';
import type { DocumentPaneProps } from './DraftReview.tsx';
import { segmentsOf, spansOf, type FactSpan } from './segments.ts';

interface TextPagesProps extends DocumentPaneProps {
  document: Pick<Document, 'text' | 'pages'>;
}

interface PageTextProps {
  text: string;
  start: number;
  end: number;
  spans: readonly FactSpan[];
  activeId: string;
  onActivate: (id: string) => void;
}

function PageText({ text, start, end, spans, activeId, onActivate }: PageTextProps) {
  const segments = useMemo(() => segmentsOf(text, start, end, spans), [text, start, end, spans]);
  return segments.map((segment) => {
    const [first] = segment.ids;
    return first === undefined ? (
      segment.text
    ) : (
      // The facts themselves are reached by key, so a mark is only a shortcut of the mouse.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
      <mark
        key={segment.start}
        data-facts={segment.ids.join(' ')}
        data-active={segment.ids.includes(activeId)}
        onClick={() => onActivate(first)}
      >
        {segment.text}
      </mark>
    );
  });
}

export function TextPages({ document, facts, activeId, onActivate }: TextPagesProps) {
  const t = useTranslations('draft');
  const box = useRef<HTMLDivElement>(null);
  const spans = useMemo(() => spansOf(facts), [facts]);
  useEffect(() => {
    box.current
      ?.querySelector(`[data-facts~="${CSS.escape(activeId)}"]`)
      ?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [activeId]);
  const { text, pages } = document;
  return (
    <div ref={box} className="text-pages">
      {pages.map(({ start, end }, at) => (
        <section key={start} className="text-page" aria-label={t('page', { number: at + 1 })}>
          <PageText text={text} start={start} end={end} spans={spans} activeId={activeId} onActivate={onActivate} />
        </section>
      ))}
    </div>
  );
}
