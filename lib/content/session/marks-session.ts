// Second stage of a page visit: marks and counts mentions, and loads the pointer's script at the first input. `stop` ends
// everything that it started.
import { sendMessage } from '../../messages/send-message.ts';
import { createPageReader } from '../marks/scanner-session.ts';
import type { Seam } from '../marks/seam-cache.ts';
import { providePageApi } from '../../messages/page-api.ts';
import { readLexicon } from '../../browser/page-storage.ts';
import { loadLexicon } from '../../recognition/lexicon.ts';
import { segmenterSeams } from '../../recognition/seams.ts';
import type { Pointer, Reading, ReadingDeps } from './later-scripts.ts';
import { createPointerLoader } from './pointer-loader.ts';
import { createSightings } from './sightings.ts';

async function askSeams(seams: Seam[]): Promise<boolean[]> {
  const answer = await sendMessage('seams', { seams });
  // Fallback without the background: the page segments by itself, in a long task.
  return answer.ok ? answer.value.isSeam : seams.map((seam) => segmenterSeams(...seam));
}

/**
 * Resolves with `null` if no lexicon has been compiled yet.
 * @param shadowSheet styles of marks for shadow roots, in browsers that need them there; else `null`.
 */
export async function startReading(
  { settings, site, findCandidates, fold, rescan, shadowRoots, whenScanned, userEvents }: ReadingDeps,
  shadowSheet: CSSStyleSheet | null,
): Promise<Reading | null> {
  const stored = await readLexicon();
  if (!stored) return null;
  const lexicon = loadLexicon(stored, fold());
  let isStopped = false;
  let root = document.documentElement;

  function onRead(): void {
    // `document.open` removes all listeners, with the root.
    if (document.documentElement !== root) loader.listenAgain();
    root = document.documentElement;
    loader.pointer()?.reread();
    const isEmpty = mentions.isEmpty();
    if (!isEmpty) loader.loadOnUse();
    sightings.schedule(isEmpty);
  }

  const reader = createPageReader({ lexicon, findCandidates, site, onRead, rescan, askSeams });
  const { mentions } = reader;
  const sightings = createSightings(mentions.companies);
  const sources = { ...mentions.sources, shadowRoots };
  const loader = createPointerLoader({ settings, sources, dismissMark: reader.dismiss }, userEvents);

  async function whenAllRead(): Promise<void> {
    // Twice, because parts of the page that changed before they were read are scanned again.
    for (let pass = 0; pass < 2; pass++) {
      await whenScanned();
      // A hidden page is read when it is visible.
      if (document.hidden) return;
      await reader.readAll();
    }
  }

  /**
   * Reads the rest of the page and loads the pointer's script. Returns `null` after `stop`: the functions of the page API
   * outlive the session.
   */
  async function wholePointer(): Promise<Pointer | null> {
    if (isStopped) return null;
    await whenAllRead();
    await loader.load();
    return isStopped ? null : loader.pointer();
  }

  providePageApi({
    namesCompany: (companyId) => !isStopped && mentions.names(companyId),
    companyOrder: async () => (await wholePointer())?.places.companies() ?? [],
    showMention: async (companyId, nth) => (await wholePointer())?.places.show(companyId, nth) ?? false,
  });

  return {
    found: reader.found,
    changed: reader.changed,
    restarted: reader.restarted,
    hasMentions: reader.hasMentions,
    done: reader.done,
    entered(shadow) {
      if (shadowSheet && !shadow.adoptedStyleSheets.includes(shadowSheet)) shadow.adoptedStyleSheets.push(shadowSheet);
    },
    async counts() {
      await whenAllRead();
      return mentions.counts();
    },
    countsSoFar: mentions.counts,
    companies: sightings.companies,
    refresh: () => loader.pointer()?.refresh(),
    register: mentions.register,
    async command(command) {
      (await wholePointer())?.command(command);
    },
    sweep: reader.sweep,
    stop(next) {
      isStopped = true;
      sightings.stop();
      loader.stop(next);
      reader.stop();
      for (const shadow of shadowSheet ? shadowRoots() : []) {
        shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((sheet) => sheet !== shadowSheet);
      }
    },
  };
}
