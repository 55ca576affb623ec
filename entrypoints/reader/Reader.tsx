// The reader page. Composition only.
import { Facts } from '../../components/reader/Facts.tsx';
import { GivenFile } from '../../components/reader/GivenFile.tsx';
import { ReaderPage, type ReaderSideProps } from '../../components/reader/ReaderPage.tsx';
import { useReaderRoute } from '../../components/reader/route.ts';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

const factsBeside = ({ source, view, document }: ReaderSideProps) =>
  source.kind === 'report' ? <Facts reportId={source.id} view={view} document={document} /> : null;

export function Reader({ theme }: Pick<Settings, 'theme'>) {
  const { source, place, given, give } = useReaderRoute();
  if (!source) return <GivenFile onFile={give} />;
  return (
    <ReaderPage
      source={source}
      place={place}
      theme={theme}
      given={given}
      onFile={give}
      side={factsBeside}
      outcome={<UndoOutcome className="reader-outcome" />}
    />
  );
}
