// Adds a web page, its selected text, or the PDF of a tab to the library, and opens the library.
import type { OpenTab } from '../browser/browser.ts';
import { openLibrary } from '../browser/library-page.ts';
import { readSelectedText, readTab, type TabContent } from '../browser/tab-content.ts';
import type { Selected } from '../browser/menu.ts';
import type { ItemOrigin } from '../model/library-item.ts';
import type { Database } from '../store/database.ts';
import { addFiles, addText, type AddOutcome } from '../store/library/items.ts';

/** Makes pages that name another encoding readable: their text is in UTF-8 here. */
const byteOrderMark = '\uFEFF';

/** The last part of the address, or the title. */
function pdfName({ url, title }: OpenTab): string {
  const last = url?.pathname.split('/').at(-1) ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // Not encoded as UTF-8: the address as it is will do.
  }
  return name === '' ? title || 'report.pdf' : name;
}

/** A private window leaves no address behind. */
const originOf = ({ url, title, isIncognito }: OpenTab, kind: 'page' | 'pdf-tab'): ItemOrigin =>
  isIncognito || !url ? { kind: kind === 'page' ? 'paste' : 'file' } : { kind, url: url.href, title };

function addContent(db: Database, tab: OpenTab, content: Exclude<TabContent, { kind: 'unread' }>): Promise<AddOutcome> {
  const { title } = tab;
  if (content.kind === 'text') return addText(db, content.text, title, originOf(tab, 'page'), Date.now());
  const file =
    content.kind === 'pdf'
      ? new File([content.bytes], pdfName(tab), { type: 'application/pdf' })
      : new File([byteOrderMark, content.html], `${title || 'page'}.html`, { type: 'text/html' });
  return addFiles(db, [file], originOf(tab, content.kind === 'pdf' ? 'pdf-tab' : 'page'), Date.now());
}

const openAfter = ({ refused }: AddOutcome): Promise<void> =>
  openLibrary(refused.length > 0 ? { unread: 'no-space' } : undefined);

export interface Adding {
  addTab: (tab: OpenTab) => Promise<void>;
  addSelection: (tab: OpenTab, selected: Selected) => Promise<void>;
}

/** @param whenWritable settles once the database may be written. */
export const createAdding = (db: Database, whenWritable: Promise<unknown>): Adding => ({
  async addTab(tab) {
    await whenWritable;
    const content = await readTab(tab.id, tab.url?.href ?? '');
    if (content.kind === 'unread') await openLibrary({ unread: content.reason });
    else await openAfter(await addContent(db, tab, content));
  },
  async addSelection(tab, { text, frameId }) {
    await whenWritable;
    const selected = (await readSelectedText(tab.id, frameId)).trim();
    await openAfter(await addText(db, selected || text, tab.title, originOf(tab, 'page'), Date.now()));
  },
});
