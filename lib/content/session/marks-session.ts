// Second stage of a page visit: marks and counts mentions, and loads the pointer's script at the first input. `stop` ends
// everything that it started.
import { sendMessage } from '../../messages/send-message.ts';
import { createPageReader, type ReaderDeps } from '../marks/scanner-session.ts';
import type { Seam } from '../marks/seam-cache.ts';
import { providePageApi } from '../../messages/page-api.ts';
import { loadLexicon, type Lexicon } from '../../recognition/lexicon.ts';
import { createOwnLexicon } from '../../recognition/own-mentions.ts';
import { parseMutes, type OwnWords } from '../../recognition/own-words.ts';
import { packagedLexicon } from '../../recognition/packaged.ts';
import { segmenterSeams } from '../../recognition/seams.ts';
import { hidesMutedMarks, markSettings } from '../../settings/settings.ts';
import type { Pointer, Reading, ReadingDeps } from './later-scripts.ts';
import { createPointerLoader } from './pointer-loader.ts';
import { createPrivateLayer } from './private-layer.ts';
import { createSightings } from './sightings.ts';

async function askSeams(seams: Seam[]): Promise<boolean[]> {
  const answer = await sendMessage('seams', { seams });
  // Fallback without the background: the page segments by itself, in a long task.
  return answer.ok ? answer.value.isSeam : seams.map((seam) => segmenterSeams(...seam));
}

/** Words that are muted on this site only. Pages cannot read them of other sites. */
async function mutedOnSite(): Promise<string[]> {
  const answer = await sendMessage('siteMutes', {});
  return answer.ok ? parseMutes(answer.value.words) : [];
}

function ownReadingOf({ ownWords, ownPrefilter }: ReadingDeps, lexicon: Lexicon): ReaderDeps['own'] {
  const ownLexicon = ownPrefilter && createOwnLexicon(ownWords, lexicon, ownPrefilter.fold);
  return ownLexicon && { lexicon: ownLexicon, findCandidates: ownPrefilter.findCandidates };
}

/**
 * Resolves with `null` if the lexicon is not loaded.
 * @param shadowSheet styles of marks for shadow roots, in browsers that need them there; else `null`.
 */
export async function startReading(deps: ReadingDeps, shadowSheet: CSSStyleSheet | null): Promise<Reading | null> {
  const { settings, ownWords, shadowRoots, whenScanned, userEvents } = deps;
  const packaged = packagedLexicon();
  if (!packaged) return null;
  const lexicon = loadLexicon(packaged, deps.fold());
  const own = ownReadingOf(deps, lexicon);
  const [hidesMarks, marking] = [hidesMutedMarks(settings), markSettings(settings)];
  const asking = mutedOnSite();
  // Marks that are to be hidden must not appear first. Otherwise muting changes no mark and the answer can come later.
  const muted = { words: new Set([...ownWords.mutes, ...(hidesMarks ? await asking : [])]), hidesMarks };
  let isStopped = false;
  let root = document.documentElement;

  function onRead(): void {
    // `document.open` removes all listeners, with the root.
    if (document.documentElement !== root) loader.listenAgain();
    root = document.documentElement;
    loader.pointer()?.reread();
    dressShadows();
    const isEmpty = mentions.isEmpty();
    if (!isEmpty) loader.loadOnUse();
    ownMarks.stand();
    sightings.schedule(isEmpty);
  }

  const ownMarks = createPrivateLayer(shadowRoots, () => mentions.hasShared(), marking.markStyle);

  /** Only when there are public mentions: the page can see the sheet, and must not learn from it that there are own ones. */
  function dressShadows(): void {
    if (!shadowSheet || isStopped || !mentions.hasPublic()) return;
    for (const shadow of shadowRoots()) {
      if (!shadow.adoptedStyleSheets.includes(shadowSheet)) shadow.adoptedStyleSheets.push(shadowSheet);
    }
  }

  const reader = createPageReader({ ...deps, lexicon, own, muted, onRead, askSeams, ownMarks, marking });
  const { mentions } = reader;
  const sightings = createSightings(mentions.companies);
  const sources = { ...mentions.sources, shadowRoots };
  const pointerDeps = { settings, sources, dismissMark: reader.dismiss, drawState: ownMarks.drawState };
  const loader = createPointerLoader(pointerDeps, userEvents, ownMarks.use);

  /** The last request, so that an earlier answer does not replace a later one. */
  let lastAsked = asking;
  async function applyMutes({ mutes }: OwnWords, asked: Promise<string[]>): Promise<void> {
    lastAsked = asked;
    const ofSite = await asked;
    if (isStopped || asked !== lastAsked) return;
    mentions.setMuted(new Set([...mutes, ...ofSite]));
    onRead();
  }
  void applyMutes(ownWords, asking);

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
      ownMarks.entered(shadow);
      dressShadows();
    },
    async counts() {
      await whenAllRead();
      return mentions.counts();
    },
    countsSoFar: mentions.counts,
    companies: sightings.companies,
    refresh: () => loader.pointer()?.refresh(),
    followMutes: (changed) => void applyMutes(changed, mutedOnSite()),
    register() {
      mentions.register();
      ownMarks.stand();
    },
    async command(command) {
      (await wholePointer())?.command(command);
    },
    sweep: reader.sweep,
    stop(next) {
      isStopped = true;
      sightings.stop();
      loader.stop(next);
      reader.stop();
      ownMarks.stop();
      for (const shadow of shadowSheet ? shadowRoots() : []) {
        shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((sheet) => sheet !== shadowSheet);
      }
    },
  };
}
