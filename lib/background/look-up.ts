// Looks up the company that a selected text names.
import { findMentions } from '../recognition/recognize.ts';
import { loadLexicon } from '../recognition/lexicon.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import { injectLookUp, openPopupFor, type Selected } from '../browser/menu.ts';
import { callPage } from '../messages/call-page.ts';
import { publicSettings } from '../settings/page-settings.ts';
import { readSettings } from '../settings/storage.ts';
import type { Store } from '../store/open.ts';
import { compileNow } from './lexicon.ts';

/** Ambiguous names count: the user has selected the name. */
async function companyNamed(text: string, store: Store): Promise<string | null> {
  const mentions = findMentions(text, loadLexicon(await compileNow(store)), segmenterSeams);
  return mentions.find(({ isKnown }) => isKnown)?.companyId ?? null;
}

/** Shows the card at the selection, or the popup's search if no company has that name or the page does not allow scripts. */
export async function lookUpSelection(selected: Selected, store: Store): Promise<void> {
  const companyId = await companyNamed(selected.text, store);
  if (companyId && (await injectLookUp(selected))) {
    await callPage(selected.tabId, selected.frameId, 'lookUp', companyId, publicSettings(await readSettings()));
    return;
  }
  await openPopupFor(selected.text);
}
