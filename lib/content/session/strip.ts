// A page of a broker site: of which stock it is, through every change of route, and the strip that stands beside its quote.
import { sendMessage } from '../../messages/send-message.ts';
import { isReported, type Code, type QuotePage } from '../../dossier/quote-page.ts';
import { isAlive } from '../../browser/browser.ts';
import { stripPort } from '../../messages/page-api.ts';
import { readStripStart, watchStripStorage, type StripStart } from '../../browser/strip-storage.ts';
import { isOnFor } from '../../settings/settings.ts';
import type { StripPlace } from '../../settings/strip-places.ts';
import { customSites } from '../../sites/chosen.ts';
import type { CustomSite } from '../../sites/custom.ts';
import { listingOfPage } from '../../sites/page-listing.ts';
import { siteOf } from './site.ts';

/** How often a page is looked at whose title, heading or (in older browsers) address changes with no word to us. */
const lookEveryMs = 1000;
const headingsRead = 2;

/** By the prototype: on the document itself, a form of the page's may stand under the name of any method or property. */
const headings = (): string[] =>
  Array.from(Document.prototype.querySelectorAll.call(document, 'h1'))
    .slice(0, headingsRead)
    .map((heading) => heading.textContent);

const titleNow = (): string => {
  const title: unknown = document.title;
  return typeof title === 'string' ? title : '';
};

const keyOf = (readings: readonly Code[]): string => readings.map(({ code, exchange }) => `${code}.${exchange}`).join();

/** Runs until the extension is reloaded. @returns the listings that URL and title name. */
export function startStrip(): () => Code[] {
  const host = siteOf();
  let start: StripStart | null = null;
  let own: CustomSite[] = [];
  /** What the background was asked last; empty at first, and for a page of no stock. */
  let asked: readonly Code[] = [];
  let found: QuotePage | null = null;
  let isDismissed = false;
  let turn = 0;

  function readingsNow(): Code[] {
    if (!start || !isOnFor(start.settings, host)) return [];
    const said = { address: location, title: titleNow() };
    const short = listingOfPage(said, own);
    // All of the page is gone through for its headings: only where the rest does not decide.
    const page = short?.readings.length === 1 ? short : listingOfPage({ ...said, headings: headings() }, own);
    return page ? page.readings.map(({ code, exchange }) => ({ code, exchange })) : [];
  }

  function isWanted({ dossier }: QuotePage): boolean {
    const { strip, stripOffHosts } = start!.sites;
    if (isDismissed || strip === 'never' || stripOffHosts.includes(host)) return false;
    return strip === 'always' || isReported(dossier);
  }

  async function show(): Promise<void> {
    const current = turn;
    if (!found || !isWanted(found)) return stripPort()?.hide();
    if (!stripPort()) await sendMessage('injectScript', { name: 'strip-view' });
    if (current !== turn || !start) return;
    const { dossier } = found;
    const { company } = dossier;
    stripPort()?.show(
      { ...found, settings: start.settings, place: start.place },
      {
        onWatch: (isWatched) => void sendMessage('watch', { companyId: company.id, isWatched }),
        onOpenDossier: () => void sendMessage('panel', { companyId: company.id }),
        onDismiss() {
          isDismissed = true;
          stripPort()?.hide();
        },
        onTurnOff: () => void sendMessage('turnStripOff', { host }),
        onPlace(place: StripPlace) {
          start!.place = place;
          void show();
          void sendMessage('stripPlace', { host, place });
        },
      },
    );
  }

  async function answer(): Promise<void> {
    const current = ++turn;
    const said = await sendMessage('context', { readings: [...asked] });
    // The page went on to another stock meanwhile.
    if (current !== turn) return;
    found = said.ok ? said.value : null;
    await show();
  }

  function look(): void {
    const readings = readingsNow();
    if (keyOf(readings) === keyOf(asked)) return;
    // The facts of one company beside the quote of another would be wrong, even for a blink. A title that comes late and
    // tells the exchange changes no company.
    if (readings[0]?.code !== asked[0]?.code) {
      stripPort()?.hide();
      isDismissed = false;
      found = null;
    }
    asked = readings;
    void answer();
  }

  let reading = 0;
  async function restart(): Promise<void> {
    const current = ++reading;
    const read = await readStripStart(host);
    if (current !== reading) return;
    start = read;
    own = customSites(read.sites.ownSites);
    look();
    void show();
  }

  // Told of every route, where the browser knows of it; what follows does without.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look);
  window.addEventListener('popstate', look);
  const pulse = setInterval(() => {
    if (!isAlive()) {
      clearInterval(pulse);
      navigation?.removeEventListener('currententrychange', look);
      window.removeEventListener('popstate', look);
      stripPort()?.hide();
    } else if (!document.hidden) {
      look();
      stripPort()?.keep();
    }
  }, lookEveryMs);
  watchStripStorage({
    onStartChanged: () => void restart(),
    onUserChanged: () => void (asked.length > 0 && answer()),
  });
  void restart();
  return () => [...asked];
}
