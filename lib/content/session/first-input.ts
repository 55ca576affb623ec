// Listens for the first input of the user, before the pointer's script is loaded.

/** Several types, because a page can stop some of them. */
const moves = ['pointermove', 'mousemove', 'pointerover', 'mouseover'];
const others = ['pointerdown', 'touchstart', 'keydown'];

export interface UserEvents {
  /** The last pointer move: a resting pointer sends no further event. */
  lastMove: () => MouseEvent | null;
  /** Whether the user has given any input, also during an earlier visit. */
  isActive: () => boolean;
  /** Called at each event. */
  listener: (() => void) | null;
  /** Adds the listeners again, which `document.open` removes. */
  listen: () => void;
  stop: () => void;
}

/** @param wasActive whether the user gave input during an earlier visit of the page. */
export function createUserEvents(wasActive = false): UserEvents {
  const ending = new AbortController();
  let lastMove: MouseEvent | null = null;
  let isActive = wasActive;

  const onEvent = (event: Event): void => {
    if (!event.isTrusted) return;
    isActive = true;
    if (moves.includes(event.type)) lastMove = event as MouseEvent;
    events.listener?.();
  };

  const events: UserEvents = {
    lastMove: () => lastMove,
    isActive: () => isActive,
    listener: null,
    listen() {
      const options = { passive: true, capture: true, signal: ending.signal };
      for (const type of [...moves, ...others]) window.addEventListener(type, onEvent, options);
    },
    stop: () => ending.abort(),
  };
  events.listen();
  return events;
}
