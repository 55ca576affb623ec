// While a selection waits for its company, a company that the search finds gets the clip.
import { useTranslations } from 'use-intl';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { useClipping, type Clipping } from '../hooks/clip.ts';
import { today } from '../ui/today.ts';

interface ClippingSearch {
  clipping: Clipping;
  /** What to do with a result of the search. */
  onFound: (subject: PanelSubject) => void;
}

/** @param onOpen opens the subject. @param onSaved empties the search. */
export function useClippingSearch(onOpen: (subject: PanelSubject) => void, onSaved: () => void): ClippingSearch {
  const t = useTranslations('clip');
  const clipping = useClipping();
  return {
    clipping,
    onFound(subject) {
      if (!clipping.clip || clipping.savedTo !== null || subject.kind !== 'company') return onOpen(subject);
      clipping.save(subject.companyId, t('added'), today());
      onSaved();
    },
  };
}
