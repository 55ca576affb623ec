// A company the user asked for by selecting its name: its card at the selection, wherever that is, marks or none.
import type { CardAnchor } from '../../../components/card/port.ts';
import { askingEvents, closeElsewhere, dossierOf } from './background-client.ts';

export interface LookUp {
  companyId: string;
  /** As stored. */
  settings: unknown;
}

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingLookUp: ((asked: LookUp) => Promise<void>) | undefined;
}

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

export async function lookUp({ companyId, settings }: LookUp): Promise<void> {
  const { yanjingCard: card } = globalThis;
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
