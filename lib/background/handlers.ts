// The background's message handlers. They are stateless, because the worker may be stopped at any moment.
import { callPage } from '../messages/call-page.ts';
import type { Handlers } from '../messages/on-message.ts';
import type { LaterScript } from '../messages/protocol.ts';
import { injectScripts, isTabOpen, type InjectedFile } from '../browser/browser.ts';
import { logError } from '../browser/log.ts';
import { saveStripPlace, turnStripOff } from '../browser/strip-storage.ts';
import { ownWordsStorage } from '../browser/own-words-storage.ts';
import { announceUserChange } from '../browser/page-storage.ts';
import { readStoredSettings } from '../settings/storage.ts';
import type { Code } from '../dossier/quote-page.ts';
import { openPanel } from '../browser/panel.ts';
import { injectHoistedCard } from '../browser/hoisted-card.ts';
import { mutesOn } from '../recognition/compile-own-words.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import type { Store } from '../store/open.ts';
import { contextOf, updateIcon } from './context.ts';
import type { Sync } from './sync.ts';

const topFrame = 0;

/** Scripts to inject before another one. */
const neededBy: Partial<Record<LaterScript, InjectedFile[]>> = {
  // The packaged lexicon is read when marks.js starts.
  marks: ['/lexicon.js'],
  pointer: ['/private-layer.js'],
};

/** Codes that the tab's strip script parses from the URL and title. */
async function readingsInTab(tabId: number): Promise<Code[]> {
  const [frame] = await callPage(tabId, topFrame, 'stockReadings');
  return frame?.value ?? [];
}

export const createHandlers = (opening: Promise<Store>, sync: Sync): Handlers => ({
  dossier: async ({ companyId }) => (await opening).dossier(companyId),
  async context({ readings }, { tabId }) {
    const store = await opening;
    const context = await contextOf(readings, store);
    // Not awaited, so that the strip is not delayed.
    updateIcon(tabId, context, store).catch(async (error: unknown) => {
      // The tab may have been closed meanwhile; then there is no icon to update.
      if (await isTabOpen(tabId)) await logError('worker', error);
    });
    return context;
  },
  async watch({ companyId, isWatched }) {
    await (await opening).setWatched(companyId, isWatched);
    await announceUserChange();
    return { isWatched };
  },
  async mute({ word, scope }, { host }) {
    // An empty host means all sites, so a sender without a host must not mute "its" site.
    if (scope === 'site' && host === '') throw new Error('the sender has no site');
    await (await opening).mute(word, scope === 'site' ? host : '');
    await (await opening).publishWords(ownWordsStorage);
    return {};
  },
  async siteMutes(_, { host }) {
    return { words: mutesOn(await (await opening).words(), host) };
  },
  async sync({ action }) {
    await (action === 'forget' ? sync.forget() : sync.pass(true));
    return {};
  },
  async stripPlace({ place }, { host }) {
    await saveStripPlace(host, place);
    return {};
  },
  async turnStripOff(_, { host }) {
    await turnStripOff(host);
    return {};
  },
  async sightings(_, { tabId }) {
    const store = await opening;
    const context = await contextOf(await readingsInTab(tabId), store);
    return { count: await updateIcon(tabId, context, store) };
  },
  async panel({ companyId }, { tabId }) {
    await openPanel(tabId, companyId);
    return {};
  },
  async hoistCard(card, { tabId, frameId }) {
    if (!(await injectHoistedCard(tabId))) return { isShown: false };
    const [shown] = await callPage(tabId, topFrame, 'hoistCard', card, frameId, await readStoredSettings());
    return { isShown: shown?.value === true };
  },
  async hoistedCardCommand({ command }, { tabId, frameId }) {
    await callPage(tabId, topFrame, 'commandHoistedCard', command, frameId);
    return {};
  },
  async hoistedCardEvent({ frameId, event }, { tabId }) {
    await callPage(tabId, frameId, 'onHoistedCardEvent', event);
    return {};
  },
  seams({ seams }) {
    return Promise.resolve({ isSeam: seams.map((seam) => segmenterSeams(...seam)) });
  },
  async injectScript({ name }, { tabId, frameId }) {
    await injectScripts(tabId, frameId, [...(neededBy[name] ?? []), `/${name}.js`]);
    return {};
  },
});
