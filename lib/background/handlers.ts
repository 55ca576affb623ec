// The background's message handlers. They are stateless, because the worker may be stopped at any moment.
import { callPage } from '../messages/call-page.ts';
import { RefusedError, type Handlers } from '../messages/on-message.ts';
import type { LaterScript } from '../messages/protocol.ts';
import type { Sender } from '../messages/sender.ts';
import { injectScripts, isTabOpen, tabById, type InjectedFile, type OpenTab } from '../browser/browser.ts';
import { logError } from '../browser/log.ts';
import { ownWordsStorage } from '../browser/own-words-storage.ts';
import { announceUserChange } from '../browser/page-storage.ts';
import { publicSettings } from '../settings/page-settings.ts';
import { isOnFor } from '../settings/settings.ts';
import type { Code } from '../dossier/quote-page.ts';
import { openPicture } from '../browser/compare-page.ts';
import { openPanel } from '../browser/panel.ts';
import { openReader } from '../browser/reader-page.ts';
import { injectHoistedCard } from '../browser/hoisted-card.ts';
import { noDirectory } from '../listings/directory-reader.ts';
import { mutesOn } from '../recognition/compile-own-words.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import type { Store } from '../store/open.ts';
import type { ChangeOrigin } from '../store/page-changes.ts';
import { contextOf, stripPageOf, updateIcon } from './context.ts';
import { answerListedNames } from './listed-names.ts';
import { stripHandlers } from './strip-handlers.ts';
import type { Sync } from './sync.ts';
import { usableSettings, usableSites } from './usable-settings.ts';

const topFrame = 0;

/** Codes that the tab's strip script parses from the URL and title. */
async function readingsInTab(tabId: number): Promise<Code[]> {
  const [frame] = await callPage(tabId, topFrame, 'stockReadings');
  return frame?.value ?? [];
}

/**
 * Whether the sender may have the user's own facts of a company: an extension page may; a frame if its content script finds
 * the company in it, or the user looked it up there; the top frame also for its subframes, whose cards it may show. The
 * frame is asked, because a record in the worker would be lost when the worker stops.
 */
async function namesCompany({ kind, tabId, frameId }: Sender, companyId: string): Promise<boolean> {
  if (kind === 'extension') return true;
  const frames = frameId === topFrame ? 'all' : frameId;
  const answers = await Promise.all([
    callPage(tabId, frames, 'namesCompany', companyId),
    callPage(tabId, frames, 'hasLookedUp', companyId),
  ]);
  return answers.flat().some(({ value }) => value === true);
}

/** The welcome page, which is a page of the extension, has no site either. */
const originOf = ({ kind, host, isIncognito }: Sender): ChangeOrigin => ({
  host: isIncognito || kind === 'extension' ? null : host,
});

const laterFiles: Readonly<Record<LaterScript, InjectedFile[]>> = {
  // The layer stands where the pointer's script runs, with marks of the user's own words or without.
  pointer: ['/private-layer.js', '/pointer.js'],
  'own-marks': ['/own-marks.js'],
  card: ['/card.js'],
  'strip-view': ['/strip-view.js'],
  listed: ['/listed-names.js', '/listed.js'],
};

