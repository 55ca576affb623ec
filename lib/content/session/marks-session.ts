// Second stage of a page visit: marks and counts mentions, and loads the pointer's script at the first input. `stop` ends
// everything that it started.
import { sendMessage } from '../../messages/send-message.ts';
import { createPageReader } from '../marks/scanner-session.ts';
import type { Seam } from '../marks/seam-cache.ts';
import { providePageApi } from '../../messages/page-api.ts';
import { readLexicon } from '../../browser/page-storage.ts';
import { loadLexicon } from '../../recognition/lexicon.ts';
import { segmenterSeams } from '../../recognition/seams.ts';
import { recordTap, type MissedTap } from './missed-tap.ts';
import { laterScripts, type Pointer, type Reading, type ReadingDeps } from './later-scripts.ts';

/** Throttle for reports of visible companies. */
const sightingsEveryMs = 1000;

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
  let reported: readonly string[] = [];
  let isReportDue = false;
  let startedReports = 0;
  /** Number of the latest report that finished: an older one that takes longer is dropped. */
  let finishedReport = 0;
  let root = document.documentElement;
  let pointer: Pointer | null = null;

  /** Reports the visible companies if they changed. */
  async function reportCompanies(): Promise<void> {
    // A mention that changes from now on schedules another report, because this one may have passed it already.
    isReportDue = false;
    const own = ++startedReports;
    const companies = (await mentions.companies()).toSorted();
    if (isStopped || own < finishedReport) return;
    finishedReport = own;
    const isNew = companies.join() !== reported.join();
    reported = companies;
    if (isNew) void sendMessage('sightings', {});
  }

  let arriving: Promise<unknown> | null = null;
  let missedTap: MissedTap | null = null;

  async function injectPointer(): Promise<void> {
    const endRecording = recordTap();
    await sendMessage('injectScript', { name: 'pointer' });
    missedTap = endRecording();
    arriving = null;
  }

  /** Injects the pointer's script, one request at a time. If it fails, the next input retries. */
  async function bringPointer(): Promise<void> {
    if (!laterScripts.createPointer) await (arriving ??= injectPointer());
    if (isStopped || pointer || !laterScripts.createPointer) return;
    userEvents.stop();
    pointer = laterScripts.createPointer({ settings, sources, site, dismissMark: reader.dismiss });
    pointer.listen({ move: userEvents.lastMove(), tap: missedTap });
  }

  /** Loads the pointer's script at the first input of the user; a page without input never loads it. */
  function bringPointerOnUse(): void {
    if (pointer || userEvents.listener) return;
    userEvents.listener = () => void bringPointer();
    // On a touch screen, the first input is already the tap: the script must be loaded before.
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
    if (isReportDue || (isEmpty && reported.length === 0)) return;
    isReportDue = true;
    setTimeout(() => void reportCompanies(), sightingsEveryMs);
  }

  const reader = createPageReader({ lexicon, findCandidates, site, onRead, rescan, askSeams });
  const { mentions } = reader;
  const sources = { ...mentions.sources, shadowRoots };

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
    await bringPointer();
    return isStopped ? null : pointer;
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
    companies: () => reported,
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
