// The reader page. Composition only.
import { GivenFile } from '../../components/reader/GivenFile.tsx';
import { ReaderPage } from '../../components/reader/ReaderPage.tsx';
import { useReaderRoute } from '../../components/reader/route.ts';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';

export function Reader() {
  const { source, place, given, give } = useReaderRoute();
  if (!source) return <GivenFile onFile={give} />;
  return (
    <ReaderPage
      source={source}
      place={place}
      given={given}
      onFile={give}
      outcome={<UndoOutcome className="reader-outcome" />}
    />
  );
}
