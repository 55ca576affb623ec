// What the background does for each question of a page. It may die at any moment, so nothing here is remembered.
import type { Handlers } from '../messages/serve.ts';
import { injectScript } from '../browser/browser.ts';
import { readingsInTab } from '../browser/icon-title.ts';
import { announceUserChange } from '../browser/page-storage.ts';
import { openPanel } from '../browser/panel.ts';
import { orderRaised, raiseInTop, tellRaiser } from '../browser/raised.ts';
import { segmenterSeams } from '../recognition/seams.ts';
import type { Store } from '../store/open.ts';
import { contextOf, tellIcon } from './context.ts';
import { refreshLexicon } from './lexicon.ts';
import type { Sync } from './sync.ts';

export const createHandlers = (opening: Promise<Store>, sync: Sync): Handlers => ({
  dossier: async ({ companyId }) => (await opening).dossier(companyId),
  async context({ readings }, { tabId }) {
    const store = await opening;
    const context = await contextOf(readings, store);
    // The strip does not wait for the icon, which a tab that closes meanwhile no longer has.
    tellIcon(tabId, context, store).catch(() => {});
    return context;
  },
  async watch({ companyId, isWatched }) {
    await (await opening).setWatched(companyId, isWatched);
    await announceUserChange();
    return { isWatched };
  },
  async mute({ word, host }) {
    await (await opening).mute(word, host);
    await refreshLexicon(await opening, true);
    return {};
  },
  async recompile() {
    await refreshLexicon(await opening, true);
    return {};
  },
  async sync({ wish }) {
    await (wish === 'forget' ? sync.forget() : sync.pass(true));
    return {};
  },
  async sightings(_, { tabId }) {
    const store = await opening;
    const context = await contextOf(await readingsInTab(tabId), store);
    return { count: await tellIcon(tabId, context, store) };
  },
  async panel({ companyId }, { tabId }) {
    await openPanel(tabId, companyId);
    return {};
  },
  async raise(raised, { tabId, frameId }) {
    return { isShown: await raiseInTop(tabId, frameId, raised) };
  },
  async raisedOrder({ order }, { tabId, frameId }) {
    await orderRaised(tabId, frameId, order);
    return {};
  },
  async raisedDeed({ frameId, deed }, { tabId }) {
    await tellRaiser(tabId, frameId, deed);
    return {};
  },
  seams({ seams }) {
    return Promise.resolve({ isSeam: seams.map((seam) => segmenterSeams(...seam)) });
  },
  async script({ name }, { tabId, frameId }) {
    await injectScript(tabId, frameId, `/${name}.js`);
    return {};
  },
});
