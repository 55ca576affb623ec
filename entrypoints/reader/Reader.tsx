// The reader page. Composition only.
import { GivenFile } from '../../components/reader/GivenFile.tsx';
import { ReaderPage } from '../../components/reader/ReaderPage.tsx';
import { useReaderRoute } from '../../components/reader/route.ts';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

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
      outcome={<UndoOutcome className="reader-outcome" />}
    />
  );
}
