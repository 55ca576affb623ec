// Loads the pointer's script at the first input of the user, and keeps input from before it was loaded.
import { sendMessage } from '../../messages/send-message.ts';
import type { UserEvents } from './first-input.ts';
import { laterScripts, type NextVisit, type Pointer, type PointerDeps } from './later-scripts.ts';
import { recordTap, type MissedTap } from './missed-tap.ts';
import { isSamePosition } from './resting.ts';

export interface PointerLoader {
  /** `null` until the script is loaded. */
  pointer: () => Pointer | null;
  /** Loads the script now. Does nothing after `stop`. */
  load: () => Promise<void>;
  /** Loads the script at the first input; a page without input never loads it. */
  loadOnUse: () => void;
  /** Adds the listeners again, which `document.open` removes. */
  listenAgain: () => void;
  stop: (next?: NextVisit | null | false) => void;
}

/** @param onUse called when the script is loaded. */
export function createPointerLoader(deps: PointerDeps, userEvents: UserEvents, onUse: () => void): PointerLoader {
  let pointer: Pointer | null = null;
  let loading: Promise<unknown> | null = null;
  let missedTap: MissedTap | null = null;
  let isStopped = false;

  const scrolling = new AbortController();
  /** The last pointer move before the page scrolled. */
  let moveBeforeScroll: MouseEvent | null = null;
  const onScroll = (): void => void (moveBeforeScroll = userEvents.lastMove());
  window.addEventListener('scroll', onScroll, { passive: true, capture: true, signal: scrolling.signal });

  async function inject(): Promise<void> {
    const endRecording = recordTap();
    await sendMessage('injectScript', { name: 'pointer' });
    missedTap = endRecording();
    loading = null;
  }

  /** Injects the script, one request at a time. If it fails, the next input retries. */
  async function load(): Promise<void> {
    if (!laterScripts.createPointer) await (loading ??= inject());
    if (isStopped || pointer || !laterScripts.createPointer) return;
    userEvents.stop();
    onUse();
    pointer = laterScripts.createPointer(deps);
    scrolling.abort();
    const move = userEvents.lastMove();
    pointer.listen({ move, isResting: move !== null && isSamePosition(moveBeforeScroll, move), tap: missedTap });
  }

  return {
    pointer: () => pointer,
    load,
    loadOnUse() {
      if (pointer || userEvents.listener) return;
      userEvents.listener = () => void load();
      // On a touch screen, the first input is already the tap: the script must be loaded before.
      const isTouch = matchMedia('(any-pointer: coarse)').matches;
      if (isTouch || userEvents.isActive() || laterScripts.createPointer) void load();
    },
    listenAgain() {
      if (pointer) pointer.listen();
      else userEvents.listen();
    },
    stop(next) {
      isStopped = true;
      scrolling.abort();
      pointer?.stop(next);
    },
  };
}