/** @param addTab adds a tab to the library. @param directory decides which companies are listed. */
export const createHandlers = (
  opening: Promise<Store>,
  sync: Sync,
  addTab: (tab: OpenTab) => Promise<void>,
  directory = noDirectory,
): Handlers => ({
  async dossier({ companyId }, sender) {
    const store = await opening;
    // Without own reports it is the same for every user, and the page need not be asked.
    const isOwnIncluded = !(await store.hasOwnFacts()) || (await namesCompany(sender, companyId));
    return isOwnIncluded ? store.dossier(companyId) : store.publicDossier(companyId);
  },
  async ownFacts({ companyId }, sender) {
    const own = await (await opening).ownFacts(companyId);
    const isAllowed = Object.keys(own.sentences).length === 0 || (await namesCompany(sender, companyId));
    return isAllowed ? own : { ...own, sentences: {} };
  },
  async context({ readings, isOwnIncluded }, { tabId }) {
    const store = await opening;
    // Not awaited, so that the strip is not delayed. A page cannot see the icon, which counts the user's own reports too.
    const updating = contextOf(readings, store).then((context) => updateIcon(tabId, context, store));
    updating.catch(async (error: unknown) => {
      // The tab may have been closed meanwhile; then there is no icon to update.
      if (await isTabOpen(tabId)) await logError('worker', error);
    });
    return stripPageOf(readings, isOwnIncluded, store);
  },
  async watch({ companyId, isWatched }, sender) {
    await (await opening).setWatched(companyId, isWatched, originOf(sender));
    await announceUserChange();
    return { isWatched };
  },
  async mute({ word, scope }, sender) {
    const { host, isIncognito } = sender;
    // An empty host means all sites, so a sender without a host must not mute "its" site.
    if (scope === 'site' && host === '') throw new RefusedError('the sender has no site');
    // A private window leaves no host behind. The page removes the marks that it has.
    if (scope === 'site' && isIncognito) return { isSaved: false };
    await (await opening).mute(word, scope === 'site' ? host : '', originOf(sender));
    await (await opening).publishWords(ownWordsStorage);
    return { isSaved: true };
  },
  async siteMutes(_, { host }) {
    return { words: mutesOn(await (await opening).words(), host) };
  },
  async sync({ action }) {
    await (action === 'forget' ? sync.forget() : sync.pass(true));
    return {};
  },
  async startMarks({ isLoaded }, { tabId, frameId, host }) {
    const isOn = isOnFor(await usableSettings(), host);
    if (isOn && !isLoaded) await injectScripts(tabId, frameId, ['/lexicon.js', '/marks.js']);
    return { isOn };
  },
  async links() {
    const { links, ownLinks } = await usableSites();
    return { links, ownLinks };
  },
  ...stripHandlers(opening),
  async sightings(_, { tabId }) {
    const store = await opening;
    const context = await contextOf(await readingsInTab(tabId), store);
    return { count: await updateIcon(tabId, context, store) };
  },
  async picture({ companyId }) {
    await openPicture(companyId);
    return {};
  },
  async panel(input, { tabId }) {
    await openPanel(tabId, 'companyId' in input ? { kind: 'company', ...input } : { kind: 'report', ...input });
    return {};
  },
  async evidence({ factId }) {
    const place = await (await opening).evidenceOf(factId);
    if (place) await openReader({ kind: 'report', id: place.reportId }, place.span);
    return {};
  },
  async hoistCard(card, { tabId, frameId }) {
    if (!(await injectHoistedCard(tabId))) return { isShown: false };
    const [shown] = await callPage(tabId, topFrame, 'hoistCard', card, frameId, publicSettings(await usableSettings()));
    return { isShown: shown?.value === true };
  },
  async hoistedCardCommand({ command }, { tabId, frameId }) {
    await callPage(tabId, topFrame, 'commandHoistedCard', command, frameId);
    return {};
  },
  async hoistedCardEvent({ frameId, event }, { tabId }) {
    const [answer] = await callPage(tabId, frameId, 'onHoistedCardEvent', event);
    if (answer?.value !== true) throw new RefusedError('the frame has no hoisted card');
    return {};
  },
  seams({ seams }) {
    return Promise.resolve({ isSeam: seams.map((seam) => segmenterSeams(...seam)) });
  },
  listedNames: answerListedNames(directory),
  async addTab({ tabId }) {
    await addTab(await tabById(tabId));
    return {};
  },
  async injectScript({ name }, { tabId, frameId }) {
    await injectScripts(tabId, frameId, laterFiles[name]);
    return {};
  },
});
