// Keyboard shortcuts of the extension, which the user can change in the browser.
import { browser } from 'wxt/browser';

/** Must run synchronously when the worker starts: a shortcut may have woken it. */
export function onCommand(run: (name: string, tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) run(name, tab.id);
  });
}
