// A card that shows nothing and records what it was told to show.
import type { CardPort } from '../../../lib/messages/card-port.ts';

let shown: { companyId: string | null } | null = null;

/** Company of the open card; `null` if no card is open. */
export const cardCompany = (): string | null => shown?.companyId ?? null;

export const fakeCard: CardPort = {
  show(_content, dossier) {
    const own: typeof shown = { companyId: null };
    shown = own;
    void Promise.resolve(dossier).then((found) => (own.companyId = found?.company.id ?? null));
    return () => {
      if (shown === own) shown = null;
    };
  },
  isStanding: () => shown !== null,
  hide: () => void (shown = null),
  hideAll: () => void (shown = null),
  refresh: () => Promise.resolve(),
  box: () => null,
  focus: () => false,
  isHost: () => false,
  pin: () => {},
  restyle: () => {},
};
