// Notices that the user does something on the page, before the script that answers is there.

/** Several types, because a page can keep some of them from us. */
const moves = ['pointermove', 'mousemove', 'pointerover', 'mouseover'];
const others = ['pointerdown', 'touchstart', 'keydown'];

export interface UserEvents {
  /** The last move: a pointer that has come to rest moves no more. */
  lastMove: () => MouseEvent | null;
  /** Whether there was any event. */
  isActive: () => boolean;
  /** Called at each event from now on. */
  listener: (() => void) | null;
  /** Adds the listeners again, which `document.open` removes. */
  listen: () => void;
  stop: () => void;
}

export function createUserEvents(): UserEvents {
  const ending = new AbortController();
  let lastMove: MouseEvent | null = null;
  let isActive = false;

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
