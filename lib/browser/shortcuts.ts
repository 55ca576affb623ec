// The keys that the user has set for the commands, and the browser's own page where they are changed.
import { browser } from 'wxt/browser';
import { pageCommands, type PageCommand } from '../model/page-command.ts';

export interface Shortcut {
  command: PageCommand;
  /** As the browser writes it; empty where no key is set. */
  key: string;
}

/** As they stand now: Chromium tells nobody when they change. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return pageCommands.map((command) => ({ command, key: all.find(({ name }) => name === command)?.shortcut ?? '' }));
}

/** Firefox has a call of its own, and lets no extension open its settings by their address. */
interface OwnPage {
  openShortcutSettings?: () => Promise<void>;
}

export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as OwnPage;
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
