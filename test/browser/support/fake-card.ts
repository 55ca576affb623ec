// A card that shows nothing and records what it was told to show.
import type { CardPort } from '../../../lib/messages/card-port.ts';

let shown: { companyId: string | null } | null = null;
let openings = 0;

/** Company of the open card; `null` if no card is open. */
export const cardCompany = (): string | null => shown?.companyId ?? null;

/** Number of cards opened so far: the same number means the same card. */
export const openedCards = (): number => openings;

export const fakeCard: CardPort = {
  show(_content, dossier) {
    const own: typeof shown = { companyId: null };
    shown = own;
    openings++;
    void Promise.resolve(dossier).then((found) => (own.companyId = found?.company.id ?? null));
    return () => {
      if (shown === own) shown = null;
    };
  },
  isStanding: () => shown !== null,
  hide: () => void (shown = null),
  raise: () => {},
  hideAll: () => void (shown = null),
  refresh: () => Promise.resolve(),
  box: () => null,
  focus: () => false,
  isHost: () => false,
  pin: () => {},
  restyle: () => {},
};
