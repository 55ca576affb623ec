// The second stage of a page, injected when the first one found a possible mention: marks, counts, and the pointer's script
// once the user does anything. Everything it starts, `stop` ends.
import { sendMessage } from '../../messages/send-message.ts';
import { createPageReader } from '../marks/scanner-session.ts';
import type { Seam } from '../marks/seam-cache.ts';
import { providePageApi } from '../../messages/page-api.ts';
import { readLexicon } from '../../browser/page-storage.ts';
import { loadLexicon } from '../../recognition/lexicon.ts';
import { segmenterSeams } from '../../recognition/seams.ts';
import { laterScripts, type Pointer, type Reading, type ReadingDeps } from './later-scripts.ts';

/** The badge is updated at most this often, however fast the page changes. */
const sightingsEveryMs = 1000;

async function askSeams(seams: Seam[]): Promise<boolean[]> {
  const answer = await sendMessage('seams', { seams });
  // Without the background the page has to do it, at the cost of a long task.
  return answer.ok ? answer.value.isSeam : seams.map((seam) => segmenterSeams(...seam));
}

/**
 * Resolves with null when no lexicon has been compiled yet.
 * @param shadowSheet styles of marks that each shadow root needs of its own, in browsers that need it.
 */
export async function startReading(
  { settings, site, findCandidates, fold, rescan, shadowRoots, whenScanned, userEvents }: ReadingDeps,
  shadowSheet: CSSStyleSheet | null,
): Promise<Reading | null> {
  const stored = await readLexicon();
  if (!stored) return null;
  const lexicon = loadLexicon(stored, fold());
  let isStopped = false;
  let told: readonly string[] = [];
  let isTelling = false;
  let root = document.documentElement;
  let pointer: Pointer | null = null;

  const tell = async (): Promise<void> => {
    const companies = (await mentions.companies()).toSorted();
    isTelling = false;
    if (isStopped) return;
    const isNew = companies.join() !== told.join();
    told = companies;
    if (isNew) void sendMessage('sightings', {});
  };

  let arriving: Promise<unknown> | null = null;

  /** Injects the pointer's script, once at a time. It may fail: then the next event tries again. */
  async function bringPointer(): Promise<void> {
    if (!laterScripts.createPointer) {
      arriving ??= sendMessage('injectScript', { name: 'pointer' }).finally(() => (arriving = null));
      await arriving;
    }
    if (isStopped || pointer || !laterScripts.createPointer) return;
    userEvents.stop();
    pointer = laterScripts.createPointer({ settings, sources, site, dismissMark: reader.dismiss });
    pointer.listen(userEvents.lastMove());
  }

  /** A page on which nobody moves or types never loads the pointer's script. */
  function bringPointerOnUse(): void {
    if (pointer || userEvents.listener) return;
    userEvents.listener = () => void bringPointer();
    // Of a finger the first event is already the tap.
    const isTouch = matchMedia('(any-pointer: coarse)').matches;
    if (isTouch || userEvents.isActive() || laterScripts.createPointer) void bringPointer();
  }

  function onRead(): void {
    // `document.open` removes all listeners, with the root.
    if (document.documentElement !== root) {
      if (pointer) pointer.listen();
      else userEvents.listen();
    }
    root = document.documentElement;
    pointer?.reread();
    const isEmpty = mentions.isEmpty();
    if (!isEmpty) bringPointerOnUse();
    if (isTelling || (isEmpty && told.length === 0)) return;
    isTelling = true;
    setTimeout(() => void tell(), sightingsEveryMs);
  }

  const reader = createPageReader({ lexicon, findCandidates, site, onRead, rescan, askSeams });
  const { mentions } = reader;
  const sources = { ...mentions.sources, shadowRoots };

  async function whenAllRead(): Promise<void> {
    await whenScanned();
    // A hidden page is read when it is visible.
    if (!document.hidden) await reader.readAll();
  }

  /** The pointer's script, on a page that was read to its end. */
  async function wholePointer(): Promise<Pointer | null> {
    await whenAllRead();
    await bringPointer();
    return pointer;
  }

  providePageApi({
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
    companies: () => told,
    refresh: () => pointer?.refresh(),
    register: mentions.register,
    async command(command) {
      (await wholePointer())?.command(command);
    },
    sweep: reader.sweep,
    stop(next) {
      isStopped = true;
      pointer?.stop(next);
      reader.stop();
      for (const shadow of shadowSheet ? shadowRoots() : []) {
        shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((sheet) => sheet !== shadowSheet);
      }
    },
  };
}
