// Links of the popup: add the page of the tab to the library, and open the library.
import { useTranslations } from 'use-intl';
import { openLibrary } from '../../lib/browser/library-page.ts';
import { useAddTab } from '../hooks/add-tab.ts';
import { useUndo } from '../hooks/use-undo.tsx';

/** @param tabId null until the active tab is known. */
export function LibraryLinks({ tabId }: { tabId: number | null }) {
  const t = useTranslations('popup');
  const { attempt } = useUndo();
  const addTab = useAddTab();
  return (
    <>
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
