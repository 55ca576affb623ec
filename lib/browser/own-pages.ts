// Reaches pages of the extension that show cards themselves, such as the reader: the browser runs no injected scripts there.
import { browser } from './namespace.ts';

/** Loads packaged scripts, or calls a function of the page API. */
export type OwnPageRequest = { files: readonly string[] } | { name: string; args: readonly unknown[] };

interface Question {
  id: string;
  tabId: number;
  request: OwnPageRequest;
}

interface Answer {
  id: string;
  /** Absent if it failed. */
  value?: unknown;
}

/** Only pages and the worker of this extension can open it. */
const channelName = 'own-pages';
/** Name of the Web Lock that a page holds while it is open. Without the lock, no request is sent. */
const lockOf = (tabId: number): string => `own page in tab ${tabId}`;
/** A page that was closed meanwhile does not answer. */
const longestWaitMs = 5000;

/** Answers until the page is closed. Does nothing outside a tab. */
export async function answerAsOwnPage(answer: (request: OwnPageRequest) => Promise<unknown>): Promise<void> {
  const tabId = (await browser.tabs.getCurrent())?.id;
  if (tabId === undefined) return;
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  const reply = (given: Answer): void => channel.postMessage(given);
  channel.addEventListener('message', ({ data }: MessageEvent<Question | Answer>) => {
    if (!('request' in data) || data.tabId !== tabId) return;
    answer(data.request).then(
      (value) => reply({ id: data.id, value: value ?? null }),
      (error: unknown) => {
        reportError(error);
        reply({ id: data.id });
      },
    );
  });
  await navigator.locks.request(lockOf(tabId), { mode: 'shared' }, () => new Promise(() => {}));
}

/** @returns null if the tab shows no such page, or if it fails. */
export async function askOwnPage(tabId: number, request: OwnPageRequest): Promise<{ value: unknown } | null> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === lockOf(tabId))) return null;
  const channel = new BroadcastChannel(channelName);
  const id = crypto.randomUUID();
  try {
    return await new Promise((resolve) => {
      setTimeout(() => resolve(null), longestWaitMs);
      channel.addEventListener('message', ({ data }: MessageEvent<Question | Answer>) => {
        if (data.id === id && !('request' in data)) resolve('value' in data ? { value: data.value } : null);
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
      channel.postMessage({ id, tabId, request } satisfies Question);
    });
  } finally {
    channel.close();
  }
}
