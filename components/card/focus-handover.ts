// Going on to another company replaces the card's content, the focused button with it. The box around it stays, so it
// holds the focus meanwhile, and the new content takes it over. It keeps its height too: under a shorter card the pointer
// would be outside, and the card would close.

/** @param card the content's own element, standing in the box. */
export function holdFocusInBox(card: HTMLElement | null): void {
  const box = card?.parentElement;
  if (!box) return;
  box.style.minHeight = `min(${box.offsetHeight}px, var(--card-height))`;
  box.setAttribute('tabindex', '-1');
  box.focus({ preventScroll: true });
}

/** Nothing where the box does not hold it: a card that opens takes no focus from the page. */
export function moveFocusToContent(card: HTMLElement): void {
  const root = card.getRootNode();
  if (root instanceof ShadowRoot && root.activeElement === card.parentElement) card.focus({ preventScroll: true });
}
