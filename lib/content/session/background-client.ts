// Card callbacks that call the background, and dismiss listeners for cards that hover does not control.
import type { Dossier } from '../../dossier/dossier.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort } from '../../messages/page-api.ts';
import type { CardEvents, CardPort } from '../../messages/card-port.ts';

/** Resolves to `null` if the background did not answer or does not know the company. */
export async function dossierOf(companyId: string): Promise<Dossier | null> {
  const answer = await sendMessage('dossier', { companyId });
  return answer.ok ? answer.value : null;
}

export const backgroundEvents: Pick<CardEvents, 'dossierOf' | 'onOpenDossier' | 'onWatch'> = {
  dossierOf,
  onOpenDossier: (companyId) => void sendMessage('panel', { companyId }),
  onWatch: (companyId, isWatched) =>
    void sendMessage('watch', { companyId, isWatched }).then(() => cardPort()?.refresh()),
};

/** Calls `close` on Esc or a press outside the card, until `signal`. */
export function closeElsewhere(card: CardPort, close: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const onPress = ({ isTrusted, target }: Event): void => {
    if (isTrusted && !(target instanceof Node && card.isHost(target))) close();
  };
  const onKey = ({ isTrusted, key, target }: KeyboardEvent): void => {
    // The card handles its own keys: the first Esc closes an open menu, the next one the card.
    if (isTrusted && key === 'Escape' && !(target instanceof Node && card.isHost(target))) close();
  };
  // On the window in the capture phase, so that the page can hardly stop the events before.
  window.addEventListener('pointerdown', onPress, options);
  window.addEventListener('keydown', onKey, options);
}
