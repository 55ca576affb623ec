// Shows the card of a company whose name or code the user selected, at the selection.
import { cardPort } from '../../messages/page-api.ts';
import type { CardAnchor } from '../../messages/card-port.ts';
import { backgroundEvents, closeElsewhere, dossierOf } from './background-client.ts';

/** The selection of a text field has no rectangles, so the card is placed at the field. */
function anchorOfSelection(): CardAnchor {
  const field = document.activeElement;
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const isInField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const element = isInField ? field : (range?.commonAncestorContainer.parentElement ?? document.documentElement);
  const getClientRects = (): DOMRect[] =>
    isInField || !range ? [element.getBoundingClientRect()] : [...range.getClientRects()];
  const [box] = getClientRects();
  return { contextElement: element, getClientRects, isAbove: false, pointer: { x: box?.x ?? 0, y: box?.y ?? 0 } };
}

const lookedUp = new Set<string>();

/** The frame need not have a marked mention of such a company. */
export const hasLookedUp = (companyId: string): boolean => lookedUp.has(companyId);

/** @param settings as stored. */
export async function lookUp(companyId: string, settings: unknown): Promise<void> {
  const card = cardPort();
  lookedUp.add(companyId);
  const dossier = await dossierOf(companyId);
  if (!card || !dossier) return;
  const ending = new AbortController();
  const close = (): void => {
    ending.abort();
    hide();
  };
  // Hover does not control this card, and there is no recognized word that could be muted.
  const ignore = (): void => {};
  const hide = card.show({ settings, word: null }, dossier, anchorOfSelection(), {
    ...backgroundEvents,
    onEnter: ignore,
    onLeave: ignore,
    onMute: ignore,
    onClose: close,
    onPin: () => ending.abort(),
  });
  closeElsewhere(card, close, ending.signal);
}
