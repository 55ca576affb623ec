// Highlights and notes of all documents: found by text, each leads to its page in the reader.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { openReader } from '../../lib/browser/reader-page.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { hasText, useAnnotatedDocuments, useMarkdownOutput, type AnnotatedDocument } from '../hooks/annotations.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { FewFirst } from '../ui/FewFirst.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { annotationsMarkdown } from '../../lib/reader/annotations-markdown.ts';
import '../ui/annotation-colors.css';
import './DocumentNotes.css';

const few = 5;

function useTitles(): (document: AnnotatedDocument) => string {
  const t = useTranslations('library');
  const language = useLanguage();
  return ({ report, title }) => (report ? inLanguage(report.title, language) : title) || t('untitled');
}

function DocumentRow({ document, isWhole }: { document: AnnotatedDocument; isWhole: boolean }) {
  const t = useTranslations('library');
  const language = useLanguage();
  const titleOf = useTitles();
  const { attempt } = useUndo();
  const { report, title, address, annotations } = document;
  const source = report ? { kind: 'report' as const, id: report.id } : { kind: 'file' as const, name: title };
  const house = report && houseName(report, language);
  const list = annotations.map(({ id, places, quote, text, color }) => (
    <li key={id} data-color={color}>
      <button type="button" onClick={() => attempt(() => openReader(source, { page: places[0]!.page }))}>
        <span className="yj-quiet">{t('annotationPage', { page: places[0]!.page })}</span>
        <span className="document-note-quote">{quote}</span>
        {text === '' ? null : <span className="document-note-text">{text}</span>}
      </button>
    </li>
  ));
  return (
    <li className="annotated-document">
      <details open={isWhole}>
        <summary>
          <span>{titleOf(document)}</span> <span className="yj-quiet">{annotations.length}</span>
        </summary>
        <p className="yj-quiet">
          {report ? [house, report.asOf].filter(Boolean).join(' · ') : t('annotationsMissing')}
          {report || address === undefined ? null : (
            <>
              {' · '}
              <a href={address} target="_blank" rel="noopener noreferrer">
                {t('annotationAddress')}
              </a>
            </>
          )}
        </p>
        <ul>{list}</ul>
      </details>
    </li>
  );
}

export function DocumentNotes() {
  const t = useTranslations('library');
  const language = useLanguage();
  const titleOf = useTitles();
  const documents = useAnnotatedDocuments() ?? [];
  const { save } = useMarkdownOutput();
  const [query, setQuery] = useState('');
  if (documents.length === 0) return null;
  const isFiltered = query.trim() !== '';
  const shown = documents.flatMap((document): AnnotatedDocument[] => {
    const title = titleOf(document);
    const annotations = document.annotations.filter((annotation) => hasText({ ...annotation, title }, query));
    return annotations.length > 0 ? [{ ...document, annotations }] : [];
  });
  const markdown = (): string =>
    shown
      .map((document) =>
        annotationsMarkdown(
          {
            title: titleOf(document),
            publisher: (document.report && houseName(document.report, language)) ?? undefined,
            asOf: document.report?.asOf,
            address: document.address,
          },
          document.annotations,
          (page) => t('annotationPage', { page }),
        ),
      )
      .join('\n');
  return (
    <section aria-labelledby="annotations-title">
      <div className="library-heading">
        <h2 id="annotations-title">{t('annotations')}</h2>
        <button type="button" className="quiet" onClick={() => save(markdown(), 'yanjing-document-notes.md')}>
          {t('annotationsExport')}
        </button>
      </div>
      <input
        className="document-notes-filter"
        type="search"
        aria-label={t('annotationsFilter')}
        placeholder={t('annotationsFilter')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {shown.length === 0 ? <p className="yj-quiet">{t('annotationsNone')}</p> : null}
      <FewFirst items={shown} few={few}>
        {(some) => (
          <ul className="library-box document-notes">
            {some.map((document) => (
              <DocumentRow
                key={`${document.annotations[0]!.documentKeys[0]}|${isFiltered}`}
                document={document}
                isWhole={isFiltered}
              />
            ))}
          </ul>
        )}
      </FewFirst>
    </section>
  );
}
