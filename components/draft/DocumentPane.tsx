// The document beside the draft: pictures of the pages if the file is at hand, else its text. The user may switch.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { logError } from '../../lib/browser/log.ts';
import { PdfPictures } from '../../lib/documents/pdf-pictures.ts';
import type { Document } from '../../lib/model/document.ts';
import type { DocumentPaneProps } from './DraftReview.tsx';
import { PdfPages } from './PdfPages.tsx';
import { TextPages } from './TextPages.tsx';
import './DocumentPane.css';

interface DocumentPaneOwnProps extends DocumentPaneProps {
  document: Pick<Document, 'id' | 'kind' | 'text' | 'pages' | 'boxes'>;
  /** Bytes of the PDF; null if they were not kept. */
  bytes: Uint8Array | null;
}

/** null until the file is open, and if it cannot be opened: then the text is shown. */
function usePictures(bytes: Uint8Array | null): PdfPictures | null {
  const [pictures, setPictures] = useState<PdfPictures | null>(null);
  useEffect(() => {
    if (!bytes) return;
    let isGone = false;
    const opening = PdfPictures.open(bytes);
    opening.then(
      (opened) => (isGone ? opened.close() : setPictures(opened)),
      (error: unknown) => void logError('library', error),
    );
    return () => {
      isGone = true;
      setPictures((opened) => {
        opened?.close();
        return null;
      });
    };
  }, [bytes]);
  return pictures;
}

export function DocumentPane({ document, bytes, ...pane }: DocumentPaneOwnProps) {
  const t = useTranslations('draft');
  const pictures = usePictures(document.kind === 'pdf' ? bytes : null);
  const [isTextWanted, setTextWanted] = useState(false);
  return (
    <>
      {pictures ? (
        <div className="document-tools">
          <button type="button" className="quiet" onClick={() => setTextWanted(!isTextWanted)}>
            {isTextWanted ? t('showPages') : t('showText')}
          </button>
        </div>
      ) : null}
      {pictures && !isTextWanted ? (
        <PdfPages document={document} pictures={pictures} {...pane} />
      ) : (
        <TextPages document={document} {...pane} />
      )}
    </>
  );
}
