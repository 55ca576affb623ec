// What a card has of the background, whoever raised it; and what closes one that no pointer of this frame goes with.
import type { Dossier } from '../../dossier/dossier.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort } from '../../messages/page-api.ts';
import type { CardEvents, CardPort } from '../../messages/card-port.ts';

/** Null where nobody answered, or where no such company is known. */
export async function dossierOf(companyId: string): Promise<Dossier | null> {
  const answer = await sendMessage('dossier', { companyId });
  return answer.ok ? answer.value : null;
}

export const askingEvents: Pick<CardEvents, 'dossierOf' | 'onOpenDossier' | 'onWatch'> = {
  dossierOf,
  onOpenDossier: (companyId) => void sendMessage('panel', { companyId }),
  onWatch: (companyId, isWatched) =>
    void sendMessage('watch', { companyId, isWatched }).then(() => cardPort()?.refresh()),
};

/** A press elsewhere and Esc close it, until `signal`. */
export function closeElsewhere(card: CardPort, close: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const onPress = ({ isTrusted, target }: Event): void => {
    if (isTrusted && !(target instanceof Node && card.isHost(target))) close();
  };
  const onKey = ({ isTrusted, key }: KeyboardEvent): void => {
    if (isTrusted && key === 'Escape') close();
  };
  // On the window, which every event passes before the page can stop it.
  window.addEventListener('pointerdown', onPress, options);
  window.addEventListener('keydown', onKey, options);
}
