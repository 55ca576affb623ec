// Fires the event of a keyboard command, because browser shortcuts cannot be pressed from a test.
import type { Worker } from '@playwright/test';

/** @param address part of the address of the tab that gets the command. */
export async function command(worker: Worker, name: string, address = 'https://news.example/'): Promise<void> {
  await worker.evaluate(
    async ([asked, wanted]) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(wanted));
      const event = chrome.commands.onCommand as unknown as { dispatch: (command: string, tab: object) => void };
      event.dispatch(asked, { id: tab!.id });
    },
    [name, address] as const,
  );
}
