// What a quote page can learn from the strip by itself: nothing of the user's own reports before a click.
import { answerMessages, connectedRoots, fakeBrowser } from '../support/fake-extension.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stripPageOf } from '../../../lib/background/context.ts';
import { startStrip } from '../../../lib/content/session/strip.ts';
import type { ProtocolMap } from '../../../lib/messages/protocol.ts';
import { providePageApi } from '../../../lib/messages/page-api.ts';
import { seeds } from '../../../seeds/index.ts';
import { dossierFor } from '../support/card.ts';
import { clickStripPart, strip, stripText } from '../support/strip.ts';
import { eventually, showPage } from '../support/test-page.ts';

vi.mock(import('../../../lib/sites/page-listing.ts'), async (importOriginal) => {
  const actual = await importOriginal();
  return {
    ...actual,
    listingOfPage: (page, custom) =>
      actual.listingOfPage({ ...page, address: new URL(location.pathname, 'https://xueqiu.com') }, custom),
  };
});

providePageApi({ strip });

const ownAddress = location.href;
let asked: ProtocolMap['context']['input'][] = [];
let hasOwnReports = false;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  asked = [];
  hasOwnReports = false;
  await fakeBrowser.storage.session.set({ pageSettings: { settings: {}, offHostsId: 'none' } });
  const listed = () => Promise.resolve(seeds.companies);
  const dossier = (companyId: string) => Promise.resolve(dossierFor(companyId));
  const store = { listed, dossier, publicListed: listed, publicDossier: dossier };
  answerMessages((type, input) => {
    if (type === 'stripStart')
      return { isOn: true, mode: 'reported', ownSites: [], place: { corner: null, isFolded: false } };
    if (type !== 'context') return {};
    const question = input as ProtocolMap['context']['input'];
    asked.push(question);
    const hasOwn = () => Promise.resolve(hasOwnReports);
    return stripPageOf(question.readings, question.isOwnIncluded, { ...store, hasOwnReports: hasOwn });
  });
  await showPage('<h1>行情</h1>');
});

afterEach(async () => {
  // The script ends as after an update of the extension: at its next check.
  const { id } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, { id: undefined });
  await vi.advanceTimersByTimeAsync(1000);
  Object.assign(fakeBrowser.runtime, { id });
  vi.useRealTimers();
  fakeBrowser.reset();
  history.replaceState(null, '', ownAddress);
});

/** What the page sees of the strip: the elements that were added to its root. */
const added = (): string[] => [...document.documentElement.children].slice(2).map(({ outerHTML }) => outerHTML);

it('asks for the user’s own reports only after a click', async () => {
  hasOwnReports = true;
  history.pushState(null, '', '/S/SZ300308');
  startStrip();
  await eventually(() => expect(stripText()).toMatch(/中际旭创/));
  expect(asked.map(({ isOwnIncluded }) => isOwnIncluded)).toEqual([false]);

  await clickStripPart('strip-reveal');

  await eventually(() => expect(asked.at(-1)?.isOwnIncluded).toBe(true));
});

it('has the same element in a page with and without a strip', async () => {
  history.pushState(null, '', '/S/SH600519');
  startStrip();
  await eventually(() => expect(asked).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(3000);
  const without = added();
  expect(stripText()).toBeNull();

  history.pushState(null, '', '/S/SZ300308');
  await eventually(() => expect(stripText()).toMatch(/中际旭创/));

  expect(without).toHaveLength(1);
  expect(added()).toEqual(without);
  expect(connectedRoots().map(({ mode }) => mode)).toEqual(['closed']);
});
