// Listens for the first input of the user, before the pointer's script is loaded.

/** Several types, because a page can stop some of them. */
const moves = ['pointermove', 'mousemove', 'pointerover', 'mouseover'];
const others = ['pointerdown', 'touchstart', 'keydown'];

interface Position {
  clientX: number;
  clientY: number;
}

/**
 * Whether the pointer rests: browsers also send a move when content scrolls under it. Mouse events have integer coordinates,
 * pointer events fractional ones.
 */
export const isSamePixel = (a: Position, b: Position): boolean =>
  Math.floor(a.clientX) === Math.floor(b.clientX) && Math.floor(a.clientY) === Math.floor(b.clientY);

export interface UserEvents {
  /** The last pointer move: a resting pointer sends no further event. */
  lastMove: () => MouseEvent | null;
  /** Whether the page scrolled since the last move. */
  hasScrolled: () => boolean;
  /** Whether the user has given any input. */
  isActive: () => boolean;
  /** Called at each event. */
  listener: (() => void) | null;
  /** Adds the listeners again, which `document.open` removes. */
  listen: () => void;
  stop: () => void;
}

export function createUserEvents(): UserEvents {
  const ending = new AbortController();
  let lastMove: MouseEvent | null = null;
  let hasScrolled = false;
  let isActive = false;

  const onEvent = (event: Event): void => {
    if (!event.isTrusted) return;
    if (event.type === 'scroll') {
      hasScrolled = true;
      return;
    }
    if (moves.includes(event.type)) {
      if (lastMove && isSamePixel(lastMove, event as MouseEvent)) return;
      lastMove = event as MouseEvent;
      hasScrolled = false;
    }
    isActive = true;
    events.listener?.();
  };

  const events: UserEvents = {
    lastMove: () => lastMove,
    hasScrolled: () => hasScrolled,
    isActive: () => isActive,
    listener: null,
    listen() {
      const options = { passive: true, capture: true, signal: ending.signal };
      for (const type of [...moves, ...others, 'scroll']) window.addEventListener(type, onEvent, options);
    },
    stop: () => ending.abort(),
  };
  events.listen();
  return events;
}
