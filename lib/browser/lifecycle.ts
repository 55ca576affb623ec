// Events of the extension's installation and of the browser's start. Listeners must be added synchronously at worker start:
// the event may have started the worker.
import { browser } from 'wxt/browser';

/** Also after an update of the extension or the browser. */
export const onInstalled = (listener: (reason: string) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason));

export const onStartup = (listener: () => void): void => browser.runtime.onStartup.addListener(() => listener());
