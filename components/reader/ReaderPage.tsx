// The reader: a document of the library, of a tab or of a file, with its bar, find, outline and a column beside it.
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ReaderPlace, ReaderSource } from '../../lib/browser/reader-page.ts';
import { printedPlaces } from '../../lib/documents/places.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { useAnnotations } from '../hooks/annotations.ts';
import {
  useKeepFile,
  useReaderContent,
  type ReadableDocument,
  type ReaderContent,
  type ReaderProblem,
} from '../hooks/reader.ts';
import { GiveFile, useDroppedFile } from './GiveFile.tsx';
import { OpenDocument } from './OpenDocument.tsx';
import { PdfPane } from './PdfPane.tsx';
import { TextPane } from './TextPane.tsx';
import { usePosition } from './use-position.ts';
import './reader.css';

/** What a column beside the document gets. */
export interface ReaderSideProps {
  view: ReaderView;
  source: ReaderSource;
  /** null if the document is not in the library. Its boxes lead from offsets to places: see lib/documents/places.ts. */
  document: ReadableDocument | null;
}

interface ReaderPageProps {
  source: ReaderSource;
  place: ReaderPlace | null;
  /** The theme of the interface; pages are dark in a dark one. */
  theme: Settings['theme'];
  /** The file that the user gave to this page; null after a reload. */
  given: File | null;
  onFile: (file: File) => void;
  /** The bar of undo and failures. */
  outcome: ReactNode;
  /** The column beside the document, such as the report's facts. null shows none. */
  side?: (props: ReaderSideProps) => ReactNode;
  /** Runs while a view is open, such as marks and cards. @returns what ends it. */
  onView?: (view: ReaderView, document: ReadableDocument | null) => () => void;
}

interface Opened {
  view: ReaderView;
  fingerprint: string | null;
}

const isDarkTheme = (theme: Settings['theme']): boolean =>
  theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);

/** Shows a place of the address: a page, or a span of the document's text. */
function goToPlace(view: ReaderView, document: ReadableDocument | null, place: ReaderPlace): void {
  if ('page' in place) view.goTo({ page: place.page });
  else if (view.kind === 'text') view.goTo(place);
  else if (document) view.goTo({ boxes: printedPlaces(document, place) });
}

export function ReaderPage({ source, place, theme, given, onFile, outcome, side, onView }: ReaderPageProps) {
  const t = useTranslations('reader');
  const content = useReaderContent(source, given);
  const keep = useKeepFile(source, content);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState<{ content: ReaderContent; problem: ReaderProblem } | null>(null);
  useDroppedFile(onFile);
  const show = useCallback(
    (view: ReaderView | null, fingerprint: string | null) => setOpened(view && { view, fingerprint }),
    [],
  );
  const onProblem = useCallback((problem: ReaderProblem) => setFailed({ content, problem }), [content]);
  const text = content.kind === 'pdf' || content.kind === 'text' ? content.document : null;
  const view = opened?.view ?? null;
  const notes = useAnnotations(source, content, view !== null);
  // A private window leaves nothing behind.
  const isPrivate = source.kind === 'tab' && source.url === null;
  usePosition(view, isPrivate ? null : (opened?.fingerprint ?? null), place !== null);
  useEffect(() => {
    if (view && place) goToPlace(view, text, place);
  }, [view, text, place]);
  useEffect(() => (view ? onView?.(view, text) : undefined), [view, text, onView]);

  const title = content.kind === 'pdf' || content.kind === 'text' ? content.title : '';
  useEffect(() => {
    document.title = title === '' ? t('title') : `${title} · ${t('title')}`;
  }, [title, t]);

  const unread = failed?.content === content ? failed.problem : content.kind === 'unread' ? content.problem : null;
  if (unread !== null)
    return (
      <main className="reader-empty">
        <GiveFile
          isWarning
          title={
            unread === 'file-again' && source.kind === 'file'
              ? t('fileAgain', { name: source.name })
              : t(`problem.${unread}`)
          }
          onFile={onFile}
        />
        {outcome}
      </main>
    );
  const pane =
    content.kind === 'pdf' ? (
      <PdfPane file={content.file} onView={show} onProblem={onProblem} />
    ) : content.kind === 'text' ? (
      <TextPane document={content.document} onView={show} />
    ) : (
      <p className="reader-waiting" role="status">
        {t('opening')}
      </p>
    );
  return (
    <OpenDocument
      title={title}
      kind={content.kind === 'text' ? 'text' : 'pdf'}
      isDark={isDarkTheme(theme)}
      view={view}
      keep={keep}
      outcome={outcome}
      facts={side && view ? side({ view, source, document: text }) : null}
      notes={notes}
    >
      {pane}
    </OpenDocument>
  );
}
