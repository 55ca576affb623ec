// Foot of the popup: undo, the site switch, and links to library and options.
import type { ActivePage } from '../../components/hooks/active-page.ts';
import { LibraryLinks } from '../../components/library/LibraryLinks.tsx';
import { OptionsLink } from '../../components/settings/OptionsLink.tsx';
import { SiteSwitch } from '../../components/settings/SiteSwitch.tsx';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

export function PopupFoot({ page, settings }: { page: ActivePage; settings: Settings }) {
  return (
    <div className="popup-end">
      <UndoOutcome />
      <footer className="foot">
        <SiteSwitch host={page.host} isPrivate={page.isPrivate} settings={settings}>
          <LibraryLinks page={page} />
          <OptionsLink />
        </SiteSwitch>
      </footer>
    </div>
  );
}
