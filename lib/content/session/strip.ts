// Follows a page of a broker site through its route changes: resolves which stock it shows, and shows the strip for it.
import { sendMessage } from '../../messages/send-message.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { isReported, type Code, type StripPage } from '../../dossier/quote-page.ts';
import { isAlive } from '../../browser/browser.ts';
import { stripPort } from '../../messages/page-api.ts';
import type { StripEvents } from '../../messages/strip-port.ts';
import type { ChosenPlace } from '../../settings/strip-places.ts';
import type { CustomSite } from '../../sites/custom.ts';
import { listingOfPage } from '../../sites/page-listing.ts';
import { ownFactsOf, setWatched } from './background-client.ts';
import { laterScripts } from './later-scripts.ts';
import { removeStripHost, standStripHost } from './strip-host.ts';
import { createStripStarts, type StripSite } from './strip-start.ts';

/** Poll interval for changes of title, heading or (in older browsers) address, which have no event. */
const lookEveryMs = 1000;
const headingsRead = 2;

/** Via the prototype, because a form of the page can shadow any method or property of the document by its name. */
const headings = (): string[] =>
  Array.from(Document.prototype.querySelectorAll.call(document, 'h1'))
    .slice(0, headingsRead)
    .map((heading) => heading.textContent);

const titleNow = (): string => {
  const title: unknown = document.title;
  return typeof title === 'string' ? title : '';
};

const keyOf = (readings: readonly Code[]): string => readings.map(({ code, exchange }) => `${code}.${exchange}`).join();

/** The listings that URL, title and headings of the page name. */
function listingsNow(customSites: CustomSite[]): Code[] {
  const source = { address: location, title: titleNow() };
  const short = listingOfPage(source, customSites);
  // Searching the page for headings is slow, so it is only done if the rest is ambiguous.
  const page = short?.readings.length === 1 ? short : listingOfPage({ ...source, headings: headings() }, customSites);
  return page ? page.readings.map(({ code, exchange }) => ({ code, exchange })) : [];
}

/** Calls `look` on every route change and tick, `onTick` on every tick, and `onEnd` once the extension was reloaded. */
function followRoute(look: () => void, onTick: () => void, onEnd: () => void): void {
  // Older browsers have no Navigation API; the poll covers them.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look);
  window.addEventListener('popstate', look);
  const poll = setInterval(() => {
    if (!isAlive()) {
      clearInterval(poll);
      navigation?.removeEventListener('currententrychange', look);
      window.removeEventListener('popstate', look);
      onEnd();
    } else if (!document.hidden) {
      look();
      onTick();
    }
  }, lookEveryMs);
}

function removeStrip(): void {
  stripPort()?.hide();
  removeStripHost();
}

/** A strip, or nothing, stands in the same element: the page cannot tell by it whether a report covers its stock. */
function standOrRemove(site: StripSite | null): void {
  if (site && site.mode !== 'never') standStripHost();
  else removeStrip();
}

/** Whether there is a strip. Depends on the user's own reports only in whether there are any at all. */
const isWorthShowing = ({ dossier, hasOwnReports }: StripPage, { mode }: StripSite): boolean =>
  mode !== 'never' && (mode === 'always' || hasOwnReports || isReported(dossier));

/** A prerendered page is not the top frame of its tab yet, so the background would refuse its messages. */
const isPrerendering = (): boolean => (document as { prerendering?: boolean }).prerendering === true;

/** Runs until the extension is reloaded. Returns a function that returns the listings that the page names. */
export function startStrip(): () => Code[] {
  /** The listings of the last request to the background; empty if the page is not about a stock. */
  let asked: readonly Code[] = [];
  let found: (StripPage & { dossier: Dossier }) | null = null;
  let isDismissed = false;
  /** The user clicked to see the facts of their own reports too. */
  let isRevealed = false;
  /** Number of the latest request; replies to earlier ones are dropped. */
  let request = 0;

  function eventsFor({ dossier: { company } }: StripPage, { place }: StripSite): StripEvents {
    return {
      onReveal() {
        isRevealed = true;
        starts.override({ place: { ...place, isFolded: false } });
        void ask();
      },
      onWatch: (isWatched) => setWatched(company.id, isWatched),
      onOpenDossier: () => void sendMessage('panel', { companyId: company.id }),
      onOpenEvidence: (factId) => void sendMessage('evidence', { factId }),
      onDismiss() {
        isDismissed = true;
        stripPort()?.hide();
      },
      onTurnOff() {
        // At once, and in a private window, where it is not saved, until the page is left.
        starts.override({ mode: 'never' });
        void show();
        void sendMessage('turnStripOff', {});
      },
      onPlace(next: ChosenPlace) {
        starts.override({ place: next });
        void show();
        void sendMessage('stripPlace', { place: next });
      },
    };
  }

  async function show(): Promise<void> {
    const current = request;
    const site = starts.site();
    standOrRemove(site);
    if (!found || !site || isDismissed || !isWorthShowing(found, site)) return stripPort()?.hide();
    if (!stripPort()) await sendMessage('injectScript', { name: 'strip-view' });
    const latest = starts.site();
    if (current !== request || !latest) return;
    const { settings, place } = latest;
    const canReveal = found.hasOwnReports && !isRevealed;
    stripPort()?.show({ ...found, settings, place, canReveal }, eventsFor(found, latest), standStripHost());
  }

  async function ask(): Promise<void> {
    const current = ++request;
    const reply = await sendMessage('context', { readings: [...asked], isOwnIncluded: isRevealed });
    if (current !== request) return;
    const page = reply.ok ? reply.value : null;
    const own = page && (await ownFactsOf(page.dossier.company.id));
    if (current !== request) return;
    found = page && own && { ...page, dossier: { ...page.dossier, ...own } };
    await show();
  }

  function look(): void {
    // Only the user's own patterns can make a quote page of one that the built-in ones do not know.
    starts.refresh(() => !isPrerendering() && (laterScripts.isOwnSite === true || listingsNow([]).length > 0));
    const site = starts.site();
    const readings = site ? listingsNow(site.customSites) : [];
    if (keyOf(readings) === keyOf(asked)) return;
    // Facts of one company must not be shown beside the quote of another, even for a moment. A late title that only adds
    // the exchange does not change the company.
    if (readings[0]?.code !== asked[0]?.code) {
      stripPort()?.hide();
      isDismissed = false;
      isRevealed = false;
      found = null;
    }
    asked = readings;
    void ask();
  }

  const starts = createStripStarts({
    onChange() {
      look();
      void show();
    },
    onUserChanged: () => void (asked.length > 0 && ask()),
  });
  const onTick = (): void => {
    standOrRemove(starts.site());
    stripPort()?.keep();
  };
  followRoute(look, onTick, removeStrip);
  if (isPrerendering()) document.addEventListener('prerenderingchange', look, { once: true });
  return () => [...asked];
}
