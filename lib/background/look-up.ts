// Looks up the company that a selected text names.
import { compileLexicon } from '../recognition/compile-lexicon.ts';
import { compileOwnWords } from '../recognition/compile-own-words.ts';
import { createFold } from '../recognition/fold.ts';
import { foldPairs } from '../recognition/fold-pairs.ts';
import { loadLexicon } from '../recognition/lexicon.ts';
import { createOwnLexicon, findOwnMentions } from '../recognition/own-mentions.ts';
import { findMentions } from '../recognition/recognize.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import { injectLookUp, openPopupFor, type Selected } from '../browser/menu.ts';
import { callPage } from '../messages/call-page.ts';
import { publicSettings } from '../settings/page-settings.ts';
import type { Store } from '../store/open.ts';
import { seeds } from '../../seeds/index.ts';
import { usableSettings } from './usable-settings.ts';

/**
 * Ambiguous names count: the user has selected the name. The user's own aliases go first, then companies of reports, then all
 * listed ones.
 */
async function companyNamed(text: string, store: Store): Promise<string | null> {
  // Compiled on each look-up: it takes milliseconds and is rare, and a worker does not live long.
  const lexicon = loadLexicon(compileLexicon(seeds.companies));
  const own = createOwnLexicon(compileOwnWords(await store.words(), ''), lexicon, () => createFold(foldPairs));
  const [ownMention] = own ? findOwnMentions(text, own, segmenterSeams) : [];
  const mentions = findMentions(text, lexicon, segmenterSeams);
  const named = ownMention?.companyId ?? mentions.find(({ isKnown }) => isKnown)?.companyId;
  return named ?? store.listedAs(text);
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
