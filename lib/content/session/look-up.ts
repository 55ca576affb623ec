// A company the user asked for by selecting its name: its card at the selection, wherever that is, marks or none.
import { cardPort } from '../../messages/page-api.ts';
import type { CardAnchor } from '../../messages/card-port.ts';
import { askingEvents, closeElsewhere, dossierOf } from './background-client.ts';

/** A text field keeps its selection to itself: there the card stands at the field. */
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

/** Shows the company's card at the selection. @param settings as stored. */
export async function lookUp(companyId: string, settings: unknown): Promise<void> {
  const card = cardPort();
  const dossier = await dossierOf(companyId);
  if (!card || !dossier) return;
  const ending = new AbortController();
  const close = (): void => {
    ending.abort();
    hide();
  };
  const hide = card.show({ settings, word: null }, dossier, anchorOfSelection(), {
    ...askingEvents,
    onEnter: () => {},
    onLeave: () => {},
    onMute: () => {},
    onClose: close,
    onPin: () => ending.abort(),
  });
  closeElsewhere(card, close, ending.signal);
}
