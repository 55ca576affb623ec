// Reads the keyboard shortcuts of the commands, and opens the browser page where users change them.
import { browser } from 'wxt/browser';
import { pageCommands, type PageCommand } from '../model/page-command.ts';

/** The browser's own command that opens the popup. */
const openPopup = '_execute_action';

/** All commands of the manifest: the popup, those for pages, and the one for the strip. */
const commands = [openPopup, ...pageCommands, 'focus-strip'] as const;

export interface Shortcut {
  command: PageCommand | 'focus-strip' | typeof openPopup;
  /** As formatted by the browser; empty if no key is set. */
  key: string;
}

/** Current shortcuts. Chromium has no change event. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return commands.map((command) => ({ command, key: all.find(({ name }) => name === command)?.shortcut ?? '' }));
}

/** Firefox only. It does not let extensions open its settings by URL. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
