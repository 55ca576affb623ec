// Keeps pointer and wheel events in a card from the page. Otherwise the page would treat a click in the card as a click
// outside its menu and close the menu with the word in it, and would scroll when the wheel turns over the card's header.

const presses = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'touchstart',
  'touchend',
] as const;

const isScrollable = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);

function hasScrollableAncestor(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) if (isScrollable(at)) return true;
  return false;
}

/** @param box the card's element: a wheel listener on its root cannot prevent scrolling, because the root is not rendered. */
export function isolateEvents(box: HTMLElement): void {
  for (const kind of presses) box.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
  box.addEventListener(
    'wheel',
    (event) => {
      // Ctrl + wheel is the browser's zoom.
      if (!event.ctrlKey && !hasScrollableAncestor(event.target)) event.preventDefault();
    },
    { passive: false },
  );
}
