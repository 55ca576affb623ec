// The user selected some text and asks what the reports say of it.
import { findMentions } from '../recognition/recognize.ts';
import { loadLexicon } from '../recognition/lexicon.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import { lookUpInFrame, openPopupFor, type Selected } from '../browser/menu.ts';
import type { Store } from '../store/open.ts';
import { compileNow } from './lexicon.ts';

/** Doubtful names too: the user has said which word is meant. */
async function companyNamed(text: string, store: Store): Promise<string | null> {
  const mentions = findMentions(text, loadLexicon(await compileNow(store)), segmenterSeams);
  return mentions.find(({ isKnown }) => isKnown)?.companyId ?? null;
}

/** Its card at the selection; the popup's search where no company is known by that name, or the page allows no card. */
export async function lookUpSelection(selected: Selected, store: Store): Promise<void> {
  const companyId = await companyNamed(selected.text, store);
  if (companyId && (await lookUpInFrame(selected, companyId))) return;
  await openPopupFor(selected.text);
}
