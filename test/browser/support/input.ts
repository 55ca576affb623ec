// Trusted mouse, touch and key input at a point of the test document, sent by the debugger.
import { cdp } from 'vitest/browser';
import type { Point } from './points.ts';

/** The test document is a frame of Vitest's page. */
function inPage({ x, y }: Point): Point {
  const { left, top } = window.frameElement!.getBoundingClientRect();
  return { x: left + x, y: top + y };
}

type MouseEventType = 'mouseMoved' | 'mousePressed' | 'mouseReleased';

async function sendMouse(type: MouseEventType, at: Point): Promise<void> {
  const isPress = type !== 'mouseMoved';
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    ...inPage(at),
    ...(isPress ? { button: 'left', clickCount: 1 } : {}),
  });
}

export const moveMouse = (at: Point): Promise<void> => sendMouse('mouseMoved', at);

/** Presses and releases the left button. */
export async function pressMouse(at: Point): Promise<void> {
  await sendMouse('mousePressed', at);
  await sendMouse('mouseReleased', at);
}

export async function turnWheel(at: Point, deltaY: number): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...inPage(at), deltaX: 0, deltaY });
}

/** Presses and releases a key without a text, such as Escape. */
export async function pressKey(key: string): Promise<void> {
  await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key });
}

let isTouchDevice = false;

/** Has a page that opens from now on see a touch screen or none. */
export async function setTouchDevice(enabled: boolean): Promise<void> {
  if (enabled === isTouchDevice) return;
  isTouchDevice = enabled;
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled });
}

let onClick = (): void => {};
// Added before the scripts start, because they keep some clicks from later listeners.
window.addEventListener('click', () => onClick(), { capture: true, passive: true });

/** Taps and resolves when the browser has sent the click that follows. */
export async function touch(at: Point): Promise<void> {
  await setTouchDevice(true);
  const clicked = new Promise<void>((resolve) => (onClick = resolve));
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inPage(at)] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await clicked;
}

/** Types into the focused element as an input method does. */
export async function typeText(text: string): Promise<void> {
  await cdp().send('Input.insertText', { text });
}
