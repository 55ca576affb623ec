// Card callbacks that call the background, and dismiss listeners for cards that hover does not control.
import { noOwnFacts, type Dossier, type OwnFacts } from '../../dossier/dossier.ts';
import { sendMessage } from '../../messages/send-message.ts';
import type { WatchOutcome } from '../../model/watch.ts';
import { cardPort } from '../../messages/page-api.ts';
import type { CardEvents, CardPort } from '../../messages/card-port.ts';

export async function ownFactsOf(companyId: string): Promise<OwnFacts> {
  const answer = await sendMessage('ownFacts', { companyId });
  return answer.ok ? answer.value : noOwnFacts;
}

/** Resolves to `null` if the background did not answer or does not know the company. */
export async function dossierOf(companyId: string): Promise<Dossier | null> {
  // In parallel: the card waits for one round trip.
  const [answer, own] = await Promise.all([sendMessage('dossier', { companyId }), ownFactsOf(companyId)]);
  return answer.ok && answer.value ? { ...answer.value, ...own } : null;
}

export async function setWatched(companyId: string, isWatched: boolean): Promise<WatchOutcome> {
  const answer = await sendMessage('watch', { companyId, isWatched });
  return answer.ok ? 'saved' : (answer.kind ?? 'failed');
}

export const backgroundEvents: Pick<
  CardEvents,
  'dossierOf' | 'onOpenDossier' | 'onOpenEvidence' | 'onOpenPicture' | 'onOpenReport' | 'onWatch'
> = {
  dossierOf,
  onOpenDossier: (companyId) => void sendMessage('panel', { companyId }),
  onOpenPicture: (companyId) => void sendMessage('picture', { companyId }),
  onOpenEvidence: (factId) => void sendMessage('evidence', { factId }),
  onOpenReport: (reportId) => void sendMessage('panel', { reportId }),
  async onWatch(companyId, isWatched) {
    const outcome = await setWatched(companyId, isWatched);
    await cardPort()?.refresh();
    return outcome;
  },
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
