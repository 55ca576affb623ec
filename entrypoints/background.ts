// The background: answers pages, keeps the lexicon fresh. May die at any moment, so nothing here is remembered.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../lib/messages/serve.ts';
import { parseListingId } from '../lib/model/exchanges.ts';
import { injectScript, openWebTabs, setBadge, startInTab, styleBadge } from '../lib/platform/browser.ts';
import { countsInTab } from '../lib/platform/page-companies.ts';
import { openPanel } from '../lib/platform/panel.ts';
import { announceUserChange, storedLexiconVersion, writeLexicon } from '../lib/platform/page-storage.ts';
import { createDatabase } from '../lib/store/database.ts';
import { openStore, type Store } from '../lib/store/open.ts';

/** @param isNew what it is compiled from changed: the extension itself, or the user's words. */
async function refreshLexicon(store: Store, isNew: boolean): Promise<void> {
  if (!isNew && (await storedLexiconVersion()) === store.version) return;
  await writeLexicon(await store.lexicon(), store.version);
}

export default defineBackground(() => {
  const opening = openStore(createDatabase());

  serve({
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
      const count = Object.keys(await countsInTab(tabId)).filter((id) => !parseListingId(id)).length;
      await setBadge(tabId, count);
      return { count };
    },
    panel: ({ companyId }, { tabId }) => openPanel(tabId, companyId).then(() => ({})),
    async script({ name }, { tabId, frameId }) {
      await injectScript(tabId, frameId, `/${name}.js`);
      return {};
    },
  });

  // Pages that were open before the extension came, or came anew, need no reload.
  browser.runtime.onInstalled.addListener(() => {
    void styleBadge();
    void opening.then((store) => refreshLexicon(store, true));
    void openWebTabs().then((tabs) => Promise.all(tabs.map((tab) => startInTab(tab.id))));
  });
  browser.runtime.onStartup.addListener(() => void styleBadge());

  void opening.then((store) => refreshLexicon(store, false));
});
