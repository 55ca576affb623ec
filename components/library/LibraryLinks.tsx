// Links of the popup: read the PDF of the tab, add the page of the tab to the library, and open the library.
import { useTranslations } from 'use-intl';
import { openLibrary } from '../../lib/browser/library-page.ts';
import { openTabInReader } from '../../lib/browser/reader-page.ts';
import { isPdfAddress } from '../../lib/browser/tab-content.ts';
import type { ActivePage } from '../hooks/active-page.ts';
import { useAddTab } from '../hooks/add-tab.ts';
import { useUndo } from '../hooks/use-undo.tsx';

export function LibraryLinks({ page: { tabId, address, title, isPrivate } }: { page: ActivePage }) {
  const t = useTranslations('popup');
  const { attempt } = useUndo();
  const addTab = useAddTab();
  return (
    <>
      {tabId !== null && address !== null && isPdfAddress(address) ? (
        <button
          type="button"
          className="foot-link"
          onClick={() =>
            attempt(() => openTabInReader({ id: tabId, url: new URL(address), title, isIncognito: isPrivate }))
          }
        >
          {t('readPdf')}
        </button>
      ) : null}
      <button
        type="button"
        className="foot-link"
        disabled={tabId === null}
        onClick={() => {
          if (tabId !== null) addTab(tabId);
        }}
      >
        {t('addPage')}
      </button>
      <button type="button" className="foot-link" onClick={() => attempt(() => openLibrary())}>
        {t('library')}
      </button>
    </>
  );
}
