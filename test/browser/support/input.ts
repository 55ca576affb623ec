// Trusted mouse, touch and key input at points of the test document.
import { commands } from 'vitest/browser';
import type { Point } from './points.ts';

/** Moves the mouse through points in order. */
export const moveMouse = (...points: Point[]): Promise<void> =>
  commands.input(points.map((at) => ({ kind: 'move', ...at })));

/** Presses and releases the left button where the mouse is. */
export const pressMouse = (): Promise<void> => commands.input([{ kind: 'down' }, { kind: 'up' }]);

export const turnWheel = (deltaY: number): Promise<void> => commands.input([{ kind: 'wheel', deltaY }]);

export const pressKey = (key: string): Promise<void> => commands.input([{ kind: 'press', key }]);

let onClick = (): void => {};
// Added before the scripts start, because they keep some clicks from later listeners.
window.addEventListener('click', () => onClick(), { capture: true, passive: true });

/** Taps and resolves when the browser has sent the click that follows. */
export async function touch(at: Point): Promise<void> {
  const clicked = new Promise<void>((resolve) => (onClick = resolve));
  await commands.input([{ kind: 'touchStart', ...at }, { kind: 'touchEnd' }]);
  await clicked;
}
