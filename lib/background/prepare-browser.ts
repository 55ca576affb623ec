// What an installation, an update or a start of the browser needs, beside the database.
import { openWebTabs, startInTab, styleBadge } from '../browser/browser.ts';
import { onInstalled, onStartup } from '../browser/lifecycle.ts';
import { createMenu } from '../browser/menu.ts';
import { clearTrustedArea } from '../browser/storage-access.ts';
import { welcomeOnInstall } from '../browser/welcome.ts';
import { registerStripSites } from './strip-sites.ts';

/** Must run synchronously at worker start: the event may have started the worker. */
export function prepareBrowser(): void {
  onInstalled((reason) => {
    void welcomeOnInstall(reason);
    void styleBadge();
    void createMenu();
    void registerStripSites();
    // Injects the scripts into open pages, so that they need no reload.
    void openWebTabs().then((tabs) => Promise.all(tabs.map((tab) => startInTab(tab.id))));
  });
  onStartup(() => {
    void styleBadge();
    void clearTrustedArea();
  });
}
