// What the user does in a card is no matter of the page's: it would take a click for one beside its menu, and close that,
// with the word in it; and a turn of the wheel over the card's head for its own.

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

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);

function hasScroller(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) if (scrolls(at)) return true;
  return false;
}

/** @param box the card's own element; a wheel that is listened to on its root cannot be held: the root is not drawn. */
export function isolateEvents(box: HTMLElement): void {
  for (const kind of presses) box.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
  box.addEventListener(
    'wheel',
    (event) => {
      // With Ctrl it is the browser's zoom.
      if (!event.ctrlKey && !hasScroller(event.target)) event.preventDefault();
    },
    { passive: false },
  );
}
