// Asks for a file: at the start, after a reload, and if a document cannot be shown. Files are dropped anywhere on the page.
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FileDrop } from '../ui/FileDrop.tsx';

/** Only a filter of the dialog: the kind of a file is decided by its bytes. */
const extensions = '.pdf,.docx,.html,.htm,.txt,.md';

/** Takes a file that is dropped anywhere on the page. */
export function useDroppedFile(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const stop = new AbortController();
    const listen = { signal: stop.signal };
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), listen);
    document.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event) || event.defaultPrevented) return;
        // Otherwise, the browser would open the file in place of the page.
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) take(file);
      },
      listen,
    );
    return () => stop.abort();
  }, []);
}

interface GiveFileProps {
  title: string;
  children?: ReactNode;
  isWarning?: boolean;
  onFile: (file: File) => void;
}

export function GiveFile({ title, children, isWarning = false, onFile }: GiveFileProps) {
  const t = useTranslations('reader');
  return (
    <section className="reader-give" role={isWarning ? 'alert' : undefined}>
      <h1>{title}</h1>
      {children}
      <FileDrop label={t('choose')} accept={extensions} onFile={onFile}>
        {t('formats')}
      </FileDrop>
    </section>
  );
}
