// The external links that cards offer, from the background: pages cannot read the user's own links.
import { watchSitesId } from '../../browser/page-storage.ts';
import { sendMessage } from '../../messages/send-message.ts';
import type { LinkChoice } from '../../sites/chosen.ts';

/** Calls `onLinks` now and after each change. Without an answer, the links stay as they were. */
export function followLinks(onLinks: (links: LinkChoice) => void): void {
  let request = 0;
  async function ask(): Promise<void> {
    const current = ++request;
    const reply = await sendMessage('links', {});
    if (reply.ok && current === request) onLinks(reply.value);
  }
  watchSitesId(() => void ask());
  void ask();
}
