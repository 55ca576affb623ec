// Senders of messages, as the worker describes them.
import type { Sender } from '../../lib/messages/sender.ts';

export const pageSender = (overrides: Partial<Sender> = {}): Sender => ({
  kind: 'page',
  tabId: 7,
  frameId: 0,
  host: 'news.example',
  isIncognito: false,
  ...overrides,
});

export const extensionSender = (overrides: Partial<Sender> = {}): Sender =>
  pageSender({ kind: 'extension', tabId: -1, host: '', ...overrides });
