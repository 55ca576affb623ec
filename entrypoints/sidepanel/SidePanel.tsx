// The side panel: companies of the active page, and the current dossier. Composition only.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { Dossier } from '../../components/dossier/Dossier.tsx';
import { useTrail } from '../../components/hooks/dossiers.ts';
import { useFollowActivePage } from '../../components/hooks/follow-active-page.ts';
import { useActivePage } from '../../components/hooks/active-page.ts';
import { useStarring } from '../../components/hooks/starring.ts';
import { OldLibrary } from '../../components/library/OldLibrary.tsx';
import { PageCompanies } from '../../components/on-this-page/PageCompanies.tsx';
import { OptionsLink } from '../../components/settings/OptionsLink.tsx';
import { SiteSwitch } from '../../components/settings/SiteSwitch.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import { subjectInAddress } from '../../lib/browser/panel.ts';
import type { Settings } from '../../lib/settings/settings.ts';

type View = 'page' | 'dossier';

export function SidePanel({ settings }: { settings: Settings }) {
  const t = useTranslations();
  const [view, setView] = useState<View>(() => (subjectInAddress() === null ? 'page' : 'dossier'));
  const page = useActivePage();
  const stars = useStarring();
  const trail = useTrail(() => setView('dossier'));
  useFollowActivePage(page, trail);
  const tabs = [
    {
      key: 'page' as const,
      label: t('panel.views.page'),
      count: settings.isPaused ? null : Object.keys(page.counts).length,
    },
    { key: 'dossier' as const, label: t('panel.views.dossier'), count: null },
  ];
  return (
    <main>
      <h1 className="yj-hidden">{t('app.name')}</h1>
      <LibraryNotice />
      <OldLibrary />
      <Tabs tabs={tabs} selected={view} onSelect={setView}>
        {view === 'page' ? (
          <PageCompanies
            page={page}
            settings={settings}
            onOpen={(companyId) => trail.open({ kind: 'company', companyId })}
          />
        ) : (
          <Dossier trail={trail} stars={stars} />
        )}
      </Tabs>
      <UndoOutcome />
      <footer className="foot">
        <SiteSwitch host={page.host} isPrivate={page.isPrivate} settings={settings}>
          <OptionsLink />
        </SiteSwitch>
      </footer>
    </main>
  );
}
