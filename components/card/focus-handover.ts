// Keeps focus when the card navigates to another company. The navigation replaces the content including the focused button,
// so the box around it holds the focus until the new content takes it over. The box also keeps its height: a shorter card
// would no longer be under the pointer, and would close.

/** @param card the root element of the card's content, a child of the box. */
export function holdFocusInBox(card: HTMLElement | null): void {
  const box = card?.parentElement;
  if (!box) return;
  // Not `offsetHeight`, which is rounded.
  box.style.minHeight = `min(${getComputedStyle(box).height}, var(--card-height))`;
  box.setAttribute('tabindex', '-1');
  box.focus({ preventScroll: true });
}

/** Does nothing unless the box has focus: a card that opens must not take focus from the page. */
export function moveFocusToContent(card: HTMLElement): void {
  const root = card.getRootNode();
  if (root instanceof ShadowRoot && root.activeElement === card.parentElement) card.focus({ preventScroll: true });
}
