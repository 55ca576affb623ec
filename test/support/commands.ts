// The browser's shortcuts cannot be pressed from outside it, so the event that they fire is fired.
import type { Worker } from '@playwright/test';

export async function command(worker: Worker, name: string): Promise<void> {
  await worker.evaluate(async (asked) => {
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
    const event = chrome.commands.onCommand as unknown as { dispatch: (command: string, tab: object) => void };
    event.dispatch(asked, { id: tab!.id });
  }, name);
}
