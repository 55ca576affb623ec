// Fires the event of a keyboard command, because browser shortcuts cannot be pressed from a test.
import type { Worker } from '@playwright/test';

export async function command(worker: Worker, name: string): Promise<void> {
  await worker.evaluate(async (asked) => {
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
    const event = chrome.commands.onCommand as unknown as { dispatch: (command: string, tab: object) => void };
    event.dispatch(asked, { id: tab!.id });
  }, name);
}
