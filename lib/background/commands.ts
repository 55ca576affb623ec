// Keyboard shortcuts → calls of the page in the tab.
import { isPageCommand } from '../model/page-command.ts';
import { callPage } from '../messages/call-page.ts';

const topFrame = 0;

/** @param name a command of the manifest. */
export async function runCommand(name: string, tabId: number): Promise<void> {
  if (isPageCommand(name)) await callPage(tabId, 'all', 'runCommand', name);
  else if (name === 'focus-strip') await callPage(tabId, topFrame, 'focusStrip');
}
