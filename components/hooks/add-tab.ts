// Adds the page or PDF of a tab to the library. The background does it, because the popup may close at any moment.
import { sendMessage } from '../../lib/messages/send-message.ts';
import { useUndo } from './use-undo.tsx';

export function useAddTab(): (tabId: number) => void {
  const { attempt } = useUndo();
  return (tabId) =>
    attempt(async () => {
      const reply = await sendMessage('addTab', { tabId });
      if (!reply.ok) throw new Error(reply.reason);
    });
}
