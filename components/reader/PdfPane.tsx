// The pages of a PDF. pdf.js makes them inside the scroller.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReaderView } from '../../lib/reader/view.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { usePdfView, type PdfProblem } from './use-pdf-view.ts';
import './reader-document.css';
import './pdf-layers.css';

interface PdfPaneProps {
  file: Blob;
  /** @param fingerprint identifies the file; null if it has none. */
  onView: (view: ReaderView | null, fingerprint: string | null) => void;
  onProblem: (problem: PdfProblem) => void;
}

export function PdfPane({ file, onView, onProblem }: PdfPaneProps) {
  const t = useTranslations('reader');
  const [link, setLink] = useState<string | null>(null);
  const [{ view, fingerprint, problem, question }, host] = usePdfView(file, {
    onLink: setLink,
    pageName: (number) => t('page', { number }),
  });
  useEffect(() => {
    if (!view) return;
    onView(view, fingerprint);
    return () => onView(null, null);
  }, [view, fingerprint, onView]);
  useEffect(() => {
    if (problem) onProblem(problem);
  }, [problem, onProblem]);
  return (
    <>
      {view || question ? null : (
        <p className="reader-waiting" role="status">
          {t('opening')}
        </p>
      )}
      <div ref={host} />
      {link === null ? null : <LinkDialog address={link} onClose={() => setLink(null)} />}
      {question ? <PasswordDialog key={String(question.isRetry)} {...question} /> : null}
    </>
  );
}
