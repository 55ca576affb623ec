// Layout of the library page.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import './library.css';

interface LibraryViewProps {
  /** Shown if the library is closed or data was lost. */
  notice: ReactNode;
  add: ReactNode;
  queue: ReactNode;
  reports: ReactNode;
  /** Document notes and corrections. */
  corrections: ReactNode;
  /** Whether the packaged reports are shown, and files kept. */
  choices: ReactNode;
  undo: ReactNode;
}

export function LibraryView({ notice, add, queue, reports, corrections, choices, undo }: LibraryViewProps) {
  const t = useTranslations('library');
  return (
    <main>
      <h1>{t('title')}</h1>
      {notice}
      {add}
      {queue}
      {reports}
      {corrections}
      {choices}
      {undo}
    </main>
  );
}
