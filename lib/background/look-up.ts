// Looks up the company that a selected text names.
import { compileLexicon } from '../recognition/compile-lexicon.ts';
import { compileOwnWords } from '../recognition/compile-own-words.ts';
import { createFold } from '../recognition/fold.ts';
import { foldPairs } from '../recognition/fold-pairs.ts';
import { loadLexicon } from '../recognition/lexicon.ts';
import { createOwnLexicon, findOwnMentions } from '../recognition/own-mentions.ts';
import { findMentions } from '../recognition/recognize.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import type { OpenTab } from '../browser/browser.ts';
import { injectLookUp, openPopupFor, openPopupForClip, type Selected } from '../browser/menu.ts';
import { longestClip } from '../dossier/clip.ts';
import { callPage } from '../messages/call-page.ts';
import { publicSettings } from '../settings/page-settings.ts';
import type { Store } from '../store/open.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { usableSettings } from './usable-settings.ts';

/** Companies that a text names: the user's own names first. Ambiguous names count, because the user has selected the text. */
async function companiesNamed(text: string, store: Store): Promise<string[]> {
  // Compiled on each look-up: it takes milliseconds and is rare, and a worker does not live long.
  const { companies } = await loadSeeds();
  const lexicon = loadLexicon(compileLexicon(companies));
  const own = createOwnLexicon(compileOwnWords(await store.words(), ''), lexicon, () => createFold(foldPairs));
  const ownMentions = own ? findOwnMentions(text, own, segmenterSeams) : [];
  const mentions = findMentions(text, lexicon, segmenterSeams).filter(({ isKnown }) => isKnown);
  return [...new Set([...ownMentions, ...mentions].map(({ companyId }) => companyId))];
}

/** The first company that reports or the user have; else the listed one of that name. */
const companyNamed = async (text: string, store: Store): Promise<string | null> =>
  (await companiesNamed(text, store))[0] ?? store.listedAs(text);

/** Opens the popup, in which the user chooses the company. A private window leaves no trace, so the popup opens without the clip. */
export async function clipSelection(tab: OpenTab, { text, tabId }: Selected, store: Store): Promise<void> {
  if (tab.isIncognito || !tab.url) return openPopupFor('', tabId);
  const cut = text.slice(0, longestClip + 1);
  const listed = await store.listedAs(text);
  const named = await companiesNamed(cut, store);
  const companyIds = named.length === 0 && listed !== null ? [listed] : named;
  await openPopupForClip({ text: cut, address: tab.url.href, title: tab.title, companyIds }, tabId);
}

/** Shows the card at the selection, or the popup's search if no company has that name or the page does not allow scripts. */
export async function lookUpSelection(selected: Selected, store: Store): Promise<void> {
  const companyId = await companyNamed(selected.text, store);
  if (companyId && (await injectLookUp(selected))) {
    await callPage(selected.tabId, selected.frameId, 'lookUp', companyId, publicSettings(await usableSettings()));
    return;
  }
  await openPopupFor(selected.text, selected.tabId);
}
