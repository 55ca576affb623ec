// What the background does for each question of a page. It may die at any moment, so nothing here is remembered.
import type { Handlers } from '../messages/serve.ts';
import { parseListingId } from '../model/exchanges.ts';
import { injectScript, setBadge } from '../platform/browser.ts';
import { countsInTab } from '../platform/page-companies.ts';
import { announceUserChange } from '../platform/page-storage.ts';
import { openPanel } from '../platform/panel.ts';
import { orderRaised, raiseInTop, tellRaiser } from '../platform/raised.ts';
import type { Store } from '../store/open.ts';
import { refreshLexicon } from './lexicon.ts';

export const createHandlers = (opening: Promise<Store>): Handlers => ({
  dossier: async ({ companyId }) => (await opening).dossier(companyId),
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
  async sightings(_, { tabId }) {
    // The badge counts companies that reports may speak of, not every code on a page of quotes.
    const ids = Object.keys(await countsInTab(tabId));
    const count = ids.filter((id) => !parseListingId(id)).length;
    const watched = await (await opening).watchedAmong(ids);
    await setBadge(tabId, count, watched.length);
    return { count };
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
  async script({ name }, { tabId, frameId }) {
    await injectScript(tabId, frameId, `/${name}.js`);
    return {};
  },
});
