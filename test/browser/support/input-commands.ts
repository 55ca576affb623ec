// Vitest browser commands, run in Node: trusted input and emulated media through Playwright, which the code under test needs.
import type { BrowserCommandContext } from 'vitest/node';
import type { CDPSession, Page } from '@playwright/test';

export type InputAction =
  | { kind: 'move'; x: number; y: number; steps?: number }
  | { kind: 'down' }
  | { kind: 'up' }
  | { kind: 'wheel'; deltaY: number }
  | { kind: 'press'; key: string }
  | { kind: 'keydown'; key: string }
  | { kind: 'keyup'; key: string }
  | { kind: 'touchStart'; x: number; y: number }
  | { kind: 'touchMove'; x: number; y: number }
  | { kind: 'touchEnd' };

export interface Media {
  colorScheme?: 'light' | 'dark' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
  forcedColors?: 'active' | 'none' | null;
  media?: 'print' | 'screen' | null;
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

async function touch(page: Page, type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) {
  const session = await sessionOf(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  if (type === 'touchEnd') await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
}

/** Performs the actions in order. The test's frame is at the window's origin, so its coordinates are the window's. */
async function input({ page }: BrowserCommandContext, actions: InputAction[]): Promise<void> {
  const { mouse, keyboard } = page;
  for (const action of actions) {
    if (action.kind === 'move') await mouse.move(action.x, action.y, { steps: action.steps ?? 1 });
    else if (action.kind === 'down') await mouse.down();
    else if (action.kind === 'up') await mouse.up();
    else if (action.kind === 'wheel') await mouse.wheel(0, action.deltaY);
    else if (action.kind === 'press') await keyboard.press(action.key);
    else if (action.kind === 'keydown') await keyboard.down(action.key);
    else if (action.kind === 'keyup') await keyboard.up(action.key);
    else if (action.kind === 'touchEnd') await touch(page, 'touchEnd', []);
    else await touch(page, action.kind, [action]);
  }
}

const emulateMedia = ({ page }: BrowserCommandContext, media: Media): Promise<void> => page.emulateMedia(media);

async function readClipboard({ page, context }: BrowserCommandContext): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

export const inputCommands = { input, emulateMedia, readClipboard };

declare module 'vitest/browser' {
  interface BrowserCommands {
    input: (actions: InputAction[]) => Promise<void>;
    emulateMedia: (media: Media) => Promise<void>;
    /** Text on the clipboard. */
    readClipboard: () => Promise<string>;
  }
}
