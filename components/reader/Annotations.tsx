// The list of the document's highlights and notes, by place: find by text, jump, edit, and output as Markdown.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { houseName } from '../../lib/format/glossary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { annotationsMarkdown } from '../../lib/reader/annotations-markdown.ts';
import { hasText, useMarkdownOutput, type DocumentAnnotations } from '../hooks/annotations.ts';
import { useLanguage } from '../ui/intl.tsx';
import { AnnotationItem } from './AnnotationItem.tsx';
import { keyOf } from './reader-keys.ts';
import type { Annotating } from './use-annotating.ts';
import './Annotations.css';

/** Fewer can be seen at once. */
const fewestToFilter = 4;

function Output({ notes }: { notes: DocumentAnnotations }) {
  const t = useTranslations('reader');
  const language = useLanguage();
  const { save, copy } = useMarkdownOutput();
  const [isCopied, setCopied] = useState(false);
  const { report, annotations, address } = notes;
  const title = (report && inLanguage(report.title, language)) || notes.title || t('notes.untitled');
  const markdown = (): string =>
    annotationsMarkdown(
      { title, publisher: (report && houseName(report, language)) ?? undefined, asOf: report?.asOf, address },
      annotations,
      (number) => t('page', { number }),
    );
  return (
    <div className="annotations-output">
      <button type="button" className="quiet" onClick={() => copy(markdown(), () => setCopied(true))}>
        {t('notes.copyAll')}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => save(markdown(), `${title.replaceAll(/[\\/:*?"<>|]/g, ' ').slice(0, 80)}.md`)}
      >
        {t('notes.saveAll')}
      </button>
      <span className="yj-quiet" role="status">
        {isCopied ? t('notes.copied') : ''}
      </span>
    </div>
  );
}

export function Annotations({ annotating }: { annotating: Annotating }) {
  const t = useTranslations('reader');
  const { notes, activeId, writtenId, lost } = annotating;
  const [query, setQuery] = useState('');
  const annotations = notes?.annotations ?? [];
  const count = annotations.length;
  const shown = annotations.filter((annotation) => annotation.id === writtenId || hasText(annotation, query));
  if (!notes) return null;
  if (count === 0)
    return (
      <div className="annotations-empty">
        <p>{t('notes.empty')}</p>
        <p className="yj-quiet">
          {t('notes.emptyHint', { first: keyOf('yellow'), last: keyOf('pink'), note: keyOf('note') })}
        </p>
      </div>
    );
  return (
    <section className="annotations" aria-label={t('notes.title')}>
      <div className="annotations-head">
        {count >= fewestToFilter ? (
          <input
            type="search"
            aria-label={t('notes.filter')}
            placeholder={t('notes.filter')}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        ) : null}
        <Output notes={notes} />
      </div>
      {shown.length === 0 ? <p className="annotations-empty yj-quiet">{t('notes.noMatch')}</p> : null}
      <ul>
        {shown.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            isActive={annotation.id === activeId}
            isLost={lost.has(annotation.id)}
            isWritten={annotation.id === writtenId}
            edits={notes.edits}
            onShow={() => annotating.show(annotation.id)}
            onPoint={(isPointed) => annotating.point(isPointed ? annotation.id : null)}
            onWrite={(isWritten) => annotating.write(isWritten ? annotation.id : null)}
          />
        ))}
      </ul>
    </section>
  );
}
