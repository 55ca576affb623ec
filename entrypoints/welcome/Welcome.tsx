// The welcome page, opened once after the first installation. Composition only.
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { HostAccess } from '../../components/settings/HostAccess.tsx';
import { KeyTable } from '../../components/settings/Shortcuts.tsx';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import { Example } from '../../components/welcome/Example.tsx';
import { FirstStars } from '../../components/search/FirstStars.tsx';
import { InLibrary } from '../../components/welcome/InLibrary.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

/** The settings list the others. */
const mainKeys = ['_execute_action', 'next-mention', 'open-card'] as const;

export function Welcome({ settings }: { settings: Settings }) {
  return (
    <WelcomeView
      notice={
        <>
          <LibraryNotice />
          <UndoOutcome />
        </>
      }
      library={<InLibrary />}
      stars={<FirstStars />}
      example={<Example isPaused={settings.isPaused} />}
      access={<HostAccess granted={null} />}
      keys={<KeyTable only={mainKeys} />}
    />
  );
}
