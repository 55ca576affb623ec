// The column beside the document: the report's facts, and the user's highlights and notes.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Tabs } from '../ui/Tabs.tsx';
import { Annotations } from './Annotations.tsx';
import type { Annotating } from './use-annotating.ts';
import './ReaderSide.css';

interface ReaderSideProps {
  /** null if the document is no report of the library. */
  facts: ReactNode;
  annotating: Annotating;
}

export function ReaderSide({ facts, annotating }: ReaderSideProps) {
  const t = useTranslations('reader');
  const notes = <Annotations annotating={annotating} />;
  if (facts === null) return notes;
  if (annotating.notes === null) return facts;
  return (
    <Tabs
      tabs={[
        { key: 'facts', label: t('facts'), count: null },
        { key: 'notes', label: t('notes.title'), count: annotating.notes.annotations.length || null },
      ]}
      selected={annotating.tab}
      onSelect={annotating.setTab}
    >
      {annotating.tab === 'facts' ? facts : notes}
    </Tabs>
  );
}
