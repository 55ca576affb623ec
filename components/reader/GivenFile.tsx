// The reader without a document: asks for a file.
import { useTranslations } from 'use-intl';
import { GiveFile, useDroppedFile } from './GiveFile.tsx';
import './reader.css';

export function GivenFile({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations('reader');
  useDroppedFile(onFile);
  return (
    <main className="reader-empty">
      <GiveFile title={t('give')} onFile={onFile}>
        <p className="yj-quiet">{t('giveHint')}</p>
      </GiveFile>
    </main>
  );
}
