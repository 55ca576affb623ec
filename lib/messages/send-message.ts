// Sends messages to the background. Bundled into every page, so it has no schema library.
import { browser } from '../browser/namespace.ts';
import type { MessageType, ProtocolMap, Reply } from './protocol.ts';

/** Never rejects: a stopped worker or a reloaded extension gives a reply with a reason. */
export async function sendMessage<T extends MessageType>(
  type: T,
  input: ProtocolMap[T]['input'],
): Promise<Reply<ProtocolMap[T]['output']>> {
  try {
    const reply = (await browser.runtime.sendMessage({ type, input })) as Reply<ProtocolMap[T]['output']> | undefined;
    return reply ?? { ok: false, reason: 'no reply' };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
