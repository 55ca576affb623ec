// When the strip is shown: on quote pages of covered companies, through navigation within the page, and by settings.
import { answerMessages, fakeBrowser } from '../support/fake-extension.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contextOf } from '../../../lib/background/context.ts';
import { startStrip } from '../../../lib/content/session/strip.ts';
import type { Code } from '../../../lib/dossier/quote-page.ts';
import type { StripStart } from '../../../lib/messages/protocol.ts';
import { laterScripts } from '../../../lib/content/session/later-scripts.ts';
import { providePageApi } from '../../../lib/messages/page-api.ts';
import { seeds } from '../../../seeds/index.ts';
import { dossierFor } from '../support/card.ts';
import { clickStripPart, strip, stripText } from '../support/strip.ts';
import { eventually, nextFrame, showPage } from '../support/test-page.ts';

/** The site that the test document pretends to be on; its path is the document's own. */
const site = vi.hoisted(() => ({ origin: 'https://xueqiu.com' }));

vi.mock(import('../../../lib/sites/page-listing.ts'), async (importOriginal) => {
  const actual = await importOriginal();
  return {
    ...actual,
    listingOfPage: (page, custom) =>
      actual.listingOfPage({ ...page, address: new URL(location.pathname, site.origin) }, custom),
  };
});

providePageApi({ strip });

const onEverySite: StripStart = {
  isOn: true,
  mode: 'reported',
  ownSites: [],
  place: { corner: null, isFolded: false },
};
/** What the background says of the site. */
let start = onEverySite;

/** Writes what the worker publishes. */
const publish = (values: Record<string, unknown>): Promise<void> => fakeBrowser.storage.session.set(values);

const ownAddress = location.href;
/** Replies of the background that tests hold back, in the order of the questions. */
let held: PromiseWithResolvers<void>[] | null = null;

const background = {
  listed: () => Promise.resolve(seeds.companies),
  dossier: (companyId: string) => Promise.resolve(dossierFor(companyId)),
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  site.origin = 'https://xueqiu.com';
  held = null;
  start = onEverySite;
  await publish({ pageSettings: { settings: {}, offHostsId: 'none' } });
  answerMessages(async (type, input) => {
    if (type === 'stripStart') return start;
    if (type !== 'context') return {};
    if (held) {
      const reply = Promise.withResolvers<void>();
      held.push(reply);
      await reply.promise;
    }
    return contextOf((input as { readings: Code[] }).readings, background);
  });
  await showPage('<h1>行情</h1><p>午后走势平稳</p>');
});

afterEach(async () => {
  // The script ends as after an update of the extension: at its next check.
  const { id } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, { id: undefined });
  await vi.advanceTimersByTimeAsync(1000);
  Object.assign(fakeBrowser.runtime, { id });
  expect(stripText()).toBeNull();
  vi.useRealTimers();
  fakeBrowser.reset();
  document.title = '';
  history.replaceState(null, '', ownAddress);
});

/** Navigates as a single-page app does. */
const goTo = (path: string): void => history.pushState(null, '', path);

/** Longer than every delay of the strip. */
const pass = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3000);

const shows = (text: RegExp): Promise<void> => eventually(() => expect(stripText()).toMatch(text));
const isGone = (): Promise<void> => eventually(() => expect(stripText()).toBeNull());

it('shows an uncovered company only if the setting is always', async () => {
  goTo('/S/SH600519');
  startStrip();
  await pass();
  expect(stripText()).toBeNull();

  start = { ...onEverySite, mode: 'always' };
  await publish({ sitesId: 'changed' });

  await shows(/600519[^]*研报未提及/);
});

it('stays away after it was dismissed, until the page shows another company', async () => {
  goTo('/S/SZ300308');
  startStrip();
  await shows(/中际旭创 300308\.SZ/);

  await clickStripPart('strip-dismiss');
  await isGone();
  goTo('/S/SZ300308?from=news');
  await fakeBrowser.storage.session.set({ revision: 'changed' });
  await pass();
  expect(stripText()).toBeNull();

  goTo('/S/SH688256');
  await shows(/寒武纪 688256\.SH/);
});

it('shows the last of several companies after quick navigation, in whatever order the replies come', async () => {
  held = [];
  goTo('/S/SZ300308');
  startStrip();
  await eventually(() => expect(held).toHaveLength(1));
  for (const code of ['SZ300502', 'SZ300394', 'SZ300308', 'SH688256']) goTo(`/S/${code}`);
  await eventually(() => expect(held).toHaveLength(5));

  for (const reply of held.toReversed()) {
    reply.resolve();
    await nextFrame();
  }

  await shows(/寒武纪 688256\.SH/);
});

it('hides at once when the page goes to one without a company', async () => {
  goTo('/S/SZ300308');
  startStrip();
  await shows(/中际旭创/);

  goTo('/hq');

  await isGone();
  await pass();
  expect(stripText()).toBeNull();
});

it('follows a late title when the address has no code', async () => {
  site.origin = 'https://cn.investing.com';
  goTo('/equities/zhongji');
  startStrip();
  await pass();
  expect(stripText()).toBeNull();

  document.title = '中际旭创(300308)股票价格_行情';

  await pass();
  await shows(/中际旭创 300308\.SZ/);
});

it('is hidden while the site is disabled or marking is paused', async () => {
  start = { ...onEverySite, isOn: false };
  goTo('/S/SZ300308');
  startStrip();
  await pass();
  expect(stripText()).toBeNull();

  start = onEverySite;
  await publish({ pageSettings: { settings: {}, offHostsId: 'other' } });
  await shows(/中际旭创/);

  await publish({ pageSettings: { settings: { isPaused: true }, offHostsId: 'other' } });
  await isGone();
});

it('comes back after the page removed it', async () => {
  goTo('/S/SZ300308');
  startStrip();
  await shows(/中际旭创/);

  document.documentElement.lastElementChild!.remove();
  expect(stripText()).toBeNull();

  await pass();
  await shows(/中际旭创/);
});

it('does not ask about the site on pages that are no quote pages', async () => {
  const asked: string[] = [];
  answerMessages((type) => {
    asked.push(type);
    return type === 'stripStart' ? start : {};
  });
  goTo('/hq');
  startStrip();
  await pass();
  expect(asked).toEqual([]);

  laterScripts.isOwnSite = true;
  await pass();
  delete laterScripts.isOwnSite;

  expect(asked).toEqual(['stripStart']);
});

it('is hidden at once when it is turned off here, also where that is not saved', async () => {
  goTo('/S/SZ300308');
  startStrip();
  await shows(/中际旭创/);

  await clickStripPart('strip-off');

  await isGone();
  goTo('/S/SZ300502');
  await pass();
  expect(stripText()).toBeNull();
});
