// Handlers of the messages about the strip of a site.
import { logError } from '../browser/log.ts';
import { saveStripPlace, turnStripOff } from '../browser/strip-storage.ts';
import type { Handlers } from '../messages/on-message.ts';
import type { Store } from '../store/open.ts';
import { stripStartOn } from './strip-sites.ts';

export const stripHandlers = (
  opening: Promise<Store>,
): Pick<Handlers, 'stripStart' | 'stripPlace' | 'turnStripOff'> => ({
  stripStart: (_, { host }) => stripStartOn(host),
  async stripPlace({ place }, { host, isIncognito }) {
    // A private window leaves no host behind. The strip stays where it is until the page is left.
    if (!isIncognito) await saveStripPlace(host, place);
    return {};
  },
  async turnStripOff(_, { host, isIncognito }) {
    // A private window leaves no host behind.
    if (isIncognito) return {};
    await turnStripOff(host);
    // The strip is off on the site even if this cannot be recorded.
    await (await opening).recordStripOff(host).catch((error: unknown) => logError('worker', error));
    return {};
  },
});
