// The way between a frame that is too small for its card and the page that shows it.
import { browser } from 'wxt/browser';
import type { Raised, RaisedDeed, RaisedOrder } from '../model/raised.ts';
import { settingsKey } from '../settings/settings.ts';

/** In the tab's own page: shows cards for its frames. */
export interface RaisedCards {
  /** @returns whether it stands: the page may have no such frame in view, or know no such company. */
  show: (raised: Raised, frameId: number, settings: unknown) => Promise<boolean>;
  order: (order: RaisedOrder, frameId: number) => void;
}

declare global {
  /** Both in the extension's own world of a frame. */
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingRaised: RaisedCards | undefined;
  // eslint-disable-next-line no-var -- as above
  var yanjingDeed: ((deed: RaisedDeed) => void) | undefined;
}

const topFrame = 0;

export async function raiseInTop(tabId: number, frameId: number, raised: Raised): Promise<boolean> {
  const target = { tabId, frameIds: [topFrame] };
  const settings = (await browser.storage.local.get(settingsKey))[settingsKey] ?? null;
  try {
    await browser.scripting.executeScript({ target, files: ['/card.js', '/raised.js'] });
    const [shown] = await browser.scripting.executeScript({
      target,
      args: [{ raised, frameId, settings }],
      func: (asked) => globalThis.yanjingRaised?.show(asked.raised, asked.frameId, asked.settings) ?? false,
    });
    return shown?.result === true;
  } catch {
    // A page that refuses the extension, with a frame that does not: the frame shows its card itself.
    return false;
  }
}

export async function orderRaised(tabId: number, frameId: number, order: RaisedOrder): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [topFrame] },
    args: [{ order, frameId }],
    func: (asked) => globalThis.yanjingRaised?.order(asked.order, asked.frameId),
  });
}

/** The frame may have gone meanwhile: then there is nobody to tell, and no card to keep. */
export async function tellRaiser(tabId: number, frameId: number, deed: RaisedDeed): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    args: [deed],
    func: (done) => globalThis.yanjingDeed?.(done),
  });
}
